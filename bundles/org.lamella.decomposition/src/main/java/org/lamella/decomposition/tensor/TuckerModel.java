package org.lamella.decomposition.tensor;

import java.util.stream.IntStream;

/**
 * A Tucker model, X ~ G x1 A x2 B x3 C ... : a small core G of J_1 to J_n values, with a thin factor on each axis.
 *
 * @param core G, the last axis running fastest
 * @param factors for each axis its columns, J vectors of its size; orthonormal, or zero or more with unit norms
 */
public record TuckerModel(double[] core, double[][][] factors) {

    /** Number of vectors of an axis. @param axis from 0 @return J */
    public int rank(int axis) {
        return factors[axis].length;
    }

    /**
     * The core contracted with the factors of all axes but the last, for one vector of the last: its map.
     *
     * @param k which vector of the last axis
     * @return flat, the last but one axis running fastest
     */
    public double[] map(int k) {
        int last = factors.length - 1;
        int rank = rank(last);
        double[] map = IntStream.range(0, core.length / rank).mapToDouble(place -> core[place * rank + k]).toArray();
        int left = 1;
        for (int axis = 0; axis < last; axis++) {
            map = ModeProduct.expand(map, left, factors[axis]);
            left *= factors[axis][0].length;
        }
        return map;
    }
}
