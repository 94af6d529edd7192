/**
 * Non-negative matrix factorisations that minimise the sum of squared residuals.
 *
 * <p>The contributions differ in their {@code Method}. A {@code NmfRun} crops, bins and weights the image, lets {@code Starts} begin a
 * {@code Factorization}, iterates it and fits the maps at full resolution. The two half-steps of an iteration are the method's
 * {@code Updates}: pixel by pixel under a {@code RowRule}, with X read once an iteration, or map by map where pixels are tied together.
 */
package org.lamella.decomposition.nmf;
