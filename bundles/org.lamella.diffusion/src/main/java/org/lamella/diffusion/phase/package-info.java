/** What the solver needs to know of a phase: fluxes between two places and chemical potentials at one, with their derivatives. */
package org.lamella.diffusion.phase;
