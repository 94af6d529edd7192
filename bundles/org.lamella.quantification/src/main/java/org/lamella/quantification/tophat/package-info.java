/** Counts of lines by a digital filter that takes out the background. */
package org.lamella.quantification.tophat;
