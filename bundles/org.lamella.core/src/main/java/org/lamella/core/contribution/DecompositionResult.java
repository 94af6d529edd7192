package org.lamella.core.contribution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.cube.ProductCube;
import org.lamella.core.signal.Axis;

/**
 * What a decomposition found. A "component spectrum" is HyperSpy's factor, a "component map" its loading.
 *
 * @param method name of the algorithm for the user
 * @param navigationAxes axes of the component maps, slowest first
 * @param energyAxis axis of the component spectra, of the channels that were used
 * @param spectra K component spectra of M values each; the arrays are shared, not copied
 * @param maps K component maps of N values each; the arrays are shared, not copied
 * @param scree singular-value analysis, for methods that make one
 * @param objective value of the cost function after each iteration, for iterative methods; else empty
 * @param facts numbers and words about the run by name, for reports: iterations, residual, masked channels
 * @param remarks sentences the user must read, for instance that an iteration did not converge
 * @param compositions composition of each component, for methods whose components are made of elements; else empty
 */
public record DecompositionResult(String method, List<Axis> navigationAxes, Axis energyAxis, double[][] spectra, double[][] maps,
        Optional<Scree> scree, double[] objective, Map<String, Object> facts, List<String> remarks,
        List<PhaseComposition> compositions) {

    /** Checks the sizes. */
    public DecompositionResult {
        Objects.requireNonNull(method, "method");
        navigationAxes = List.copyOf(navigationAxes);
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
        compositions = List.copyOf(compositions);
        if (!compositions.isEmpty() && compositions.size() != spectra.length) {
            throw new IllegalArgumentException(compositions.size() + " compositions of " + spectra.length + " components");
        }
        if (spectra.length != maps.length) {
            throw new IllegalArgumentException(spectra.length + " component spectra with " + maps.length + " component maps");
        }
        long pixels = navigationAxes.stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b);
        for (int k = 0; k < spectra.length; k++) {
            if (spectra[k].length != energyAxis.size() || maps[k].length != pixels) {
                throw new IllegalArgumentException("Component " + k + " has " + spectra[k].length + " channels and " + maps[k].length
                        + " pixels, the axes " + energyAxis.size() + " and " + pixels);
            }
        }
    }

    /**
     * A result without compositions.
     *
     * @param method name of the algorithm for the user
     * @param navigationAxes axes of the component maps, slowest first
     * @param energyAxis axis of the component spectra
     * @param spectra K component spectra, shared
     * @param maps K component maps, shared
     * @param scree singular-value analysis
     * @param objective value of the cost function after each iteration
     * @param facts numbers and words about the run by name
     * @param remarks sentences the user must read
     */
    public DecompositionResult(String method, List<Axis> navigationAxes, Axis energyAxis, double[][] spectra, double[][] maps,
            Optional<Scree> scree, double[] objective, Map<String, Object> facts, List<String> remarks) {
        this(method, navigationAxes, energyAxis, spectra, maps, scree, objective, facts, remarks, List.of());
    }

    /** Number of components. @return K */
    public int components() {
        return spectra.length;
    }

    /**
     * The image that some of the components make, C S^T without the others: denoised when those left out are noise. It is kept as its
     * factors and multiplied out only where it is read.
     *
     * @param kept which components, from 0; in any order, none twice
     * @return N x M
     */
    public ProductCube reconstruction(List<Integer> kept) {
        int width = navigationAxes.get(navigationAxes.size() - 1).size();
        double[][] keptMaps = kept.stream().map(k -> maps[k]).toArray(double[][]::new);
        double[][] keptSpectra = kept.stream().map(k -> spectra[k]).toArray(double[][]::new);
        return ProductCube.of(width, keptMaps[0].length / width, keptMaps, keptSpectra);
    }
}
