package org.lamella.decomposition.tensor;

import java.util.ArrayList;
import java.util.List;

/** The objective of an iteration, |X - model|^2, and whether it still falls. */
final class Convergence {

    private final double squaredNorm;
    private final List<Double> objective = new ArrayList<>();
    private boolean reached;

    Convergence(double squaredNorm) {
        this.squaredNorm = squaredNorm;
    }

    /** Takes the value after another iteration. @param tolerance share of the explained part of |X|^2 that an iteration must gain */
    void add(double value, double tolerance) {
        reached = !objective.isEmpty() && last() - value <= tolerance * (squaredNorm - value);
        objective.add(value);
    }

    boolean isReached() {
        return reached;
    }

    int iterations() {
        return objective.size();
    }

    double last() {
        return objective.get(objective.size() - 1);
    }

    double squaredNorm() {
        return squaredNorm;
    }

    double[] objective() {
        return objective.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
