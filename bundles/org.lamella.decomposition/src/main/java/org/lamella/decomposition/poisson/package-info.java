/**
 * Non-negative factorisation of counts by their own likelihood: Poisson noise, which is the Kullback-Leibler divergence. Spectra may be
 * free, channel by channel, or made of what an energy-dispersive detector can record.
 */
package org.lamella.decomposition.poisson;
