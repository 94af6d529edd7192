package org.lamella.decomposition.linalg;

import java.util.Arrays;

/** The entries of some row-compressed rows by column: a counting sort that keeps the order of rows. The buffers are used again. */
final class ColumnIndex {

    private final int[] starts;
    private final int[] next;
    private final int[] entryOf;
    private final int[] rowEndOf;

    ColumnIndex(int columns, int capacity) {
        starts = new int[columns + 1];
        next = new int[columns];
        entryOf = new int[capacity];
        rowEndOf = new int[capacity];
    }

    /**
     * Sorts entries.
     *
     * @param columnOf column of each entry
     * @param rowEnds one past the last entry of each row
     * @param rows number of rows
     */
    void build(char[] columnOf, int[] rowEnds, int rows) {
        Arrays.fill(starts, 0);
        int entries = rows == 0 ? 0 : rowEnds[rows - 1];
        for (int e = 0; e < entries; e++) {
            starts[columnOf[e] + 1]++;
        }
        for (int i = 0; i + 1 < starts.length; i++) {
            starts[i + 1] += starts[i];
        }
        System.arraycopy(starts, 0, next, 0, next.length);
        int e = 0;
        for (int row = 0; row < rows; row++) {
            for (; e < rowEnds[row]; e++) {
                int place = next[columnOf[e]]++;
                entryOf[place] = e;
                rowEndOf[place] = rowEnds[row];
            }
        }
    }

    /** First place of a column; those of column i end where column i + 1 starts. */
    int start(int column) {
        return starts[column];
    }

    /** Number of the entry at a place. */
    int entry(int place) {
        return entryOf[place];
    }

    /** One past the last entry of the row that the entry at a place belongs to. */
    int rowEnd(int place) {
        return rowEndOf[place];
    }
}
