package org.lamella.ui.session;

import java.util.Objects;
import java.util.Optional;

/**
 * A map of an overlay.
 *
 * @param label what it is of
 * @param rgb its colour, red, green and blue, one byte each
 * @param values values of the overlay's size, row by row; shared, not copied
 * @param variance of each value when values are counts, of plain counts the values themselves; shared, not copied
 */
public record MapLayer(String label, int rgb, double[] values, Optional<double[]> variance) {

    /** Refuses missing parts. */
    public MapLayer {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(variance, "variance");
    }
}
