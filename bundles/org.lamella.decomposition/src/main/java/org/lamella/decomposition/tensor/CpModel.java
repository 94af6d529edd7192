package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A canonical polyadic model, X ~ sum over k of w_k a_k o b_k o c_k ... .
 *
 * @param weights w, falling
 * @param factors for each axis K unit vectors of its size; zero where a component died
 */
public record CpModel(double[] weights, double[][][] factors) {

    /** The model of unscaled factors: columns are normalised, components sorted by weight. */
    static CpModel normalised(double[][][] factors) {
        int components = factors[0].length;
        double[] weights = new double[components];
        Arrays.fill(weights, 1);
        double[][][] units = new double[factors.length][components][];
        for (int axis = 0; axis < factors.length; axis++) {
            for (int k = 0; k < components; k++) {
                double norm = Math.sqrt(Arrays.stream(factors[axis][k]).map(value -> value * value).sum());
                weights[k] *= norm;
                units[axis][k] = Arrays.stream(factors[axis][k]).map(value -> norm > 0 ? value / norm : 0).toArray();
            }
        }
        int[] order = IntStream.range(0, components).boxed().sorted(Comparator.comparingDouble((Integer k) -> -weights[k]))
                .mapToInt(Integer::intValue).toArray();
        return new CpModel(IntStream.of(order).mapToDouble(k -> weights[k]).toArray(), Arrays.stream(units)
                .map(axis -> IntStream.of(order).mapToObj(k -> axis[k]).toArray(double[][]::new)).toArray(double[][][]::new));
    }

    /** Number of components. @return K */
    public int components() {
        return weights.length;
    }

    /** The outer product of one component's vectors of all axes but the last, with its weight: its map. @param k which @return flat */
    public double[] map(int k) {
        double[] map = ModeProduct.outer(
                IntStream.range(0, factors.length - 1).mapToObj(axis -> factors[axis][k]).toArray(double[][]::new));
        for (int i = 0; i < map.length; i++) {
            map[i] *= weights[k];
        }
        return map;
    }
}
