/**
 * Oxford Instruments' {@code .h5oina}: maps, line scans, spectra and electron images that AZtec exports to HDF5, as its published
 * specification says.
 */
package org.lamella.io.oina;
