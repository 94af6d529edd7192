package org.lamella.decomposition.linalg;

/** Cuts the rows of a Gram matrix into strips of about the same cost, the tasks of a pass. */
final class Strips {

    /** More than any number of threads likely to share them, so that uneven strips even out. */
    static final int COUNT = 32;

    private Strips() {
    }

    /**
     * Bounds of {@link #COUNT} strips; some may be empty.
     *
     * @param rowCost cost of each row
     * @return strip s has the rows from {@code bounds[s]} to {@code bounds[s + 1]}
     */
    static int[] ofEqualCost(double[] rowCost) {
        double total = 0;
        for (double cost : rowCost) {
            total += cost;
        }
        int[] bounds = new int[COUNT + 1];
        double sum = 0;
        int strip = 1;
        for (int row = 0; row < rowCost.length; row++) {
            sum += rowCost[row];
            while (strip < COUNT && sum >= total * strip / COUNT) {
                bounds[strip++] = row + 1;
            }
        }
        bounds[COUNT] = rowCost.length;
        return bounds;
    }
}
