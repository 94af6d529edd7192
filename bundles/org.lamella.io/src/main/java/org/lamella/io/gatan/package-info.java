/** Gatan DigitalMicrograph files, {@code .dm3} and {@code .dm4}. */
package org.lamella.io.gatan;
