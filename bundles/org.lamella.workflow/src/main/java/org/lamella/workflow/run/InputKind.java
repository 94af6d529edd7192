package org.lamella.workflow.run;

import java.nio.file.Path;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** What an input of a workflow can be read as. */
public interface InputKind {

    /** Its name in workflow files. @return for instance {@code mask} */
    String name();

    /** What such a file holds. @return words for the analyst, without full stop */
    String description();

    /** Keys with which an input says which part is read. @return their names */
    default Set<String> partNames() {
        return Set.of();
    }

    /**
     * The file whose content identifies the input.
     *
     * @param named what the workflow names
     * @return that file, or one in that folder
     */
    default Path content(Path named) {
        return named;
    }

    /**
     * Reads an input.
     *
     * @param call file, content and what is read of it
     * @param progress progress and cancellation
     * @return what steps can work on
     * @throws LamellaException naming the file and what is wrong with it; also when cancelled
     */
    StepValue read(InputCall call, Progress progress) throws LamellaException;
}
