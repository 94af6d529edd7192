package org.lamella.decomposition.vca;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Signal subspace sampling with vertex component analysis, for endmembers that are pure nowhere: Spiegelberg et al., Ultramicroscopy 174
 * (2017) 14; review of Muto and Shiga (2020).
 *
 * <p>What no pixel shows is made up: points of the K-dimensional signal space are sampled that have no negative value, in any channel or
 * in any pixel, and the corners of what they fill are searched as in {@link VertexComponents}. The corners are the endmembers where each
 * endmember has some channel (some place on the map) to itself. Scale and order as there.
 */
public final class SampledVertices implements Decomposition<SssVcaParameters> {

    /** The contributed object. */
    public SampledVertices() {
        // stateless
    }

    @Override
    public Class<SssVcaParameters> parameterType() {
        return SssVcaParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, SssVcaParameters parameters, Progress progress) throws LamellaException {
        Endmembers endmembers = Endmembers.prepare(image, parameters.setting(), progress.part(0, 0.5));
        progress.message("Sampling signal space");
        double[][] spectra = parameters.sampled() == Sampled.SPECTRA
                ? sampledSpectra(endmembers.space(), parameters, progress.part(0.5, 0.8))
                : ofSampledMaps(endmembers, parameters, progress.part(0.5, 0.8));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("points sampled", parameters.samples());
        return endmembers.result("Sampled vertices (SSS + VCA)", spectra, facts, List.of(), progress.part(0.8, 1));
    }

    private static double[][] sampledSpectra(SignalSpace space, SssVcaParameters parameters, Progress progress) throws LamellaException {
        double[][] corners = corners(space.axes(), space.mean(), parameters, progress);
        double[][] spectra = new double[corners.length][];
        for (int k = 0; k < spectra.length; k++) {
            spectra[k] = space.spectrum(corners[k]);
        }
        return spectra;
    }

    /** The corners are maps; the spectra are the non-negative fit of these. */
    private static double[][] ofSampledMaps(Endmembers endmembers, SssVcaParameters parameters, Progress progress) throws LamellaException {
        SignalSpace space = endmembers.space();
        double[][] axes = unitMaps(space.scores());
        double[][] corners = corners(axes, totals(space), parameters, progress.part(0, 0.6));
        double[][] maps = new double[corners.length][axes[0].length];
        for (int k = 0; k < maps.length; k++) {
            for (int i = 0; i < maps.length; i++) {
                for (int pixel = 0; pixel < maps[k].length; pixel++) {
                    maps[k][pixel] += corners[k][i] * axes[i][pixel];
                }
            }
            for (int pixel = 0; pixel < maps[k].length; pixel++) {
                maps[k][pixel] = Math.max(0, maps[k][pixel]);
            }
        }
        RowMatrix x = space.weighting().weightChannels(endmembers.binned());
        double[][] spectra = NonNegativeFit.spectra(x, maps, progress.part(0.6, 1)).factor();
        for (double[] spectrum : spectra) {
            space.weighting().restoreSpectrum(spectrum);
        }
        return spectra;
    }

    private static double[][] unitMaps(double[][] scores) {
        double[][] maps = new double[scores.length][];
        for (int k = 0; k < maps.length; k++) {
            double norm = norm(scores[k]);
            maps[k] = Arrays.stream(scores[k]).map(score -> score / norm).toArray();
        }
        return maps;
    }

    /** Coordinates of the map of totals along the unit maps: a map that is positive wherever there is signal. */
    private static double[] totals(SignalSpace space) {
        return IntStream.range(0, space.axes().length)
                .mapToDouble(k -> norm(space.scores()[k]) * Arrays.stream(space.axes()[k]).sum()).toArray();
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }

    /** The corners of what the samples fill, one array a corner. */
    private static double[][] corners(double[][] forms, double[] inside, SssVcaParameters parameters, Progress progress)
            throws LamellaException {
        SplittableRandom random = new SplittableRandom(parameters.seed());
        double[][] points = new SubspaceSampling(forms, inside, parameters.tolerance(), random)
                .points(inside, parameters.samples(), progress.part(0, 0.7));
        Simplex simplex = Simplex.largest(points, parameters.tries(), random, progress.part(0.7, 1));
        double[][] corners = new double[points.length][points.length];
        for (int k = 0; k < corners.length; k++) {
            for (int i = 0; i < corners.length; i++) {
                corners[k][i] = points[i][simplex.vertices()[k]];
            }
        }
        return corners;
    }
}
