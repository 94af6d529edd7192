package org.lamella.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.setup.DiffusionCase;
import org.lamella.diffusion.setup.ShippedCases;

/**
 * Times the simulation of cases that come with the program, in a JVM that has not run one before and again when it has. Besides the time on
 * the clock that of the processor is told, which another program on the machine does not lengthen.
 */
public final class DiffusionBenchmark {

    private static final int REPEATS = 5;

    private DiffusionBenchmark() {
    }

    /**
     * Simulates.
     *
     * @param arguments names of cases
     * @throws LamellaException when a case fails
     */
    public static void main(String[] arguments) throws LamellaException {
        System.out.println("case,run,clock_s,processor_s,steps,interface_nm,imbalance");
        for (String name : arguments) {
            for (int run = 1; run <= REPEATS; run++) {
                long clock = System.nanoTime();
                long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                DiffusionCase opened = DiffusionCase.build(DiffusionCase.parse(name, ShippedCases.yaml(name).orElseThrow()), Path.of("."));
                Trajectory way = opened.simulate(opened.description().timesS(), Progress.NONE);
                double clockS = (System.nanoTime() - clock) * 1e-9;
                double processorS = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) * 1e-9;
                double imbalance = way.snapshots().stream().mapToDouble(Snapshot::imbalance).max().orElse(0);
                double position = way.last().contacts().isEmpty() ? Double.NaN : way.last().contacts().get(0).positionM() * 1e9;
                System.out.printf(Locale.ROOT, "%s,%d,%.3f,%.3f,%d,%.6g,%.1e%n", name, run, clockS, processorS, way.snapshots().size() - 1,
                        position, imbalance);
            }
        }
    }
}
