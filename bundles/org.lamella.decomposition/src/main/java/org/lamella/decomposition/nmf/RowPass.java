package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinRows;

/**
 * One pass over the rows of X that updates the maps and sums up what the spectra need: S^T x is gathered, the row of C solved for, and
 * x c^T scattered while x is at hand.
 */
final class RowPass {

    private RowPass() {
    }

    /**
     * Makes the pass.
     *
     * @param x X (N x M)
     * @param factors their maps are updated
     * @param rule how
     * @param free components whose maps may change
     */
    static RowSums run(RowMatrix x, Factors factors, RowRule rule, int[] free, Progress progress) throws LamellaException {
        int components = factors.components();
        int stride = factors.stride();
        double[][] maps = factors.maps();
        double[] spectra = factors.packedSpectra();
        double[] gram = factors.spectraGram();
        RowSolver solver = rule.prepare(gram, components, free);
        return Blocks.reduce(x.rows(), progress, () -> new RowSums(spectra.length, components), (from, to, sums) -> {
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            double[] linear = new double[stride];
            double[] weights = new double[stride];
            double[] scratch = new double[components];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                ThinRows.gather(columns, values, length, spectra, stride, linear);
                for (int k = 0; k < components; k++) {
                    weights[k] = maps[k][row];
                }
                sums.cut += solver.solve(row, linear, weights, 0, scratch);
                for (int k = 0; k < components; k++) {
                    maps[k][row] = weights[k];
                }
                ThinRows.scatter(columns, values, length, weights, stride, sums.spectra);
                solver.addSteps(row, linear, weights, 0, sums.squaredSteps);
                sums.add(row, values, length, linear, weights, gram);
            }
        }, RowSums::join);
    }
}
