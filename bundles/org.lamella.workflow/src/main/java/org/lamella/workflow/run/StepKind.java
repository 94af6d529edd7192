package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;

/** What a step of a workflow can do. */
public interface StepKind {

    /** First key of the step in the file. @return for instance {@code decompose} */
    String name();

    /** What it does. @return a sentence for the analyst */
    String description();

    /**
     * What the step's first value names, when it names a contribution.
     *
     * @param contributions everything installed
     * @return those that it may name; empty when it names none
     */
    default List<? extends Contribution<?>> choices(Contributions contributions) {
        return List.of();
    }

    /** Parameters that every such step may have besides those of its contribution. @return their names */
    default List<String> ownParameters() {
        return List.of();
    }

    /** Whether it takes so long that its result is worth keeping from run to run. @return false for what is quick */
    default boolean isCostly() {
        return false;
    }

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
