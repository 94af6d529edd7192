/**
 * Non-negative factorisation of EDS counts whose component spectra are made of the lines and the background of chosen elements, so that
 * components come out as compositions.
 */
package org.lamella.decomposition.physics;
