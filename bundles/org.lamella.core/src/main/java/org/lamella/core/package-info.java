/**
 * The language of the program: what every bundle of Lamella speaks.
 *
 * <p>Spectrum images are two-dimensional problems here: rows are pixels (navigation positions, slowest axis first),
 * columns are energy channels. {@code signal} holds what a file contains, {@code cube} how counts are kept in memory,
 * {@code region} how an analyst points at pixels, {@code contribution} what a bundle implements to add a loader or an algorithm.
 */
package org.lamella.core;
