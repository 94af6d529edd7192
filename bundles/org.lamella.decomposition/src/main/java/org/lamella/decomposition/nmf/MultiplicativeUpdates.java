package org.lamella.decomposition.nmf;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Multiplicative updates. As they cannot leave zero, they begin with small numbers in place of zeros. */
final class MultiplicativeUpdates extends RowwiseUpdates {

    /** What stands for a zero, as a share of the mean of its factor. */
    private static final double FLOOR = 0.01;

    MultiplicativeUpdates() {
        super(new MultiplicativeRule(), new MultiplicativeRule());
    }

    @Override
    public boolean prepare(Factors factors, RowSums sums) {
        int stride = factors.stride();
        double[] packed = factors.packedSpectra();
        double spectrumFloor = FLOOR * DoubleStream.of(packed).sum() / (factors.components() * factors.channels());
        for (int k : factors.freeSpectra()) {
            raise(packed, k, stride, spectrumFloor);
        }
        double mapFloor = FLOOR * Stream.of(factors.maps()).flatMapToDouble(DoubleStream::of).average().orElse(0);
        for (int k : factors.freeMaps()) {
            raise(factors.maps()[k], 0, 1, mapFloor);
        }
        return true;
    }

    private static void raise(double[] values, int first, int step, double floor) {
        for (int i = first; i < values.length; i += step) {
            values[i] = Math.max(floor, values[i]);
        }
    }

    @Override
    public boolean revivesDeadComponents() {
        return false;
    }
}
