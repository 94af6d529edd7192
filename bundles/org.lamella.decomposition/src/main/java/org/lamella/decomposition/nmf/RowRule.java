package org.lamella.decomposition.nmf;

/** How a method updates the rows of a factor. */
@FunctionalInterface
interface RowRule {

    /**
     * Prepares a half-step.
     *
     * @param gram B, K x K; shared, not copied
     * @param components K
     * @param free coordinates that may change
     */
    RowSolver prepare(double[] gram, int components, int[] free);

    /** The rule that leaves rows as they are: a pass with it only sums up. */
    static RowRule keep() {
        return (gram, components, free) -> new RowSolver(gram, components, free) {
            @Override
            double solve(int row, double[] linear, double[] c, int offset, double[] scratch) {
                return 0;
            }
        };
    }
}
