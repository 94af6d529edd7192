/** Spectra shifted along their energies, and frames of a series shifted in space. */
package org.lamella.preprocessing.align;
