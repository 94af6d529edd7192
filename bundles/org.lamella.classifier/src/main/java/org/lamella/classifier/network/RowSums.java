package org.lamella.classifier.network;

/**
 * Weighted sums of rows: to += sum over r of factor_r row_r.
 *
 * <p>This is the inner loop of everything here. Eight rows are added at a time, so that the sum is read and written once for eight
 * products, and each row is an array of its own: with offsets into shared arrays HotSpot cannot tell that they do not overlap, and makes no
 * vector instructions.
 */
final class RowSums {

    private static final int AT_ONCE = 8;

    /** Which rows, and their factors; longer than {@link #count} by what fills up the last eight. */
    private final int[] rows;
    private final float[] factors;
    private int count;

    /** Sums of at most some rows. */
    RowSums(int mostRows) {
        rows = new int[mostRows + AT_ONCE];
        factors = new float[mostRows + AT_ONCE];
    }

    void clear() {
        count = 0;
    }

    /** Adds a row to those to be summed; one with the factor zero is left out. */
    void with(int row, float factor) {
        if (factor != 0) {
            rows[count] = row;
            factors[count++] = factor;
        }
    }

    /** Adds the sum to the first numbers of an array. */
    void addTo(float[] to, float[][] from, int length) {
        for (int filler = count; count > 0 && filler < count + AT_ONCE; filler++) {
            rows[filler] = rows[0];
            factors[filler] = 0;
        }
        for (int r = 0; r < count; r += AT_ONCE) {
            addEight(to, from, r, length);
        }
    }

    private void addEight(float[] to, float[][] from, int r, int length) {
        float[] a = from[rows[r]];
        float[] b = from[rows[r + 1]];
        float[] c = from[rows[r + 2]];
        float[] d = from[rows[r + 3]];
        float[] e = from[rows[r + 4]];
        float[] f = from[rows[r + 5]];
        float[] g = from[rows[r + 6]];
        float[] h = from[rows[r + 7]];
        add(to, a, factors[r], b, factors[r + 1], c, factors[r + 2], d, factors[r + 3], e, factors[r + 4], f, factors[r + 5], g,
                factors[r + 6], h, factors[r + 7], length);
    }

    private static void add(float[] to, float[] a, float fa, float[] b, float fb, float[] c, float fc, float[] d, float fd, float[] e,
            float fe, float[] f, float ff, float[] g, float fg, float[] h, float fh, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i] + fe * e[i] + ff * f[i] + fg * g[i] + fh * h[i];
        }
    }
}
