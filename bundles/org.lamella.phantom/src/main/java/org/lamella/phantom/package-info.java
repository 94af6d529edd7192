/**
 * Simulated spectrum images with known truth: phases of given composition in a given geometry, seen by a given microscope, with Poisson
 * counts. Every result depends on its seed alone, never on the number of threads.
 */
package org.lamella.phantom;
