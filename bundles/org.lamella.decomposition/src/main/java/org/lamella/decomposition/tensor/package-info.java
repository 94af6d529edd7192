/**
 * Decompositions of tensors, arrays of three axes and more: canonical polyadic (CPD, PARAFAC) and Tucker, for dense arrays and for spectrum
 * images taken as the tensor (y, x, energy). Nothing of the tensor's size is made or copied: it is read fibre by fibre.
 */
package org.lamella.decomposition.tensor;
