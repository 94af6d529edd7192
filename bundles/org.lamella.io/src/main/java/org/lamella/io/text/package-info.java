/** Spectra and images as comma-separated text. */
package org.lamella.io.text;
