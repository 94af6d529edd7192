package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamella.core.signal.Axis;

/**
 * How much of each endmember is in each pixel.
 *
 * @param method name of the algorithm for the user
 * @param navigationAxes axes of the maps, slowest first
 * @param energyAxis axis of the endmembers, of the channels that were used
 * @param endmembers K endmembers of M values each, as they were fitted
 * @param abundances K maps of N values each; the arrays are shared, not copied
 * @param residual root mean square of what the fit leaves of each pixel, N values in the units of the image
 * @param chiSquared Pearson's chi-squared of each pixel over its degrees of freedom, N values; about 1 where the endmembers explain counts
 *        that are not too few, not-a-number where it means nothing
 * @param facts numbers and words about the run by name, for reports
 * @param remarks sentences the user must read
 */
public record UnmixingResult(String method, List<Axis> navigationAxes, Axis energyAxis, List<Endmember> endmembers, double[][] abundances,
        double[] residual, double[] chiSquared, Map<String, Object> facts, List<String> remarks) {

    /** Checks the sizes. */
    public UnmixingResult {
        Objects.requireNonNull(method, "method");
        navigationAxes = List.copyOf(navigationAxes);
        endmembers = List.copyOf(endmembers);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
        if (endmembers.isEmpty() || endmembers.size() != abundances.length) {
            throw new IllegalArgumentException(endmembers.size() + " endmembers with " + abundances.length + " abundance maps");
        }
        long pixels = navigationAxes.stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b);
        for (int k = 0; k < abundances.length; k++) {
            if (endmembers.get(k).spectrum().length != energyAxis.size() || abundances[k].length != pixels) {
                throw new IllegalArgumentException("Endmember " + endmembers.get(k).name() + " has " + endmembers.get(k).spectrum().length
                        + " channels and " + abundances[k].length + " pixels, the axes " + energyAxis.size() + " and " + pixels);
            }
        }
        if (residual.length != pixels || chiSquared.length != pixels) {
            throw new IllegalArgumentException("Fit maps of " + residual.length + " and " + chiSquared.length + " pixels, not " + pixels);
        }
    }
}
