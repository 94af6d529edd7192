/**
 * Endmembers found as the corners of the simplex that the pixels span in signal space: vertex component analysis, and the same on points
 * sampled from the non-negative part of that space.
 */
package org.lamella.decomposition.vca;
