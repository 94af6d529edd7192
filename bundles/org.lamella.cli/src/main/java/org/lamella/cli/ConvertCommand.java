package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.WorkflowRecorder;
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

    @Option(names = "--workflow", paramLabel = "FILE", description = "Also write a workflow file that does the same again.")
    private Path workflow;

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
        files.write(signal, out, progress.part(0.5, 0.9));
        if (workflow != null) {
            writeWorkflow(signal, chosen, progress.part(0.9, 1));
        }
        JsonObject document = new JsonObject();
        document.addProperty("file", in.toString());
        document.addProperty("signal", chosen);
        document.addProperty("title", signal.title());
        document.addProperty("out", out.toAbsolutePath().normalize().toString());
        return CommandOutput.of("Wrote '" + signal.title() + "' to " + out + "\n", document);
    }

    private void writeWorkflow(Signal signal, int chosen, Progress progress) throws LamellaException {
        WorkflowRecorder notes = new WorkflowRecorder();
        String name = notes.input("signal", WorkflowInput.AS_SIGNAL, SourceFile.of(in, progress).withSignal(chosen), part.texts());
        notes.step("write", out.getFileName().toString(), List.of(name), Map.of());
        notes.workflow(signal.title()).orElseThrow().write(workflow);
    }

    private int chosen(int signals) throws LamellaException {
        if (number == null && signals > 1) {
            throw new LamellaException("Cannot convert " + in + ": it has " + signals + " signals; choose one with --signal 0 to "
                    + (signals - 1) + ".");
        }
        return number == null ? 0 : number;
    }
}
