package org.lamella.workflow.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowInput;

/** Reads the inputs of a workflow. */
final class InputReader {

    private final Path folder;
    private final Contributions contributions;
    private final boolean mayHaveChanged;
    private final List<String> changes = new ArrayList<>();
    private final Map<String, String> contents = new HashMap<>();

    /**
     * A reader.
     *
     * @param folder that relative names start from
     * @param contributions loaders
     * @param mayHaveChanged whether a file may be another than the one that was recorded
     */
    InputReader(Path folder, Contributions contributions, boolean mayHaveChanged) {
        this.folder = folder;
        this.contributions = contributions;
        this.mayHaveChanged = mayHaveChanged;
    }

    StepValue read(WorkflowInput input, Progress progress) throws LamellaException {
        Path file = folder.resolve(input.file());
        InputKind kind = InputKinds.named(input.read());
        SourceFile source = SourceFile.of(kind.content(file), progress.part(0, 0.3));
        contents.put(input.name(), source.sha256());
        if (input.sha256().isPresent() && !input.sha256().get().equals(source.sha256())) {
            noteChange(file, input, source);
        }
        return kind.read(new InputCall(input, file, source, contributions), progress.part(0.3, 1));
    }

    /** The input as it was read, for who does the same again: with its absolute path and its content. */
    WorkflowInput recorded(WorkflowInput input) {
        return new WorkflowInput(input.name(), input.read(), folder.resolve(input.file()).toAbsolutePath().normalize().toString(),
                input.signal(), input.part(), Optional.ofNullable(contents.get(input.name())));
    }

    private void noteChange(Path file, WorkflowInput input, SourceFile source) throws LamellaException {
        String what = "The file " + file + " is not the one that the workflow was recorded with: its SHA-256 is " + source.sha256()
                + " and not " + input.sha256().get();
        if (!mayHaveChanged) {
            throw new LamellaException(what + "; name the right file with --input " + input.name() + "=FILE, or accept it with --changed.");
        }
        changes.add(what + ".");
    }

    /** Files that are not those that were recorded. @return a sentence each */
    List<String> changes() {
        return List.copyOf(changes);
    }
}
