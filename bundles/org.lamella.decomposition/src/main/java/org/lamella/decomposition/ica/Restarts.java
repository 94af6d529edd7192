package org.lamella.decomposition.ica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * FastICA from several random starts.
 *
 * @param best the estimate: of one start what it found; of several the fixed point next to the centres of what they found
 * @param converged how many starts converged
 * @param stability index of each component of the estimate, {@link Stability}; empty for one start
 */
record Restarts(Rotation best, int converged, Optional<double[]> stability) {

    static Restarts run(Samples white, IcaParameters parameters, Progress progress) throws LamellaException {
        FastIca ica = new FastIca(white, parameters.contrast(), parameters.tolerance(), parameters.maxIterations());
        int starts = parameters.restarts();
        List<DMatrixRMaj> found = new ArrayList<>();
        int converged = 0;
        Rotation last = null;
        for (int i = 0; i < starts; i++) {
            DMatrixRMaj start = Orthogonal.random(white.mixtures(), parameters.seed() + i);
            last = ica.run(parameters.estimation(), start, progress.part(i / (starts + 1.0), (i + 1) / (starts + 1.0)));
            converged += last.converged() ? 1 : 0;
            found.add(last.matrix());
        }
        if (starts == 1) {
            return new Restarts(last, converged, Optional.empty());
        }
        Stability stability = Stability.of(found);
        Rotation best = ica.run(parameters.estimation(), Orthogonal.nearest(stability.centres()),
                progress.part(starts / (starts + 1.0), 1));
        return new Restarts(best, converged, Optional.of(ofRows(best.matrix(), stability)));
    }

    /** The index of the cluster that each row is nearest to. */
    private static double[] ofRows(DMatrixRMaj rows, Stability stability) {
        int k = rows.numRows;
        double[] indices = new double[k];
        for (int row = 0; row < k; row++) {
            double largest = -1;
            for (int centre = 0; centre < k; centre++) {
                double cosine = 0;
                for (int j = 0; j < k; j++) {
                    cosine += rows.get(row, j) * stability.centres().get(centre, j);
                }
                if (Math.abs(cosine) > largest) {
                    largest = Math.abs(cosine);
                    indices[row] = stability.indices()[centre];
                }
            }
        }
        return indices;
    }
}
