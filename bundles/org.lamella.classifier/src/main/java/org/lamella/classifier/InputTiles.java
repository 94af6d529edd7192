package org.lamella.classifier;

/** Squares that a network is shown of a picture: enough of them to see every pixel. Pictures smaller than a square go on as in a mirror. */
final class InputTiles {

    private InputTiles() {
    }

    /** Number of squares along one side of a picture. */
    static int count(int size, int side) {
        return (size + side - 1) / side;
    }

    /** First row or column of a square, spread evenly; negative where the picture is smaller. */
    static int start(int number, int size, int side) {
        int tiles = count(size, side);
        return tiles == 1 ? (size - side) / 2 : Math.round((float) number * (size - side) / (tiles - 1));
    }

    /** Copies a square of all channels. */
    static void copy(float[] planes, int width, int height, int x0, int y0, int side, float[] to, int at) {
        int pixels = width * height;
        int place = at;
        for (int c = 0; c < planes.length / pixels; c++) {
            for (int y = y0; y < y0 + side; y++) {
                int row = c * pixels + ComponentImage.mirrored(y, height) * width;
                for (int x = x0; x < x0 + side; x++) {
                    to[place++] = planes[row + ComponentImage.mirrored(x, width)];
                }
            }
        }
    }
}
