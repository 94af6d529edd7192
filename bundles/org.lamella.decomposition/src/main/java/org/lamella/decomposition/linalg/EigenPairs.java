package org.lamella.decomposition.linalg;

/**
 * Leading eigenpairs of a symmetric matrix A.
 *
 * @param values eigenvalues, falling
 * @param vectors unit eigenvectors, one array each
 * @param residual largest |A v - lambda v| over the largest eigenvalue: the eigenvalues are at most that far off
 * @param valueError largest estimated relative error of an eigenvalue, {@link RitzErrors}
 * @param products how many products A x it took; 0 for a full decomposition
 */
public record EigenPairs(double[] values, double[][] vectors, double residual, double valueError, int products) {
}
