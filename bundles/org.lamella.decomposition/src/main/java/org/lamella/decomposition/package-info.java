/**
 * Decompositions of spectrum images X (N pixels x M channels) into component maps C (N x K) and component spectra S (M x K),
 * X = C S^T + noise: noise weighting, principal components, non-negative factorisation. Everything reads the cube row by row; nothing of
 * size N x M is made.
 */
package org.lamella.decomposition;
