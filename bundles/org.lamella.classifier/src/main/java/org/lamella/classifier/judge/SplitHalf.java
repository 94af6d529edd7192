package org.lamella.classifier.judge;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.ValueRange;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.AxesSearch;
import org.lamella.decomposition.linalg.Solver;

/**
 * Signal comes back: components are sought in two halves of the counts, each count given to one of them at random, and a component is
 * signal when both halves find its spectrum.
 *
 * <p>With the weighted spectrum v of a component as a unit vector and the projections P and Q on the components of the halves, as many as
 * there are components, the measure is q = (P v) . (Q v). It is 1 for what both halves find, and about 0 for noise, which each half finds a
 * part of at most, but not the same part. It is not disturbed by components that change their order or mix in the halves. Weak signal that
 * half the counts are too few for counts as noise.
 */
public final class SplitHalf implements ComponentJudge<SplitHalfParameters> {

    /** How steeply the probability rises around the limit: it goes as the fourth power of q. */
    private static final double STEEPNESS = 4;

    /** The contributed object. */
    public SplitHalf() {
        // stateless
    }

    @Override
    public Class<SplitHalfParameters> parameterType() {
        return SplitHalfParameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, SplitHalfParameters parameters,
            Progress progress) throws LamellaException {
        Axis axis = result.energyAxis();
        SpectrumImage used = axis.size() == image.energyAxis().size() ? image
                : new EnergyWindow(axis.coordinate(0), axis.coordinate(axis.size() - 1.0)).crop(image, progress.part(0, 0.05));
        if (used.energyAxis().size() != axis.size()) {
            throw new LamellaException("The components have " + axis.size() + " channels that are not those of '" + image.title()
                    + "'; judge them with the image that they were made of.");
        }
        Cube cube = used.cube();
        if (!ValueRange.of(cube, progress.part(0.05, 0.1)).areCounts()) {
            return Collections.nCopies(result.components(),
                    ComponentVerdict.undecided("Only counts can be divided at random, and these values are none."));
        }
        NoiseWeighting noise = NoiseWeighting.of(Weighting.POISSON, cube, Mask.all(cube.width(), cube.height()), image.title(),
                progress.part(0.1, 0.15));
        HalvedCounts halves = HalvedCounts.of(cube, parameters.seed(), progress.part(0.15, 0.3));
        int count = Math.min(result.components(), Math.min(cube.pixels(), cube.channels()));
        double[][] first = axes(noise, halves.first(), count, parameters.seed(), progress.part(0.3, 0.65));
        double[][] second = axes(noise, halves.second(), count, parameters.seed(), progress.part(0.65, 1));
        double[][] overlaps = products(first, second);
        return Arrays.stream(result.spectra()).map(spectrum -> verdict(weighted(spectrum, noise), first, second, overlaps, parameters))
                .toList();
    }

    private static double[][] axes(NoiseWeighting noise, Cube half, int count, long seed, Progress progress) throws LamellaException {
        return new AxesSearch(noise.weight(half), count).by(Solver.RANDOMIZED, seed, progress).axes();
    }

    private static double[] weighted(double[] spectrum, NoiseWeighting noise) {
        double[] weighted = spectrum.clone();
        noise.weightSpectrum(weighted);
        double norm = Math.sqrt(dot(weighted, weighted));
        for (int j = 0; norm > 0 && j < weighted.length; j++) {
            weighted[j] /= norm;
        }
        return weighted;
    }

    private static double[][] products(double[][] first, double[][] second) {
        double[][] products = new double[first.length][second.length];
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                products[a][b] = dot(first[a], second[b]);
            }
        }
        return products;
    }

    private static ComponentVerdict verdict(double[] v, double[][] first, double[][] second, double[][] overlaps,
            SplitHalfParameters parameters) {
        double[] inFirst = Arrays.stream(first).mapToDouble(axis -> dot(axis, v)).toArray();
        double[] inSecond = Arrays.stream(second).mapToDouble(axis -> dot(axis, v)).toArray();
        double agreed = 0;
        for (int a = 0; a < inFirst.length; a++) {
            agreed += inFirst[a] * dot(overlaps[a], inSecond);
        }
        double ratio = Math.max(0, agreed) / parameters.reproduced();
        double odds = Math.pow(ratio, STEEPNESS);
        return ComponentVerdict.of(odds / (1 + odds), String.format(Locale.ROOT,
                "Two halves of the counts agree on %.2f of its spectrum; %.2f is asked for.", agreed, parameters.reproduced()));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
