package org.lamella.cli;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.MantlePhantom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Simulates a map with known phases, analyses it, and says how close the analysis came. */
@Command(name = "demo", description = "Simulate a map of three overlapped minerals, find them again, and report how well that worked.")
final class DemoCommand extends LamellaCommand {

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "lamella-demo",
            description = "Folder for the results; an earlier demo there is replaced. Default ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Start of the simulation's random numbers. Default "
            + "${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--size", hidden = true, defaultValue = "" + MantlePhantom.SIZE)
    private int size;

    @Option(names = "--counts", hidden = true, defaultValue = "" + MantlePhantom.MEDIUM_COUNTS_PER_PIXEL)
    private double countsPerPixel;

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (size < 1 || !(countsPerPixel > 0)) {
            throw wrongUsage("A map of " + size + " pixels with " + countsPerPixel + " counts a pixel cannot be simulated");
        }
        DemoFolder folder = DemoFolder.of(out);
        DemoRun run = new DemoRun(session().contributions(), new DemoMap(size, countsPerPixel, seed));
        DemoFolder.Filled<DemoOutcome> filled = folder.fill(staging -> run.into(staging, progress));
        return filled.found().output(out, filled.files());
    }
}
