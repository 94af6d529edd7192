package org.lamella.decomposition.ica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.pca.PrincipalComponents;

/**
 * Independent component analysis of a spectrum image: K principal components, turned into the K combinations of them that are least
 * Gaussian, by FastICA.
 *
 * <p>With the unmixing matrix U (K x K) of the spectra, S' = S U^T and C' = C U^-1; of the maps, C' = C U^T and S' = S U^-1. The product
 * C' S'^T is that of the principal components, so a reconstruction is the same before and after.
 *
 * <p>Component spectra have the Euclidean norm 1 and their largest absolute value is positive; components come in the order of the
 * variance that they explain, |C'_k|^2.
 */
public final class IndependentComponents implements Decomposition<IcaParameters> {

    /** Below this a component is found again too rarely to be believed. */
    private static final double STABLE = 0.8;

    /** The contributed object. */
    public IndependentComponents() {
        // stateless
    }

    @Override
    public Class<IcaParameters> parameterType() {
        return IcaParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, IcaParameters parameters, Progress progress) throws LamellaException {
        DecompositionResult principal = new PrincipalComponents().decompose(image, parameters.principal(), progress.part(0, 0.6));
        boolean ofSpectra = parameters.on() == Independence.SPECTRA;
        double[][] mixtures = ofSpectra ? differenced(principal.spectra(), parameters.differences()) : principal.maps();
        if (mixtures[0].length <= mixtures.length) {
            throw new LamellaException(mixtures.length + " components cannot be told apart by the " + mixtures[0].length
                    + (ofSpectra ? " channels" : " pixels") + " of '" + image.title() + "'; choose fewer components.");
        }
        progress.message("Finding independent components");
        Whitening whitening = Whitening.of(mixtures, image.title());
        Restarts restarts = Restarts.run(whitening.samples(), parameters, progress.part(0.6, 1));
        DMatrixRMaj unmixing = new DMatrixRMaj(mixtures.length, mixtures.length);
        CommonOps_DDRM.mult(restarts.best().matrix(), whitening.matrix(), unmixing);

        ComponentPairs pairs = unmixed(principal, unmixing, ofSpectra);
        int[] order = order(pairs);
        return new DecompositionResult("Independent components", principal.navigationAxes(), principal.energyAxis(),
                inOrder(pairs.spectra(), order), inOrder(pairs.maps(), order), principal.scree(), new double[0],
                facts(principal, parameters, restarts, order), remarks(principal, parameters, restarts, order));
    }

    private static double[][] differenced(double[][] spectra, int times) {
        double[][] differenced = spectra;
        for (int i = 0; i < times; i++) {
            double[][] before = differenced;
            differenced = IntStream.range(0, before.length).mapToObj(k -> differences(before[k])).toArray(double[][]::new);
        }
        return differenced;
    }

    private static double[] differences(double[] values) {
        double[] differences = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + 1] - values[i];
        }
        return differences;
    }

    private static ComponentPairs unmixed(DecompositionResult principal, DMatrixRMaj unmixing, boolean ofSpectra) {
        DMatrixRMaj inverse = new DMatrixRMaj(unmixing.numRows, unmixing.numCols);
        CommonOps_DDRM.invert(unmixing, inverse);
        CommonOps_DDRM.transpose(inverse);
        double[][] spectra = combined(ofSpectra ? unmixing : inverse, principal.spectra());
        double[][] maps = combined(ofSpectra ? inverse : unmixing, principal.maps());
        for (int k = 0; k < spectra.length; k++) {
            double factor = norm(spectra[k]) * (peak(spectra[k]) < 0 ? -1 : 1);
            if (factor != 0) {
                scale(spectra[k], 1 / factor);
                scale(maps[k], factor);
            }
        }
        return new ComponentPairs(spectra, maps);
    }

    /** Row k of the result is the sum of the components weighted by row k of a matrix. */
    private static double[][] combined(DMatrixRMaj weights, double[][] components) {
        double[][] combined = new double[components.length][components[0].length];
        for (int k = 0; k < combined.length; k++) {
            for (int j = 0; j < components.length; j++) {
                double weight = weights.get(k, j);
                for (int i = 0; i < combined[k].length; i++) {
                    combined[k][i] += weight * components[j][i];
                }
            }
        }
        return combined;
    }

    private static double peak(double[] values) {
        double peak = 0;
        for (double value : values) {
            peak = Math.abs(value) > Math.abs(peak) ? value : peak;
        }
        return peak;
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * factor + 0; // adding 0 frees zeros of a sign
        }
    }

    private static int[] order(ComponentPairs pairs) {
        double[] norms = IntStream.range(0, pairs.maps().length).mapToDouble(k -> norm(pairs.maps()[k])).toArray();
        return IntStream.range(0, norms.length).boxed().sorted(Comparator.comparingDouble((Integer k) -> -norms[k]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static double[][] inOrder(double[][] components, int[] order) {
        return IntStream.of(order).mapToObj(k -> components[k]).toArray(double[][]::new);
    }

    private static Map<String, Object> facts(DecompositionResult principal, IcaParameters parameters, Restarts restarts, int[] order) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("components", order.length);
        facts.put("components chosen by", parameters.components() == 0 ? "elbow of the scree" : "user");
        facts.put("variance kept", principal.facts().get("variance kept"));
        facts.put("iterations", restarts.best().iterations());
        facts.put("starts that converged", restarts.converged() + " of " + parameters.restarts());
        restarts.stability().ifPresent(indices -> {
            for (int k = 0; k < order.length; k++) {
                facts.put("stability of component " + (k + 1), indices[order[k]]);
            }
        });
        return facts;
    }

    private static List<String> remarks(DecompositionResult principal, IcaParameters parameters, Restarts restarts, int[] order) {
        List<String> remarks = new ArrayList<>(principal.remarks());
        if (!restarts.best().converged()) {
            remarks.add("The independent components still turned after " + parameters.maxIterations() + " iterations, by more than the"
                    + " tolerance of " + parameters.tolerance() + ".");
        }
        Optional<double[]> stability = restarts.stability();
        List<Integer> unstable = IntStream.range(0, order.length).filter(k -> stability.isPresent() && stability.get()[order[k]] < STABLE)
                .mapToObj(k -> k + 1).toList();
        if (!unstable.isEmpty()) {
            remarks.add("Other starts did not find " + (unstable.size() == 1 ? "component " : "components ") + unstable.toString()
                    .replaceAll("[\\[\\]]", "") + " again (stability below " + STABLE + "): do not read meaning into their shape.");
        }
        return remarks;
    }
}
