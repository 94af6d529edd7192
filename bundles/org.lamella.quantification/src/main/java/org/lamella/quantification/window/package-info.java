/** Counts in windows around lines, less the background measured beside them. */
package org.lamella.quantification.window;
