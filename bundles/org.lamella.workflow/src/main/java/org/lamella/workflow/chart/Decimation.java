package org.lamella.workflow.chart;

import java.util.Arrays;

/**
 * Thins a curve to what can be seen: of all points that fall into one column of the canvas only the first, the lowest, the highest and
 * the last are kept, in their order, so that the line covers the same places (M4 of Jugel et al., PVLDB 7 (2014) 797).
 */
final class Decimation {

    private static final int POINTS_A_COLUMN = 4;

    private Decimation() {
    }

    /**
     * Thins a curve.
     *
     * @param curve points with monotonic horizontal places; gaps are kept
     * @param columnWidth width of a column, canvas units
     * @return the curve itself when it is short, else at most four points and a gap a column
     */
    static Polyline thin(Polyline curve, double columnWidth) {
        int n = curve.size();
        double[] x = new double[n];
        double[] y = new double[n];
        int kept = 0;
        int start = 0;
        while (start < n) {
            if (curve.isGap(start)) {
                x[kept] = Double.NaN;
                y[kept++] = Double.NaN;
                start++;
                continue;
            }
            double column = Math.floor(curve.x()[start] / columnWidth);
            int end = start + 1;
            while (end < n && !curve.isGap(end) && Math.floor(curve.x()[end] / columnWidth) == column) {
                end++;
            }
            for (int i : keep(curve.y(), start, end)) {
                x[kept] = curve.x()[i];
                y[kept++] = curve.y()[i];
            }
            start = end;
        }
        return new Polyline(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
    }

    private static int[] keep(double[] y, int start, int end) {
        int lowest = start;
        int highest = start;
        for (int i = start; i < end; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        int[] indices = {start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1};
        int distinct = 1;
        for (int i = 1; i < POINTS_A_COLUMN; i++) {
            if (indices[i] != indices[distinct - 1]) {
                indices[distinct++] = indices[i];
            }
        }
        return Arrays.copyOf(indices, distinct);
    }
}
