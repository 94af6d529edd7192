package org.lamella.decomposition.nmf;

import org.lamella.core.signal.SpectrumImage;

/**
 * Which pixels are neighbours.
 *
 * @param width pixels a row
 * @param height rows
 * @param rowsTouch whether pixels above and below are neighbours; not in line scans and in series of maps
 */
record PixelGrid(int width, int height, boolean rowsTouch) {

    /** The grid of an image's cube, which may be binned. */
    static PixelGrid of(SpectrumImage image, int width, int height) {
        return new PixelGrid(width, height, image.navigationAxes().size() == 2);
    }

    /** Pixels in the grid. */
    int pixels() {
        return width * height;
    }

    /** How many neighbours a pixel has. @return 0 to 4 */
    int neighbours(int x, int y) {
        int across = (x > 0 ? 1 : 0) + (x + 1 < width ? 1 : 0);
        return rowsTouch ? across + (y > 0 ? 1 : 0) + (y + 1 < height ? 1 : 0) : across;
    }

    /** Sum of a map over the neighbours of a pixel. */
    double neighbourSum(double[] map, int x, int y) {
        int at = y * width + x;
        double sum = (x > 0 ? map[at - 1] : 0) + (x + 1 < width ? map[at + 1] : 0);
        if (rowsTouch) {
            sum += (y > 0 ? map[at - width] : 0) + (y + 1 < height ? map[at + width] : 0);
        }
        return sum;
    }

    /** Sum over all pairs of neighbours of the squared difference of a map. */
    double roughness(double[] map) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double right = x + 1 < width ? map[at] - map[at + 1] : 0;
                double below = rowsTouch && y + 1 < height ? map[at] - map[at + width] : 0;
                sum += right * right + below * below;
            }
        }
        return sum;
    }
}
