package org.lamella.ui.session;

import java.util.Map;
import org.lamella.core.signal.Axis;

/**
 * The spectrum of the pixels that are looked at.
 *
 * @param signal the signal it belongs to
 * @param axis energy axis of M points
 * @param values M values, summed over the pixels; shared, not copied
 * @param pixels number of pixels summed
 * @param title what it is the spectrum of
 * @param place the pixels as text by option name, for the record: a rectangle, an ellipse, a polygon or a mask; empty for all
 */
public record LinkedSpectrum(OpenSignal signal, Axis axis, double[] values, int pixels, String title, Map<String, String> place) {

    /** Copies the map. */
    public LinkedSpectrum {
        place = Map.copyOf(place);
    }
}
