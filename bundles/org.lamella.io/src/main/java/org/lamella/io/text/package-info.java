/** Spectra, profiles and images as tables in plain text. */
package org.lamella.io.text;
