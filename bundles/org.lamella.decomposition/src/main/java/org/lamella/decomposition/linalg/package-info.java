/**
 * Kernels for matrices with many rows: Gram matrices, thin products, leading eigenpairs, non-negative least squares. Static, on flat
 * arrays, sizes checked at the door; threads only through {@link org.lamella.core.parallel.Blocks}, results the same for any number.
 */
package org.lamella.decomposition.linalg;
