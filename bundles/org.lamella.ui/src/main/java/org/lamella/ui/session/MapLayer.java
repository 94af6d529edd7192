package org.lamella.ui.session;

import java.util.Objects;

/**
 * A map of an overlay.
 *
 * @param label what it is of
 * @param rgb its colour, red, green and blue, one byte each
 * @param values values of the overlay's size, row by row; shared, not copied
 */
public record MapLayer(String label, int rgb, double[] values) {

    /** Refuses a missing label. */
    public MapLayer {
        Objects.requireNonNull(label, "label");
    }
}
