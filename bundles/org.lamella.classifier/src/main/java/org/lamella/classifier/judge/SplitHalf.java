package org.lamella.classifier.judge;

import java.util.ArrayList;
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
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.Solver;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * Signal comes back: components are sought in two halves of the counts, each count given to one of them at random, and a component is
 * signal when both halves find its spectrum and both show the same map of it.
 *
 * <p>With the weighted spectrum v of a component as a unit vector and the projections P and Q on the components of the halves, as many as
 * there are components, the agreement of the spectra is q = (P v) . (Q v). It is 1 for what both halves find, and about 0 for even noise,
 * of which each half finds another part. It is not disturbed by components that change their order or mix in the halves.
 *
 * <p>Noise that is stronger in some channels or phases gives spectra that come back as well, but not their maps. With the map a that a half
 * gives of its own P v and the map b that the other half gives of it, T = sum of a_i b_i / sqrt(sum of a_i^2 b_i^2) is normal with variance
 * 1 unless there is signal, since the noise of b knows nothing of a and P. Weak signal that half the counts are too few for counts as
 * noise.
 */
public final class SplitHalf implements ComponentJudge<SplitHalfParameters> {

    /** How steeply the probability rises around the limit: it goes as the fourth power of q. */
    private static final double STEEPNESS = 4;
    /** Probability that the maps of any component agree by chance. */
    private static final double SIGNIFICANCE = 0.01;

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
        Half first = Half.of(noise.weight(halves.first()), count, parameters.seed(), progress.part(0.3, 0.6));
        Half second = Half.of(noise.weight(halves.second()), count, parameters.seed(), progress.part(0.6, 0.9));
        double[][] spectra = Arrays.stream(result.spectra()).map(spectrum -> weighted(spectrum, noise)).toArray(double[][]::new);
        double[][] inFirst = first.project(spectra);
        double[][] inSecond = second.project(spectra);
        double[] ofFirst = Half.agreement(first, second, inFirst, progress.part(0.9, 0.95));
        double[] ofSecond = Half.agreement(second, first, inSecond, progress.part(0.95, 1));
        double critical = NormalTest.criticalValue(SIGNIFICANCE, result.components());
        List<ComponentVerdict> verdicts = new ArrayList<>();
        for (int k = 0; k < spectra.length; k++) {
            double sigma = (ofFirst[k] + ofSecond[k]) / Math.sqrt(2);
            verdicts.add(verdict(dot(inFirst[k], inSecond[k]), sigma, critical, parameters));
        }
        return verdicts;
    }

    /**
     * The components of one half.
     *
     * @param counts its weighted counts
     * @param axes unit vectors
     */
    private record Half(RowMatrix counts, double[][] axes) {

        static Half of(RowMatrix counts, int count, long seed, Progress progress) throws LamellaException {
            return new Half(counts, new AxesSearch(counts, count).by(Solver.RANDOMIZED, seed, progress).axes());
        }

        double[][] project(double[][] spectra) {
            double[][] projections = new double[spectra.length][];
            for (int k = 0; k < spectra.length; k++) {
                projections[k] = new double[spectra[k].length];
                for (double[] axis : axes) {
                    double part = dot(axis, spectra[k]);
                    for (int j = 0; j < axis.length; j++) {
                        projections[k][j] += part * axis[j];
                    }
                }
            }
            return projections;
        }

        /** How far the maps that both halves give of one half's spectra agree, in standard deviations of chance. */
        static double[] agreement(Half own, Half other, double[][] spectra, Progress progress) throws LamellaException {
            double[][] ownMaps = ThinProduct.times(own.counts, spectra, progress.part(0, 0.5));
            double[][] otherMaps = ThinProduct.times(other.counts, spectra, progress.part(0.5, 1));
            double[] sigmas = new double[spectra.length];
            for (int k = 0; k < sigmas.length; k++) {
                double products = 0;
                double squaredProducts = 0;
                for (int i = 0; i < ownMaps[k].length; i++) {
                    double product = ownMaps[k][i] * otherMaps[k][i];
                    products += product;
                    squaredProducts += product * product;
                }
                sigmas[k] = squaredProducts > 0 ? products / Math.sqrt(squaredProducts) : 0;
            }
            return sigmas;
        }
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

    private static ComponentVerdict verdict(double agreed, double sigma, double critical, SplitHalfParameters parameters) {
        double odds = Math.pow(Math.max(0, agreed) / parameters.reproduced(), STEEPNESS);
        double probability = Math.min(odds / (1 + odds), NormalTest.probabilityOfSignal(sigma, critical));
        return ComponentVerdict.of(probability, String.format(Locale.ROOT,
                "Two halves of the counts agree on %.2f of its spectrum, and on its map at %.1f sigma.", agreed, sigma));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
