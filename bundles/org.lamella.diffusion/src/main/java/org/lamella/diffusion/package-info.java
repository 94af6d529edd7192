/**
 * Diffusion of many components along a line, a cylinder's or a sphere's radius, in one phase or in several with moving boundaries at
 * local equilibrium between them. Compositions are u-fractions, atoms of a component over substitutional atoms; positions are lengths in
 * the number-fixed frame, in which a substitutional atom takes the same room everywhere.
 *
 * <p>A {@link org.lamella.diffusion.DiffusionProblem} says what there is at the start, a {@link org.lamella.diffusion.Simulation} carries
 * it through time, a {@link org.lamella.diffusion.Trajectory} holds what came out. What a phase must know of itself is in {@code phase};
 * how a problem is written down in a file is in {@code setup}; how it is compared with a measurement in {@code crosscheck}.
 */
package org.lamella.diffusion;
