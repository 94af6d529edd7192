package org.lamella.classifier;

import java.util.Random;

/** What is done to pictures so that a network learns what matters: none of it changes whether a component is signal. */
public enum Augmentation {

    /** Nothing but the place of the crop. */
    NONE {
        @Override
        ComponentImage vary(ComponentImage image, Random random) {
            return image;
        }
    },
    /** Turns by multiples of 45 degrees, flips, and brightness within 20 %, as in the paper. */
    EIGHTH_TURNS {
        @Override
        ComponentImage vary(ComponentImage image, Random random) {
            int turns = random.nextInt(8);
            boolean flips = random.nextBoolean();
            float brightness = 0.8f + 0.4f * random.nextFloat();
            return turned(image, turns, flips, 1, brightness);
        }
    },
    /** Quarter turns, flips and change of sign, none of which changes how noise of neighbouring pixels hangs together. */
    SYMMETRIES {
        @Override
        ComponentImage vary(ComponentImage image, Random random) {
            int turns = 2 * random.nextInt(4);
            boolean flips = random.nextBoolean();
            return turned(image, turns, flips, random.nextBoolean() ? 1 : -1, 1);
        }
    };

    private static final double EIGHTH = Math.PI / 4;
    /** Sines of quarter turns are not exactly whole. */
    private static final double ROUNDING = 1e-9;

    /** One variant of a picture, drawn at random. */
    abstract ComponentImage vary(ComponentImage image, Random random);

    /** Turned by eighths about its centre, perhaps flipped, the nearest pixel taken; beyond its edges as in a mirror. */
    private static ComponentImage turned(ComponentImage image, int eighths, boolean flips, int sign, float brightness) {
        boolean swaps = eighths % 4 == 2;
        int width = swaps ? image.height() : image.width();
        int height = swaps ? image.width() : image.height();
        float[] values = new float[width * height];
        double cos = Math.cos(eighths * EIGHTH);
        double sin = Math.sin(eighths * EIGHTH);
        for (int y = 0; y < height; y++) {
            double fromMiddleY = y - 0.5 * (height - 1);
            for (int x = 0; x < width; x++) {
                double fromMiddleX = (flips ? -1 : 1) * (x - 0.5 * (width - 1));
                int column = (int) Math.floor(cos * fromMiddleX - sin * fromMiddleY + 0.5 * image.width() + ROUNDING);
                int row = (int) Math.floor(sin * fromMiddleX + cos * fromMiddleY + 0.5 * image.height() + ROUNDING);
                values[y * width + x] = sign * image.values()[ComponentImage.mirrored(row, image.height()) * image.width()
                        + ComponentImage.mirrored(column, image.width())];
            }
        }
        return new ComponentImage(width, height, values, brightness);
    }
}
