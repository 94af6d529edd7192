package org.lamella.classifier.training;

/** Where a phase lies in a specimen. */
@FunctionalInterface
interface Feature {

    /**
     * The share of the phase at a point.
     *
     * @param x column, in lengths of the map's shorter side
     * @param y row, in the same lengths
     * @return 0 to 1
     */
    double share(double x, double y);
}
