package org.lamella.core.cube;

import java.util.Arrays;

/** The cells of one map row in the number type that holds them exactly. */
abstract sealed class CellRow {

    abstract int length();

    abstract double get(int index);

    abstract long getExact(int index);

    abstract void copy(int from, int length, double[] into);

    abstract void addTo(int from, int length, double[] sums);

    /** Adds a cell of another row; sums are kept in rows of doubles or longs. */
    abstract void add(int index, CellRow source, int sourceIndex);

    /** A row of the same number type, all zero. */
    abstract CellRow emptyLike(int cells);

    /** Copies cells into a row of the same number type. */
    abstract void copyTo(int from, CellRow target, int to, int length);

    static CellRow[] of(float[][] rows) {
        return Arrays.stream(rows).map(Floats::new).toArray(CellRow[]::new);
    }

    static CellRow[] of(double[][] rows) {
        return Arrays.stream(rows).map(Doubles::new).toArray(CellRow[]::new);
    }

    static CellRow[] of(int[][] rows) {
        return Arrays.stream(rows).map(Ints::new).toArray(CellRow[]::new);
    }

    static CellRow[] of(long[][] rows) {
        return Arrays.stream(rows).map(Longs::new).toArray(CellRow[]::new);
    }

    private static final class Floats extends CellRow {

        private final float[] cells;

        Floats(float[] cells) {
            this.cells = cells;
        }

        @Override
        int length() {
            return cells.length;
        }

        @Override
        double get(int index) {
            return cells[index];
        }

        @Override
        long getExact(int index) {
            throw new UnsupportedOperationException("floating point");
        }

        @Override
        void copy(int from, int length, double[] into) {
            for (int i = 0; i < length; i++) {
                into[i] = cells[from + i];
            }
        }

        @Override
        void addTo(int from, int length, double[] sums) {
            for (int i = 0; i < length; i++) {
                sums[i] += cells[from + i];
            }
        }

        @Override
        void add(int index, CellRow source, int sourceIndex) {
            cells[index] += (float) source.get(sourceIndex);
        }

        @Override
        CellRow emptyLike(int size) {
            return new Floats(new float[size]);
        }

        @Override
        void copyTo(int from, CellRow target, int to, int length) {
            System.arraycopy(cells, from, ((Floats) target).cells, to, length);
        }
    }

    private static final class Doubles extends CellRow {

        private final double[] cells;

        Doubles(double[] cells) {
            this.cells = cells;
        }

        @Override
        int length() {
            return cells.length;
        }

        @Override
        double get(int index) {
            return cells[index];
        }

        @Override
        long getExact(int index) {
            throw new UnsupportedOperationException("floating point");
        }

        @Override
        void copy(int from, int length, double[] into) {
            System.arraycopy(cells, from, into, 0, length);
        }

        @Override
        void addTo(int from, int length, double[] sums) {
            for (int i = 0; i < length; i++) {
                sums[i] += cells[from + i];
            }
        }

        @Override
        void add(int index, CellRow source, int sourceIndex) {
            cells[index] += source.get(sourceIndex);
        }

        @Override
        CellRow emptyLike(int size) {
            return new Doubles(new double[size]);
        }

        @Override
        void copyTo(int from, CellRow target, int to, int length) {
            System.arraycopy(cells, from, ((Doubles) target).cells, to, length);
        }
    }

    private static final class Ints extends CellRow {

        private final int[] cells;

        Ints(int[] cells) {
            this.cells = cells;
        }

        @Override
        int length() {
            return cells.length;
        }

        @Override
        double get(int index) {
            return cells[index];
        }

        @Override
        long getExact(int index) {
            return cells[index];
        }

        @Override
        void copy(int from, int length, double[] into) {
            for (int i = 0; i < length; i++) {
                into[i] = cells[from + i];
            }
        }

        @Override
        void addTo(int from, int length, double[] sums) {
            for (int i = 0; i < length; i++) {
                sums[i] += cells[from + i];
            }
        }

        @Override
        void add(int index, CellRow source, int sourceIndex) {
            cells[index] = Math.toIntExact(cells[index] + source.getExact(sourceIndex));
        }

        @Override
        CellRow emptyLike(int size) {
            return new Ints(new int[size]);
        }

        @Override
        void copyTo(int from, CellRow target, int to, int length) {
            System.arraycopy(cells, from, ((Ints) target).cells, to, length);
        }
    }

    private static final class Longs extends CellRow {

        private final long[] cells;

        Longs(long[] cells) {
            this.cells = cells;
        }

        @Override
        int length() {
            return cells.length;
        }

        @Override
        double get(int index) {
            return cells[index];
        }

        @Override
        long getExact(int index) {
            return cells[index];
        }

        @Override
        void copy(int from, int length, double[] into) {
            for (int i = 0; i < length; i++) {
                into[i] = cells[from + i];
            }
        }

        @Override
        void addTo(int from, int length, double[] sums) {
            for (int i = 0; i < length; i++) {
                sums[i] += cells[from + i];
            }
        }

        @Override
        void add(int index, CellRow source, int sourceIndex) {
            cells[index] = Math.addExact(cells[index], source.getExact(sourceIndex));
        }

        @Override
        CellRow emptyLike(int size) {
            return new Longs(new long[size]);
        }

        @Override
        void copyTo(int from, CellRow target, int to, int length) {
            System.arraycopy(cells, from, ((Longs) target).cells, to, length);
        }
    }
}
