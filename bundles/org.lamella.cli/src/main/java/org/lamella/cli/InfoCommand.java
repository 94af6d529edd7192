package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.InfoDocument;
import org.lamella.workflow.InfoEntry;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.TooLargeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is in files. A file that cannot be read does not keep the others from being described. */
@Command(name = "info", description = "Say what is in files: signals, axes, counts and acquisition.")
final class InfoCommand extends LamellaCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files in any format that 'lamella list loaders' names.")
    private List<Path> files;

    @Option(names = "--headers", description = "Do not read the numbers: what the headers say, at once even for the largest file.")
    private boolean headers;

    InfoCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        SignalFiles signalFiles = new SignalFiles(session().contributions());
        List<InfoEntry> entries = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            entries.add(describe(signalFiles, files.get(i), part));
        }
        boolean complete = entries.stream().noneMatch(InfoEntry.Failed.class::isInstance);
        return new CommandOutput(InfoText.of(entries), InfoDocument.toJson(entries), complete);
    }

    private InfoEntry describe(SignalFiles signalFiles, Path file, Progress progress) throws LamellaException {
        try {
            return headers ? InfoEntry.ofHeaders(signalFiles.open(file)) : InfoEntry.of(signalFiles.load(file, progress), progress);
        } catch (TooLargeException tooLarge) {
            session().say(file + " does not fit into memory; here is what its headers say.");
            return InfoEntry.ofHeaders(signalFiles.open(file));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LamellaException failed) {
            session().report(failed.getMessage(), failed);
            return InfoEntry.failed(file, failed);
        }
    }
}
