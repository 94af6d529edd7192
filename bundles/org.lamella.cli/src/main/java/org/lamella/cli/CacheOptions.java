package org.lamella.cli;

import java.nio.file.Path;
import org.lamella.workflow.cache.StepCache;
import org.lamella.workflow.run.WorkflowRun;
import picocli.CommandLine.Option;

/** Whether and where results of steps are kept from run to run, for use as a mixin. */
final class CacheOptions {

    private static final int GIB_SHIFT = 30;

    @Option(names = "--cache", paramLabel = "DIR",
            description = "Folder that keeps results of steps, so that a step is not done again while "
            + "its parameters, its data and the program stay the same. Default ~/.lamella/cache.")
    private Path folder = StepCache.defaultFolder();

    @Option(names = "--cache-size", paramLabel = "GIB", defaultValue = "2",
            description = "GiB that the folder may have; what was not used for the longest time goes first. Default ${DEFAULT-VALUE}.")
    private double sizeGib;

    @Option(names = "--no-cache", description = "Do every step, and keep nothing.")
    private boolean none;

    /** A run as the user wants it. */
    WorkflowRun applyTo(WorkflowRun run) {
        return none ? run : run.keepingResults(new StepCache(folder, (long) (sizeGib * (1L << GIB_SHIFT))));
    }
}
