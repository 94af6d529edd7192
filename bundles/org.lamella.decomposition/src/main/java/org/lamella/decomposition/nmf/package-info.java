/** Non-negative matrix factorisations that minimise the sum of squared residuals. */
package org.lamella.decomposition.nmf;
