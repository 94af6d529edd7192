package org.lamella.core.signal;

/** What an axis is for. */
public enum AxisRole {
    /** A position of the probe: where a spectrum was taken. */ NAVIGATION,
    /** Part of the signal recorded at each position: energy of a spectrum, the sides of an image. */ SIGNAL;

    /**
     * The name in the headless interface.
     *
     * @return {@code navigation} or {@code signal}
     */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
