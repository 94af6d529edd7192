package org.lamella.core.contribution;

import java.util.Objects;

/**
 * The spectrum of something pure.
 *
 * @param name for instance of a phase
 * @param spectrum one value a channel of the image that is unmixed, zero or more; shared, not copied
 */
public record Endmember(String name, double[] spectrum) {

    /** Refuses missing values. */
    public Endmember {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(spectrum, "spectrum");
    }
}
