package org.lamella.classifier;

/** How the map of a component becomes the three channels of the network's input. */
public enum Rendering {

    /**
     * The 8-bit colour picture of the map, from its smallest to its largest value, as the paper on assisted component selection has it. The
     * colours run from violet over green to yellow.
     */
    COLOUR {
        @Override
        float[] planes(ComponentImage image) {
            return ColourPicture.planes(image);
        }
    },
    /** The map, and what speaks for structure in it over 3 x 3 and over 9 x 9 pixels: {@link LocalMeans}. */
    SCALES {
        @Override
        float[] planes(ComponentImage image) {
            return LocalMeans.planes(image);
        }
    };

    /** Channels of an input. */
    static final int CHANNELS = 3;

    /** The three channels of the whole picture, one after the other. */
    abstract float[] planes(ComponentImage image);
}
