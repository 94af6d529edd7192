package org.lamella.benchmarks;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;

/** How fast phantoms are made: expected spectra, placing, drawing, and all of it into a sparse cube. */
public final class PhantomBenchmark {

    private static final int RUNS = 5;

    private PhantomBenchmark() {
    }

    /**
     * Prints the first and the median time of each phantom.
     *
     * @param arguments none
     * @throws LamellaException when a phantom cannot be made
     */
    public static void main(String[] arguments) throws LamellaException {
        System.out.printf("%-14s%15s%6s%14s%14s%10s%10s%n", "phantom", "size", "ch", "counts", "entries", "first s", "median s");
        for (String name : PhantomDescription.names()) {
            measure(name, PhantomDescription.named(name));
        }
        measure("mantle large", PhantomDescription.named("mantle").withSize(512, 512).withCounts(100));
    }

    private static void measure(String name, PhantomDescription description) throws LamellaException {
        double[] seconds = new double[RUNS];
        Phantom phantom = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            phantom = description.generate(0, Progress.NONE);
            seconds[run] = (System.nanoTime() - start) * 1e-9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf("%-14s%6d x %-6d%6d%14d%14d%10.2f%10.2f%n", name, description.width(), description.height(),
                phantom.image().cube().channels(), phantom.image().sum().longValue(), phantom.image().nonZero(), first,
                seconds[RUNS / 2]);
    }
}
