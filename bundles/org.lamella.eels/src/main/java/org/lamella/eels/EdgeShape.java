package org.lamella.eels;

/** What an edge looks like above its background. */
public enum EdgeShape {
    /** Rises at once and falls like the background: the edges of s electrons. */ SAWTOOTH("sawtooth"),
    /** Narrow peaks at the onset: transitions to empty d or f states. */ WHITE_LINES("white lines"),
    /** Rises slowly to a maximum ten or more eV above its onset. */ DELAYED("delayed maximum"),
    /** A peak as wide as a plasmon's, without a sharp onset. */ BROAD_PEAK("broad peak");

    private final String words;

    EdgeShape(String words) {
        this.words = words;
    }

    /** The shape in words. @return for instance {@code white lines} */
    public String words() {
        return words;
    }
}
