package org.lamella.core.contribution;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;

/**
 * What is to be prepared.
 *
 * @param image the spectrum image
 * @param companion a second image of the same pixels, for instance the low losses taken with a core-loss map
 */
public record PreprocessingTask(SpectrumImage image, Optional<SpectrumImage> companion) {

    /** Refuses missing values. */
    public PreprocessingTask {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(companion, "companion");
    }

    /** An image alone. @param image the spectrum image @return the task */
    public static PreprocessingTask of(SpectrumImage image) {
        return new PreprocessingTask(image, Optional.empty());
    }
}
