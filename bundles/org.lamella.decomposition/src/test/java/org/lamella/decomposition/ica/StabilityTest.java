package org.lamella.decomposition.ica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Clusters of runs that are known to agree or not. */
class StabilityTest {

    /** A turn by an angle in the plane of the last two axes; the first stays. */
    private static DMatrixRMaj turned(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, c, s}, {0, -s, c}});
    }

    private static DMatrixRMaj permuted(DMatrixRMaj rows, int shift, double sign) {
        DMatrixRMaj permuted = new DMatrixRMaj(3, 3);
        for (int row = 0; row < 3; row++) {
            for (int j = 0; j < 3; j++) {
                permuted.set(row, j, sign * rows.get((row + shift) % 3, j));
            }
        }
        return permuted;
    }

    @Test
    void runsThatAgreeUpToOrderAndSignAreFullyStable() {
        List<DMatrixRMaj> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(permuted(turned(0.3), i % 3, i % 2 == 0 ? 1 : -1));
        }
        Stability stability = Stability.of(runs);
        for (double index : stability.indices()) {
            assertEquals(1, index, 1e-12);
        }
    }

    @Test
    void whatTurnsFromRunToRunIsUnstableAndTheRestIsNot() {
        List<DMatrixRMaj> runs = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            runs.add(permuted(turned(i * Math.PI / 48), i % 3, 1));
        }
        double[] indices = Stability.of(runs).indices().clone();
        Arrays.sort(indices);
        assertEquals(1, indices[2], 1e-12);
        assertTrue(indices[1] < 0.7, "the turning plane has indices " + Arrays.toString(indices));
    }

    @Test
    void centresAreVectorsOfTheRuns() {
        Stability stability = Stability.of(List.of(turned(0.1), turned(0.1), turned(0.1)));
        DMatrixRMaj centres = stability.centres();
        for (int row = 0; row < 3; row++) {
            double norm = 0;
            for (int j = 0; j < 3; j++) {
                norm += centres.get(row, j) * centres.get(row, j);
            }
            assertEquals(1, norm, 1e-12);
        }
    }
}
