package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.SignalFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LoadArguments part;

    ConvertCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        SignalFiles files = new SignalFiles(session().contributions());
        OpenedFile opened = files.open(in);
        int chosen = chosen(opened.signals().size());
        Signal signal = opened.read(chosen, part.options(), progress.part(0, 0.5));
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
        return number == null ? 0 : number;
    }
}
