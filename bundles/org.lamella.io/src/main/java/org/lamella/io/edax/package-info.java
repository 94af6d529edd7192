/**
 * EDAX files: maps {@code .spd} with the calibration in {@code .spc} and {@code .ipr} files beside them, and single spectra {@code .spc}.
 */
package org.lamella.io.edax;
