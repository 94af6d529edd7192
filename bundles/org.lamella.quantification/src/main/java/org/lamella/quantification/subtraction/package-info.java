/** Subtraction of the spectrum of a matrix from that of what is embedded in it. */
package org.lamella.quantification.subtraction;
