package org.lamella.phantom;

import java.util.Objects;
import org.lamella.core.signal.SpectrumImage;

/**
 * A simulated spectrum image and what it was made of.
 *
 * @param image the counts, with elements and acquisition filled in
 * @param truth the true spectra, maps and compositions
 */
public record Phantom(SpectrumImage image, PhantomTruth truth) {

    /** Checks. */
    public Phantom {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(truth, "truth");
    }
}
