package org.lamella.quantification.fit;

/**
 * Columns of a model turned into rows: for each channel the few columns that have something in it.
 *
 * @param start where the entries of a channel begin, channels + 1 values
 * @param column column of an entry
 * @param value value of an entry
 * @param sums sum of each column
 */
record ChannelRows(int[] start, int[] column, double[] value, double[] sums) {

    /** Less than this share of a column's largest value is left out. */
    private static final double NEGLIGIBLE = 1e-7;

    static ChannelRows of(double[][] columns) {
        int channels = columns[0].length;
        double[] sums = new double[columns.length];
        double[] least = new double[columns.length];
        int[] start = new int[channels + 1];
        for (int j = 0; j < columns.length; j++) {
            for (double value : columns[j]) {
                sums[j] += value;
                least[j] = Math.max(least[j], NEGLIGIBLE * value);
            }
            for (int channel = 0; channel < channels; channel++) {
                start[channel + 1] += columns[j][channel] > least[j] ? 1 : 0;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            start[channel + 1] += start[channel];
        }
        int[] column = new int[start[channels]];
        double[] value = new double[start[channels]];
        for (int channel = 0, at = 0; channel < channels; channel++) {
            for (int j = 0; j < columns.length; j++) {
                if (columns[j][channel] > least[j]) {
                    column[at] = j;
                    value[at++] = columns[j][channel];
                }
            }
        }
        return new ChannelRows(start, column, value, sums);
    }

    int columns() {
        return sums.length;
    }
}
