package org.lamella.segmentation.unmixing;

/**
 * Solves by tables: for each of the 2^K subsets the matrix P and vector q of the solution a = P b + q, made once for all pixels. For up to
 * {@value #MOST} endmembers. Immutable and safe for use from several threads.
 */
final class TabledSubsets implements SubsetSolver {

    /** Most endmembers: the tables of all subsets then take 150 kB and fit into a cache. */
    static final int MOST = 8;

    private final int count;
    private final double[] matrices;
    private final double[] vectors;

    TabledSubsets(double[] gram, int count, boolean sumToOne) {
        if (count > MOST) {
            throw new IllegalArgumentException("Tables for " + count + " endmembers");
        }
        this.count = count;
        matrices = new double[(1 << count) * count * count];
        vectors = new double[(1 << count) * count];
        DirectSubsets direct = new DirectSubsets(gram, count, sumToOne);
        double[] b = new double[count];
        double[] a = new double[count];
        // a right side as large as G, so that P b is not lost beside q in rounding
        double size = gram[0];
        for (int subset = 1; subset < 1 << count; subset++) {
            direct.solve(subset, new double[count], a);
            System.arraycopy(a, 0, vectors, subset * count, count);
            for (int j = 0; j < count; j++) {
                if ((subset >>> j & 1) == 0) {
                    continue;
                }
                b[j] = size;
                direct.solve(subset, b, a);
                b[j] = 0;
                for (int i = 0; i < count; i++) {
                    matrices[(subset * count + i) * count + j] = (a[i] - vectors[subset * count + i]) / size;
                }
            }
        }
    }

    @Override
    public void solve(int subset, double[] b, double[] a) {
        int row = subset * count;
        for (int i = 0; i < count; i++) {
            double sum = vectors[row + i];
            int at = (row + i) * count;
            for (int j = 0; j < count; j++) {
                sum += matrices[at + j] * b[j];
            }
            a[i] = sum;
        }
    }
}
