package org.lamella.workflow.run;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** What a step of a workflow can do. */
public interface StepKind {

    /** First key of the step in the file. @return for instance {@code decompose} */
    String name();

    /** What it does. @return a sentence for the analyst */
    String description();

    /**
     * Does the step.
     *
     * @param call the step, with the values of earlier ones
     * @param progress progress and cancellation
     * @return what it leaves
     * @throws LamellaException when it fails, saying why; also when cancelled
     */
    StepValue run(StepCall call, Progress progress) throws LamellaException;
}
