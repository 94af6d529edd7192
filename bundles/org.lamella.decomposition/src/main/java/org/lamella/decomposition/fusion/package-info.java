/**
 * Structured data fusion: two spectrum images of the same pixels, such as EELS and EDS maps taken at once, factorised together, so that the
 * maps of the one help to find the spectra of the other.
 */
package org.lamella.decomposition.fusion;
