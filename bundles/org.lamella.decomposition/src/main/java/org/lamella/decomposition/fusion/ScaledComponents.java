package org.lamella.decomposition.fusion;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Component spectra that sum to 1 with maps in counts; the order stays.
 *
 * @param spectra K spectra of M values; one without counts stays zero
 * @param maps K maps of N values
 */
record ScaledComponents(double[][] spectra, double[][] maps) {

    static ScaledComponents of(double[][] spectra, double[][] maps) {
        double[] sums = Stream.of(spectra).mapToDouble(spectrum -> DoubleStream.of(spectrum).sum()).map(sum -> sum > 0 ? sum : 1).toArray();
        return new ScaledComponents(
                IntStream.range(0, sums.length).mapToObj(k -> times(spectra[k], 1 / sums[k])).toArray(double[][]::new),
                IntStream.range(0, sums.length).mapToObj(k -> times(maps[k], sums[k])).toArray(double[][]::new));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** The components in another order. */
    ScaledComponents inOrder(int[] order) {
        return new ScaledComponents(IntStream.of(order).mapToObj(k -> spectra[k]).toArray(double[][]::new),
                IntStream.of(order).mapToObj(k -> maps[k]).toArray(double[][]::new));
    }

    /** These components, then others. */
    ScaledComponents and(ScaledComponents others) {
        return new ScaledComponents(Stream.concat(Stream.of(spectra), Stream.of(others.spectra)).toArray(double[][]::new),
                Stream.concat(Stream.of(maps), Stream.of(others.maps)).toArray(double[][]::new));
    }

    /** Counts of each component. */
    double[] counts() {
        return Stream.of(maps).mapToDouble(map -> DoubleStream.of(map).sum()).toArray();
    }
}
