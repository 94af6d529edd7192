package org.lamella.decomposition.fusion;

import java.util.stream.Stream;

/**
 * The price of deviations: gamma |N|_F of equation (14) of the review by Muto and Shiga (2020), or gamma times the sum of |N_k|. With |N|_F
 * a deviation of one component is cheaper when shared out among components of similar spectra, which falsifies these.
 *
 * @param gamma price, with |X1| = 1
 * @param groups what the norm is taken of
 */
record DeviationPrice(double gamma, DeviationGroups groups) {

    private Stream<double[][]> grouped(double[][] deviations) {
        return groups == DeviationGroups.TOGETHER ? Stream.<double[][]>of(deviations)
                : Stream.of(deviations).map(deviation -> new double[][] {deviation});
    }

    double of(double[][] deviations) {
        return gamma * grouped(deviations).mapToDouble(ColumnDescent::norm).sum();
    }

    /**
     * The proximal step: the norm of each group falls by the same length, to zero at most.
     *
     * @param deviations N, overwritten
     * @param curvature L, of the quadratic L |N - N'|^2 that the price is added to
     */
    void shrink(double[][] deviations, double curvature) {
        grouped(deviations).forEach(group -> {
            double norm = ColumnDescent.norm(group);
            double kept = norm > 0 ? Math.max(0, 1 - gamma / (2 * curvature * norm)) : 0;
            for (double[] deviation : group) {
                for (int i = 0; i < deviation.length; i++) {
                    deviation[i] *= kept;
                }
            }
        });
    }
}
