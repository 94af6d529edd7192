package org.lamella.workflow.cache;

import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;

/** Spectrum images that are at hand whenever an entry is read, so that entries only name them. */
public interface SharedImages {

    /**
     * The key of an image.
     *
     * @param image an image, compared by identity
     * @return empty when it is not shared
     */
    Optional<String> key(SpectrumImage image);

    /**
     * An image by its key.
     *
     * @param key what {@link #key} gave, in this run or an earlier one
     * @return empty when it is not at hand
     */
    Optional<SpectrumImage> image(String key);
}
