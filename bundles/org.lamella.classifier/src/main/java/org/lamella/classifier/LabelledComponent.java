package org.lamella.classifier;

import java.util.Objects;

/**
 * A component of which it is known what it is.
 *
 * @param image its map as a picture
 * @param signal whether it carries something of the specimen
 * @param specimen what it was measured on: components of one specimen look alike and must not be on both sides of a split
 */
public record LabelledComponent(ComponentImage image, boolean signal, String specimen) {

    /** Refuses missing values. */
    public LabelledComponent {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(specimen, "specimen");
    }
}
