/** The simulation and the comparison as contributions: cases in, results out. */
package org.lamella.diffusion.model;
