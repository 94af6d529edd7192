/** Bruker Esprit files: {@code .bcf} maps in their single-file system, and {@code .spx} spectra. */
package org.lamella.io.bruker;
