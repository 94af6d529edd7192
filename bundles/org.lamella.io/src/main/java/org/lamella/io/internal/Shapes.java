package org.lamella.io.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Arithmetic on the sizes of arrays, slowest axis first. */
public final class Shapes {

    private Shapes() {
    }

    /**
     * Number of points.
     *
     * @param shape sizes
     * @return their product, 1 without axes
     * @throws ArithmeticException when it exceeds 64 bits
     */
    public static long count(int... shape) {
        return bytes(shape, 1);
    }

    /**
     * Size of an array.
     *
     * @param shape sizes
     * @param bytesPerCell size of a number
     * @return bytes
     * @throws ArithmeticException when it exceeds 64 bits
     */
    public static long bytes(int[] shape, int bytesPerCell) {
        long product = bytesPerCell;
        for (int size : shape) {
            product = Math.multiplyExact(product, (long) size);
        }
        return product;
    }

    /** Place of a point in C order. */
    static long index(int[] point, int[] shape) {
        long index = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            index = index * shape[axis] + point[axis];
        }
        return index;
    }

    /** Moves a point to the next one of a box in C order, on the axes below {@code axes} only; after the last it is at the first again. */
    static void advance(int[] point, int[] origin, int[] size, int axes) {
        for (int axis = axes - 1; axis >= 0; axis--) {
            if (++point[axis] < origin[axis] + size[axis]) {
                return;
            }
            point[axis] = origin[axis];
        }
    }

    /** The sizes for a message. @param shape sizes @return for instance {@code 80 x 80 x 2048} */
    public static String text(int... shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
