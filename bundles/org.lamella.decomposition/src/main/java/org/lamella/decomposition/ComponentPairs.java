package org.lamella.decomposition;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Component spectra with their maps, pair by pair.
 *
 * @param spectra K spectra of M values
 * @param maps K maps of N values
 */
public record ComponentPairs(double[][] spectra, double[][] maps) {

    /**
     * The scale and order in which non-negative components are given: spectra sum to 1, so that maps hold counts, and the component with
     * most counts comes first. Components without a spectrum stay as they are.
     *
     * @return pairs of the same product, in new arrays
     */
    public ComponentPairs inCounts() {
        double[] sums = Stream.of(spectra).mapToDouble(spectrum -> DoubleStream.of(spectrum).sum()).toArray();
        double[] factors = DoubleStream.of(sums).map(sum -> sum > 0 ? sum : 1).toArray();
        double[] counts = IntStream.range(0, maps.length).mapToDouble(k -> DoubleStream.of(maps[k]).sum() * factors[k]).toArray();
        int[] order = IntStream.range(0, counts.length).boxed().sorted(Comparator.comparingDouble((Integer k) -> -counts[k]))
                .mapToInt(Integer::intValue).toArray();
        return new ComponentPairs(scaled(spectra, order, k -> 1 / factors[k]), scaled(maps, order, k -> factors[k]));
    }

    private static double[][] scaled(double[][] components, int[] order, IntToDoubleFunction factor) {
        return IntStream.of(order).mapToObj(k -> DoubleStream.of(components[k]).map(value -> value * factor.applyAsDouble(k)).toArray())
                .toArray(double[][]::new);
    }
}
