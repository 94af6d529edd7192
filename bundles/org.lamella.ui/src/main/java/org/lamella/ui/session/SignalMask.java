package org.lamella.ui.session;

import java.util.Objects;
import org.lamella.core.region.Mask;

/**
 * A mask that belongs to a signal.
 *
 * @param mask its pixels and its name, which no other mask of the signal has
 * @param rgb its colour on the map, red, green and blue, one byte each
 * @param shown whether it is drawn on the map and its spectrum among the others
 */
public record SignalMask(Mask mask, int rgb, boolean shown) {

    /** Refuses a missing mask. */
    public SignalMask {
        Objects.requireNonNull(mask, "mask");
    }

    /** Name for the user. @return unique within the signal */
    public String name() {
        return mask.name();
    }

    SignalMask with(boolean newShown) {
        return new SignalMask(mask, rgb, newShown);
    }

    SignalMask with(Mask pixels) {
        return new SignalMask(pixels, rgb, shown);
    }

    SignalMask named(String name) {
        return new SignalMask(mask.named(name), rgb, shown);
    }
}
