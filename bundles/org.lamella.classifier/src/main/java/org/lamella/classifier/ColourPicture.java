package org.lamella.classifier;

/** A map in colours of 8 bits. */
final class ColourPicture {

    private static final int LARGEST = 255;
    /** Red, green and blue at equal steps from the smallest to the largest value: dark violet, blue, teal, green, yellow. */
    private static final int[][] ANCHORS = {{68, 59, 33, 94, 253}, {1, 82, 145, 201, 231}, {84, 139, 140, 98, 37}};

    private ColourPicture() {
    }

    /** Red, green and blue planes, 0 to 1. */
    static float[] planes(ComponentImage image) {
        float[] values = image.values();
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float range = most > least ? most - least : 1;
        float[] planes = new float[Rendering.CHANNELS * values.length];
        for (int i = 0; i < values.length; i++) {
            float position = (values[i] - least) / range;
            for (int c = 0; c < Rendering.CHANNELS; c++) {
                int colour = Math.round(Math.min(LARGEST, image.brightness() * colour(ANCHORS[c], position)));
                planes[c * values.length + i] = (float) colour / LARGEST;
            }
        }
        return planes;
    }

    private static float colour(int[] anchors, float position) {
        float at = position * (anchors.length - 1);
        int below = Math.min(anchors.length - 2, (int) at);
        return anchors[below] + (at - below) * (anchors[below + 1] - anchors[below]);
    }
}
