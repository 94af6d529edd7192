package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NonNegativeSvd;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.xray.Element;

/** Spectra to begin with: those of the singular vectors or of random squares, made of the parts that phases may have. */
final class PhaseStart {

    /** How much of the mean spectrum is in each start spectrum: just enough that no part is lost. */
    private static final double MIXED = 0.002;
    private static final int PART_ITERATIONS = 50;

    private final PhysicsTask task;
    private final RowMatrix x;
    private final double[] mean;
    private final SplittableRandom random;

    PhaseStart(PhysicsTask task, RowMatrix x) {
        this.task = task;
        this.x = x;
        mean = new double[x.columns()];
        random = new SplittableRandom(task.parameters().seed());
        int[] columns = new int[x.columns()];
        double[] values = new double[x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            int length = x.copyRow(row, columns, values);
            for (int e = 0; e < length; e++) {
                mean[columns[e]] += values[e];
            }
        }
        SpectrumParts.normalise(mean);
    }

    /** All counts of all squares. @return M values of sum 1 */
    double[] mean() {
        return mean;
    }

    /** The start from the singular vectors. */
    PhaseModel fromSingularVectors(Progress progress) throws LamellaException {
        int components = task.parameters().components();
        return model(NonNegativeSvd.spectra(x, Math.min(components, Math.min(x.rows(), x.columns())), progress), List.of());
    }

    /** A start from random squares. */
    PhaseModel fromRandomSquares() throws LamellaException {
        double[][] spectra = new double[task.parameters().components()][x.columns()];
        int[] columns = new int[x.columns()];
        double[] values = new double[x.columns()];
        for (double[] spectrum : spectra) {
            int length = x.copyRow(random.nextInt(x.rows()), columns, values);
            for (int e = 0; e < length; e++) {
                spectrum[columns[e]] = values[e];
            }
        }
        return model(spectra, List.of());
    }

    /**
     * A start in which known phases take the place of the spectra that suit them best.
     *
     * @param spectra of a factorisation that knew nothing of them
     * @return known phases first
     * @throws LamellaException when an element has no line
     */
    PhaseModel withKnownPhases(double[][] spectra) throws LamellaException {
        return model(spectra, task.known());
    }

    private PhaseModel model(double[][] spectra, List<KnownPhase> known) throws LamellaException {
        int components = task.parameters().components();
        List<double[]> open = new ArrayList<>();
        for (int k = 0; k < components; k++) {
            double[] spectrum = k < spectra.length ? spectra[k].clone() : mean.clone();
            SpectrumParts.normalise(spectrum);
            for (int channel = 0; channel < spectrum.length; channel++) {
                spectrum[channel] = (1 - MIXED) * spectrum[channel] + MIXED * mean[channel];
            }
            open.add(spectrum);
        }
        List<SpectrumParts> parts = new ArrayList<>();
        double[][] amounts = new double[components][];
        boolean[][] allowed = new boolean[components][];
        for (int k = 0; k < components; k++) {
            SpectrumParts own = k > known.size() ? parts.get(k - 1) : parts(k, known);
            boolean[] may = allowed(own, k, known);
            double[] best = null;
            double least = Double.POSITIVE_INFINITY;
            int taken = 0;
            for (int candidate = 0; candidate < (k < known.size() ? open.size() : 1); candidate++) {
                double[] fitted = own.amounts(open.get(candidate), may, PART_ITERATIONS);
                double misfit = misfit(open.get(candidate), own.spectrum(fitted));
                if (best == null || misfit < least) {
                    best = fitted;
                    least = misfit;
                    taken = candidate;
                }
            }
            open.remove(taken);
            parts.add(own);
            amounts[k] = best;
            allowed[k] = may;
        }
        return new PhaseModel(parts, amounts, allowed);
    }

    private SpectrumParts parts(int phase, List<KnownPhase> known) throws LamellaException {
        if (phase < known.size() && known.get(phase).isGiven()) {
            return task.physics().given(known.get(phase).atomicFractions());
        }
        Map<Element, Double> even = new LinkedHashMap<>();
        List<Element> elements = phase < known.size() ? known.get(phase).elements() : task.physics().elements();
        elements.forEach(element -> even.put(element, 1.0 / elements.size()));
        return task.physics().parts(SpectrumPhysics.massFractions(even));
    }

    private static boolean[] allowed(SpectrumParts parts, int phase, List<KnownPhase> known) {
        boolean[] allowed = new boolean[parts.size()];
        Arrays.fill(allowed, true);
        if (phase < known.size() && !known.get(phase).isGiven()) {
            for (int j = 0; j < allowed.length; j++) {
                allowed[j] = parts.parts().get(j).element().map(known.get(phase).elements()::contains).orElse(true);
            }
        }
        return allowed;
    }

    private static double misfit(double[] spectrum, double[] fitted) {
        double sum = 0;
        for (int channel = 0; channel < spectrum.length; channel++) {
            if (spectrum[channel] > 0) {
                sum += spectrum[channel] * Math.log(spectrum[channel] / Math.max(fitted[channel], 1e-12));
            }
        }
        return sum;
    }
}
