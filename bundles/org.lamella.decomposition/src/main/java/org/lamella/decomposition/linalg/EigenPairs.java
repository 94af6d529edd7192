package org.lamella.decomposition.linalg;

/**
 * Leading eigenpairs of a symmetric matrix A.
 *
 * @param values eigenvalues, falling
 * @param vectors unit eigenvectors, one array each
 * @param residual largest |A v - lambda v| over the largest eigenvalue: the eigenvalues are at most that far off
 * @param products how many products A x it took; 0 for a full decomposition
 */
public record EigenPairs(double[] values, double[][] vectors, double residual, int products) {
}
