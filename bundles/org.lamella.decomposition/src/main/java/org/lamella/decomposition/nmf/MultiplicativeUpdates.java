package org.lamella.decomposition.nmf;

/** Multiplicative updates. As they cannot leave zero, they begin with small numbers in place of zeros. */
final class MultiplicativeUpdates extends RowwiseUpdates {

    /** What stands for a zero, as a share of the mean of its component. */
    private static final double FLOOR = 0.01;

    MultiplicativeUpdates() {
        super(new MultiplicativeRule(), new MultiplicativeRule());
    }

    @Override
    public boolean prepare(Factors factors, RowSums sums) {
        int stride = factors.stride();
        double[] packed = factors.packedSpectra();
        for (int k : factors.freeSpectra()) {
            raise(packed, k, stride);
        }
        for (int k : factors.freeMaps()) {
            raise(factors.maps()[k], 0, 1);
        }
        return true;
    }

    private static void raise(double[] values, int first, int step) {
        double sum = 0;
        for (int i = first; i < values.length; i += step) {
            sum += values[i];
        }
        double floor = FLOOR * sum * step / values.length;
        for (int i = first; i < values.length; i += step) {
            values[i] = Math.max(floor, values[i]);
        }
    }

    @Override
    public boolean revivesDeadComponents() {
        return false;
    }
}
