package org.lamella.decomposition.ica;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.lamella.decomposition.linalg.EigenPairs;
import org.lamella.decomposition.linalg.SymmetricEigen;

/** Square matrices of orthonormal rows. */
final class Orthogonal {

    private Orthogonal() {
    }

    /** The nearest matrix of orthonormal rows, (W W^T)^-1/2 W. @param w K x K, of full rank */
    static DMatrixRMaj nearest(DMatrixRMaj w) {
        int k = w.numRows;
        DMatrixRMaj gram = new DMatrixRMaj(k, k);
        CommonOps_DDRM.multTransB(w, w, gram);
        EigenPairs eigen = SymmetricEigen.leading(gram.data, k, k);
        DMatrixRMaj inverseRoot = new DMatrixRMaj(k, k);
        for (int e = 0; e < k; e++) {
            double[] vector = eigen.vectors()[e];
            double factor = 1 / Math.sqrt(Math.max(eigen.values()[e], Double.MIN_NORMAL));
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    inverseRoot.add(i, j, factor * vector[i] * vector[j]);
                }
            }
        }
        DMatrixRMaj nearest = new DMatrixRMaj(k, k);
        CommonOps_DDRM.mult(inverseRoot, w, nearest);
        return nearest;
    }

    /** A random rotation. @param k rows and columns @param seed start of the random generator */
    static DMatrixRMaj random(int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DMatrixRMaj w = new DMatrixRMaj(k, k);
        for (int i = 0; i < w.data.length; i++) {
            w.data[i] = random.nextGaussian();
        }
        return nearest(w);
    }
}
