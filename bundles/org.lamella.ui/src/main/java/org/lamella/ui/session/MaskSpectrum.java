package org.lamella.ui.session;

import java.util.Objects;

/**
 * The spectrum of a mask.
 *
 * @param mask the mask
 * @param values one value a channel, summed over its pixels; shared, not copied
 * @param pixels number of its pixels
 */
public record MaskSpectrum(SignalMask mask, double[] values, int pixels) {

    /** Refuses a missing mask. */
    public MaskSpectrum {
        Objects.requireNonNull(mask, "mask");
    }
}
