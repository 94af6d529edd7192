package org.lamella.decomposition.nmf;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a component before the factorisation.
 *
 * @param spectrum what its spectrum begins with, M values, zero or more, one for each channel used; shared, not copied
 * @param map what its map begins with, N values, zero or more, one for each pixel; shared, not copied
 * @param spectrumFixed whether the spectrum stays as given, but for its scale
 * @param mapFixed whether the map stays as given, but for its scale
 */
public record GivenComponent(Optional<double[]> spectrum, Optional<double[]> map, boolean spectrumFixed, boolean mapFixed) {

    /** Checks that what is fixed is given. */
    public GivenComponent {
        Objects.requireNonNull(spectrum, "spectrum");
        Objects.requireNonNull(map, "map");
        if (spectrumFixed && spectrum.isEmpty() || mapFixed && map.isEmpty() || spectrum.isEmpty() && map.isEmpty()) {
            throw new IllegalArgumentException("A component that is given needs a spectrum or a map, and what is fixed must be given");
        }
    }

    /**
     * A component of known spectrum and unknown map.
     *
     * @param spectrum M values, zero or more
     * @return the component
     */
    public static GivenComponent ofFixedSpectrum(double[] spectrum) {
        return new GivenComponent(Optional.of(spectrum), Optional.empty(), true, false);
    }

    /**
     * A component whose spectrum is about known.
     *
     * @param spectrum M values, zero or more
     * @return the component
     */
    public static GivenComponent ofInitialSpectrum(double[] spectrum) {
        return new GivenComponent(Optional.of(spectrum), Optional.empty(), false, false);
    }

    /**
     * A component of known map and unknown spectrum.
     *
     * @param map N values, zero or more
     * @return the component
     */
    public static GivenComponent ofFixedMap(double[] map) {
        return new GivenComponent(Optional.empty(), Optional.of(map), false, true);
    }

    /**
     * A component whose spectrum and map are about known.
     *
     * @param spectrum M values, zero or more
     * @param map N values, zero or more
     * @return the component
     */
    public static GivenComponent ofInitial(double[] spectrum, double[] map) {
        return new GivenComponent(Optional.of(spectrum), Optional.of(map), false, false);
    }
}
