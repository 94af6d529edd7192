package org.lamella.decomposition.ica;

import org.ejml.data.DMatrixRMaj;

/**
 * What the fixed-point iteration found.
 *
 * @param matrix K orthonormal rows, one a component of the white samples
 * @param iterations how many it took; the most of one component when they were found one by one
 * @param converged whether the tolerance was reached
 */
record Rotation(DMatrixRMaj matrix, int iterations, boolean converged) {
}
