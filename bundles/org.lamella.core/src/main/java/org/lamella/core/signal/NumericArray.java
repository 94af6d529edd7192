package org.lamella.core.signal;

import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A flat, immutable array of numbers that remembers the type it came in.
 *
 * <p>Integers are held exactly as {@code int} or {@code long}, floating-point numbers as {@code float} or {@code double}; unsigned
 * 64-bit values above 2^63-1 are refused. Arrays given to the factories are taken over, not copied: the caller must not write to them
 * again.
 */
public final class NumericArray {

    private final DataType type;
    private final Object values;
    private final int length;

    private NumericArray(DataType type, Object values, int length) {
        this.type = Objects.requireNonNull(type, "type");
        this.values = values;
        this.length = length;
    }

    /** Double values, taken over. @param values the numbers @return an array of type FLOAT64 */
    public static NumericArray of(double[] values) {
        return new NumericArray(DataType.FLOAT64, values, values.length);
    }

    /** Float values, taken over. @param values the numbers @return an array of type FLOAT32 */
    public static NumericArray of(float[] values) {
        return new NumericArray(DataType.FLOAT32, values, values.length);
    }

    /**
     * Integers that fit 32 bits, taken over.
     *
     * @param type an integer type of at most 32 bits; UINT32 only when all values fit {@code int}
     * @param values the numbers
     * @return the array
     */
    public static NumericArray of(DataType type, int[] values) {
        requireInteger(type);
        return new NumericArray(type, values, values.length);
    }

    /**
     * Integers, taken over.
     *
     * @param type an integer type
     * @param values the numbers
     * @return the array
     */
    public static NumericArray of(DataType type, long[] values) {
        requireInteger(type);
        return new NumericArray(type, values, values.length);
    }

    private static void requireInteger(DataType type) {
        if (type.isFloating()) {
            throw new IllegalArgumentException(type + " is not an integer type");
        }
    }

    /** Number type of the source. @return the type */
    public DataType type() {
        return type;
    }

    /** Number of values. @return 0 or more */
    public int length() {
        return length;
    }

    /**
     * One value as a double.
     *
     * @param index position
     * @return the value; integers above 2^53 are rounded
     */
    public double get(int index) {
        if (values instanceof double[] doubles) {
            return doubles[index];
        }
        if (values instanceof float[] floats) {
            return floats[index];
        }
        if (values instanceof int[] ints) {
            return ints[index];
        }
        return ((long[]) values)[index];
    }

    /**
     * One value of an integer array, exact.
     *
     * @param index position
     * @return the value
     * @throws IllegalStateException for floating-point arrays
     */
    public long getExact(int index) {
        if (values instanceof int[] ints) {
            return ints[index];
        }
        if (values instanceof long[] longs) {
            return longs[index];
        }
        throw new IllegalStateException("Values of type " + type.numpyName() + " have no exact integer value");
    }

    /** All values as doubles. @return a new array */
    public double[] toDoubles() {
        double[] copy = new double[length];
        for (int i = 0; i < length; i++) {
            copy[i] = get(i);
        }
        return copy;
    }

    /**
     * Sum of an integer array, exact.
     *
     * @return the sum
     * @throws ArithmeticException when it exceeds 64 bits
     * @throws IllegalStateException for floating-point arrays
     */
    public long exactSum() {
        if (type.isFloating()) {
            throw new IllegalStateException("Values of type " + type.numpyName() + " have no exact sum");
        }
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum = Math.addExact(sum, getExact(i));
        }
        return sum;
    }

    /** Sum in double precision, compensated. @return the sum */
    public double sum() {
        return type.isFloating() ? DoubleStream.of(toDoubles()).sum() : exactSum();
    }

    /** Largest value; not-a-number values are passed over. @return negative infinity for an empty array */
    public double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            double value = get(i);
            if (value > max) {
                max = value;
            }
        }
        return max;
    }

    /** How many values differ from zero. @return a count */
    public long nonZero() {
        return LongStream.range(0, length).filter(i -> get((int) i) != 0).count();
    }
}
