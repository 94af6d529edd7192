package org.lamella.quantification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.xray.XrayLine;

/** Collects the compositions of the pixels of a map. Threads work on pixels of their own, each with a {@link Worker} of its own. */
public final class CompositionMapper {

    private final int width;
    private final int height;
    private final List<XrayLine> lines;
    private final Supplier<MassKernel> kernels;
    private final boolean absolute;
    private final double[][] net;
    private final double[][] netSigma;
    private final double[][] atomic;
    private final double[][] atomicSigma;
    private final double[][] mass;
    private final double[][] massSigma;
    private final double[] total;
    private final double[] totalSigma;
    private final double[][] atoms;
    private final double[][] atomsSigma;

    private CompositionMapper(int width, int height, List<XrayLine> lines, Supplier<MassKernel> kernels, boolean absolute) {
        this.width = width;
        this.height = height;
        this.lines = List.copyOf(lines);
        this.kernels = kernels;
        this.absolute = absolute;
        int n = lines.size();
        int pixels = width * height;
        net = new double[n][pixels];
        netSigma = new double[n][pixels];
        atomic = unknown(n, pixels);
        atomicSigma = unknown(n, pixels);
        mass = unknown(n, pixels);
        massSigma = unknown(n, pixels);
        total = new double[absolute ? pixels : 0];
        totalSigma = new double[total.length];
        atoms = new double[n][total.length];
        atomsSigma = new double[n][total.length];
    }

    /** Pixels without counts are never told of, and have no composition. */
    private static double[][] unknown(int n, int pixels) {
        double[][] values = new double[n][pixels];
        for (double[] map : values) {
            Arrays.fill(map, Double.NaN);
        }
        return values;
    }

    static CompositionMapper relative(int width, int height, List<XrayLine> lines, Supplier<MassKernel> kernels) {
        return new CompositionMapper(width, height, lines, kernels, false);
    }

    static CompositionMapper absolute(int width, int height, List<XrayLine> lines, Supplier<MassKernel> kernels) {
        return new CompositionMapper(width, height, lines, kernels, true);
    }

    /** Room for one thread. */
    public final class Worker {

        private final int n = lines.size();
        private final MassKernel kernel = kernels.get();
        private final double[] weights = new double[n];
        private final double[] atomWeights = new double[n];
        private final double[] values = new double[n];
        private final double[] sigmas = new double[n];

        private Worker() {
        }

        /**
         * Takes the counts of a pixel.
         *
         * @param pixel its number
         * @param counts n net counts
         * @param covariance of the counts, n x n
         */
        public void pixel(int pixel, double[] counts, double[] covariance) {
            double sum = kernel.weigh(counts, weights);
            for (int a = 0; a < n; a++) {
                net[a][pixel] = counts[a];
                netSigma[a][pixel] = Math.sqrt(covariance[a * n + a]);
                atomWeights[a] = weights[a] / lines.get(a).element().atomicWeight();
            }
            put(pixel, counts, weights, covariance, mass, massSigma);
            put(pixel, counts, atomWeights, covariance, atomic, atomicSigma);
            if (absolute) {
                double variance = 0;
                for (int a = 0; a < n; a++) {
                    double perCount = weights[a] * ArealDensity.atomsPerNm2(lines.get(a).element());
                    atoms[a][pixel] = perCount * counts[a];
                    atomsSigma[a][pixel] = perCount * netSigma[a][pixel];
                    for (int b = 0; b < n; b++) {
                        variance += weights[a] * weights[b] * covariance[a * n + b];
                    }
                }
                total[pixel] = sum;
                totalSigma[pixel] = Math.sqrt(Math.max(0, variance));
            }
        }

        private void put(int pixel, double[] counts, double[] w, double[] covariance, double[][] into, double[][] sigmaInto) {
            Proportions.into(counts, w, covariance, values, sigmas);
            for (int a = 0; a < n; a++) {
                into[a][pixel] = values[a];
                sigmaInto[a][pixel] = sigmas[a];
            }
        }
    }

    /** Room for one thread. @return a worker */
    public Worker worker() {
        return new Worker();
    }

    /**
     * What was collected.
     *
     * @param sum composition of all pixels together
     * @param remarks sentences about the pixels
     * @return maps of every element, and of mass thickness and atoms on an area when the method measures them
     */
    public CompositionMaps maps(Composition sum, List<String> remarks) {
        List<CompositionMaps.ElementMaps> elements = new ArrayList<>();
        List<CompositionMaps.QuantityMap> others = new ArrayList<>();
        if (absolute) {
            others.add(new CompositionMaps.QuantityMap("Mass thickness", "kg/m2", total, totalSigma));
        }
        for (int a = 0; a < lines.size(); a++) {
            XrayLine line = lines.get(a);
            elements.add(new CompositionMaps.ElementMaps(line.element().symbol(), line.name(), net[a], netSigma[a], atomic[a],
                    atomicSigma[a], mass[a], massSigma[a]));
            if (absolute) {
                others.add(new CompositionMaps.QuantityMap(line.element().symbol() + " atoms", "1/nm2", atoms[a], atomsSigma[a]));
            }
        }
        return new CompositionMaps(width, height, sum, elements, others, remarks);
    }
}
