package org.lamella.decomposition.nmf;

/**
 * The multiplicative update for the Frobenius norm, c_k ← c_k a_k / (B c)_k for all components at once: Lee and Seung, Advances in Neural
 * Information Processing Systems 13 (2001) 556. Never raises the objective; a coordinate that is zero stays zero.
 */
record MultiplicativeRule() implements RowRule {

    @Override
    public RowSolver prepare(double[] gram, int components, int[] free) {
        return new RowSolver(gram, components, free) {
            @Override
            double solve(int row, double[] linear, double[] c, int offset, double[] scratch) {
                for (int i = 0; i < this.free.length; i++) {
                    scratch[i] = product(this.free[i], c, offset);
                }
                for (int i = 0; i < this.free.length; i++) {
                    int k = offset + this.free[i];
                    c[k] = scratch[i] > 0 ? c[k] * Math.max(0, linear[k]) / scratch[i] : 0;
                }
                return 0;
            }
        };
    }
}
