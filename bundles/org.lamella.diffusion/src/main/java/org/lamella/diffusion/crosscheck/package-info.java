/**
 * A measured profile laid over a simulated one: what the instrument makes of the simulation, which time, position or mobility fits best,
 * and how well; and the check of a fast interstitial element that needs no kinetics.
 */
package org.lamella.diffusion.crosscheck;
