package org.lamella.ui.session;

import org.lamella.core.signal.Axis;

/**
 * The spectrum of the pixels that are looked at.
 *
 * @param signal the signal it belongs to
 * @param axis energy axis of M points
 * @param values M values, summed over the pixels; shared, not copied
 * @param pixels number of pixels summed
 * @param title what it is the spectrum of
 */
public record LinkedSpectrum(OpenSignal signal, Axis axis, double[] values, int pixels, String title) {
}
