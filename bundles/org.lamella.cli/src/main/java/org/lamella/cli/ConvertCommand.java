package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.SignalFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a signal in another format. */
@Command(name = "convert", description = "Write a signal in the format that the ending of OUT names.")
final class ConvertCommand extends LamellaCommand {

    @Parameters(index = "0", paramLabel = "IN", description = "File to read.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write; replaced when it exists.")
    private Path out;

    @Option(names = "--signal", paramLabel = "N", description = "Number of the signal in the file, as 'lamella info' shows it; needed "
            + "when there are several.")
    private Integer number;

    ConvertCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        SignalFiles files = new SignalFiles(session().contributions());
        List<Signal> signals = files.open(in, progress.part(0, 0.5));
        int chosen = chosen(signals.size());
        Signal signal = signals.get(chosen);
        files.write(signal, out, progress.part(0.5, 1));
        JsonObject document = new JsonObject();
        document.addProperty("file", in.toString());
        document.addProperty("signal", chosen);
        document.addProperty("title", signal.title());
        document.addProperty("out", out.toAbsolutePath().normalize().toString());
        return CommandOutput.of("Wrote '" + signal.title() + "' to " + out + "\n", document);
    }

    private int chosen(int signals) throws LamellaException {
        if (number == null && signals > 1) {
            throw new LamellaException("Cannot convert " + in + ": it has " + signals + " signals; choose one with --signal 0 to "
                    + (signals - 1) + ".");
        }
        int chosen = number == null ? 0 : number;
        if (chosen < 0 || chosen >= signals) {
            throw new LamellaException("There is no signal " + chosen + " in " + in + "; it has the signals 0 to " + (signals - 1) + ".");
        }
        return chosen;
    }
}
