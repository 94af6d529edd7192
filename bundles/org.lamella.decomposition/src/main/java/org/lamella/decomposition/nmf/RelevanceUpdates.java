package org.lamella.decomposition.nmf;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Automatic relevance determination: Shiga et al., Ultramicroscopy 170 (2016) 43. Maps have the prior C_ik ~ Exp(lambda_k) with
 * lambda_k ~ InverseGamma(a + 1, b), the noise is Gaussian. What is minimised is
 *
 * <p>N M / 2 ln(2 pi e sigma^2) + p sum over k of (|C_k|_1 + b) / lambda_k + (N + a + 1) ln lambda_k,
 *
 * <p>by turns in S, C, lambda_k = (|C_k|_1 + b) / (N + a + 1) and sigma^2 = |X - C S^T|^2 / (N M). The threshold p sigma^2 / lambda_k that
 * is taken off a map grows as the map gets weaker, until nothing is left of it; then the component is removed. Components whose spectra
 * have become alike are merged.
 *
 * <p>The objective is given for data whose root mean square is 1 and counts the components that are left, so it does not depend on the
 * units of the data and runs that end with different numbers of components can be compared. It falls but for where a component goes.
 */
final class RelevanceUpdates extends ColumnUpdates {

    /** a: small against the number of pixels, so the prior says nothing about the size of lambda. */
    private static final double PRIOR_SHAPE = 1;
    /** b as a share of the mean sum of a map at the start: it only keeps ln lambda finite. */
    private static final double PRIOR_SCALE = 1e-10;
    /** Noise below this share of the data is rounding. */
    private static final double LEAST_NOISE = 1e-15;
    /** Cosine of spectra from which on they are one. */
    private static final double TWIN_COSINE = 0.99;
    /** Iterations that components get to become different before twins are merged. */
    private static final int FIRST_MERGE = 4;

    private final double strength;
    private double priorScale;
    private double[] scales = new double[0];
    private double noiseVariance;
    private int iterations;

    /**
     * Begins.
     *
     * @param orthogonality w, as in {@link Shape}
     * @param strength p, the weight of the prior; 1 is the posterior's own
     */
    RelevanceUpdates(double orthogonality, double strength, PixelGrid grid) {
        super(Shape.orthogonal(orthogonality), grid);
        this.strength = strength;
    }

    @Override
    public void updateSpectra(Factors factors, RowSums sums, Progress progress) throws LamellaException {
        if (iterations == 0) {
            priorScale = PRIOR_SCALE * Arrays.stream(factors.maps()).mapToDouble(map -> DoubleStream.of(map).sum()).average().orElseThrow();
        }
        learn(factors, sums);
        super.updateSpectra(factors, sums, progress);
    }

    @Override
    public RowSums updateMaps(RowMatrix x, Factors factors, Progress progress) throws LamellaException {
        RowSums sums = super.updateMaps(x, factors, progress);
        iterations++;
        learn(factors, sums);
        return sums;
    }

    private void learn(Factors factors, RowSums sums) {
        scales = Arrays.stream(factors.maps()).mapToDouble(map -> (DoubleStream.of(map).sum() + priorScale) / degrees(factors)).toArray();
        noiseVariance = Math.max(sums.residual, LEAST_NOISE * sums.squaredNorm) / cells(factors);
    }

    /** N + a + 1. */
    private static double degrees(Factors factors) {
        return factors.maps()[0].length + PRIOR_SHAPE + 1;
    }

    /** N M. */
    private static double cells(Factors factors) {
        return (double) factors.maps()[0].length * factors.channels();
    }

    @Override
    protected double threshold(int component) {
        return scales[component] > 0 ? strength * noiseVariance / scales[component] : 0;
    }

    @Override
    public double objective(Factors factors, RowSums sums) {
        double cells = cells(factors);
        double degrees = degrees(factors);
        double meanSquare = sums.squaredNorm / cells;
        double prior = 0;
        for (int k = 0; k < scales.length; k++) {
            prior += isEmpty(factors.maps()[k]) ? 0 : degrees * (1 + Math.log(scales[k] / Math.sqrt(meanSquare)));
        }
        return cells / 2 * Math.log(2 * Math.PI * Math.E * noiseVariance / meanSquare) + strength * prior;
    }

    /** In the units of the logarithm, so that a tolerance means the same as for the other methods. */
    @Override
    public double scale(Factors factors, RowSums sums) {
        return super.scale(factors, sums) / (2 * noiseVariance);
    }

    @Override
    public Factors revise(Factors factors, RowSums sums) {
        if (iterations >= FIRST_MERGE) {
            mergeTwins(factors);
        }
        int[] alive = IntStream.range(0, factors.components())
                .filter(k -> factors.holdsSpectrum(k) || factors.holdsMap(k) || !isEmpty(factors.maps()[k]))
                .toArray();
        return alive.length == factors.components() || alive.length == 0 ? factors : factors.only(alive);
    }

    private static boolean isEmpty(double[] map) {
        return DoubleStream.of(map).noneMatch(c -> c > 0);
    }

    /** Adds the map of the later of two alike components to that of the earlier one. */
    private static void mergeTwins(Factors factors) {
        double[] cosines = factors.spectraGram();
        int components = factors.components();
        for (int k = 0; k < components; k++) {
            for (int l = k + 1; l < components; l++) {
                double norms = Math.sqrt(cosines[k * components + k] * cosines[l * components + l]);
                if (cosines[k * components + l] > TWIN_COSINE * norms && !factors.holdsMap(k) && !factors.holdsMap(l)
                        && !factors.holdsSpectrum(l)) {
                    double[] kept = factors.maps()[k];
                    double[] merged = factors.maps()[l];
                    for (int pixel = 0; pixel < kept.length; pixel++) {
                        kept[pixel] += merged[pixel];
                        merged[pixel] = 0;
                    }
                }
            }
        }
    }

    @Override
    public boolean revivesDeadComponents() {
        return false;
    }
}
