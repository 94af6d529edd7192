package org.lamella.workflow.cache;

import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.StepRecord;

/** What is at hand whenever an entry is read: spectrum images, which entries only name, and the steps of the run. */
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

    /**
     * A step as this run has it. What is quick is done again, so that the record of an earlier time in what was made of it would be of a step
     * that this run did not do.
     *
     * @param kept the record in an entry
     * @return the record of this run, or the kept one when this run did no such step
     */
    default StepRecord current(StepRecord kept) {
        return kept;
    }
}
