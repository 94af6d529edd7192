/**
 * What elements show in the spectra of a signal, and maps of them: characteristic lines of X-ray spectra, ionisation edges of energy-loss
 * spectra. Views, commands and steps ask here and name neither.
 */
package org.lamella.workflow.element;
