package org.lamella.ui.session;

import java.util.Objects;

/**
 * A map of an overlay.
 *
 * @param label what it is of
 * @param rgb its colour, red, green and blue, one byte each
 * @param counts whether values are counts, whose errors follow Poisson's law
 * @param values values of the overlay's size, row by row; shared, not copied
 */
public record MapLayer(String label, int rgb, boolean counts, double[] values) {

    /** Refuses a missing label. */
    public MapLayer {
        Objects.requireNonNull(label, "label");
    }
}
