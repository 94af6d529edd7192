package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NonNegativeQuadratic;

/**
 * Finds the spectra of most likelihood by damped Newton steps (Levenberg and Marquardt) on the profile likelihood, with all amounts >= 0.
 * No step raises the divergence.
 */
final class ProfileFit {

    private static final int MOST_SWEEPS = 3000;
    private static final double SWEEP_TOLERANCE = 1e-12;
    private static final double FIRST_DAMPING = 1e-2;
    private static final double LEAST_DAMPING = 1e-7;
    private static final double MOST_DAMPING = 1e6;
    private static final double DAMPING_FACTOR = 8;

    private final ProfileLikelihood likelihood;
    private final boolean[] support;
    private final double tolerance;
    private final List<Double> history = new ArrayList<>();

    /**
     * A fit.
     *
     * @param likelihood the counts
     * @param support which phases may be in which square, N x K
     * @param tolerance ends when a step lowers the divergence by less than this share of it
     */
    ProfileFit(ProfileLikelihood likelihood, boolean[] support, double tolerance) {
        this.likelihood = likelihood;
        this.support = support;
        this.tolerance = tolerance;
    }

    /**
     * Steps of expectation maximisation, which find the way from afar.
     *
     * @param model spectra to begin with
     * @param maps maps to begin with
     * @param steps how many
     * @param progress progress and cancellation
     * @return where they lead
     * @throws LamellaException when cancelled
     */
    ProfilePoint approach(PhaseModel model, double[] maps, int steps, Progress progress) throws LamellaException {
        ProfilePoint point = likelihood.at(model, maps, support, Information.NONE, progress);
        for (int step = 0; step < steps; step++) {
            double[] amounts = point.model().flatAmounts();
            for (int k = 0, at = 0; k < model.phases(); k++) {
                for (int j = 0; j < model.parts().get(k).size(); j++, at++) {
                    double total = Math.max(point.mapTotals()[k], Double.MIN_NORMAL);
                    amounts[at] *= Math.max(0, total - point.gradient()[at]) / total;
                }
            }
            point = at(point.model().withAmounts(amounts), point.maps(), Information.NONE, progress);
            history.add(point.divergence());
        }
        return point;
    }

    /**
     * Fits.
     *
     * @param model spectra to begin with; amounts that are not allowed are taken to be zero
     * @param maps maps to begin with
     * @param most steps at most
     * @param progress progress and cancellation
     * @return the minimum of the divergence, with its information
     * @throws LamellaException when cancelled
     */
    ProfilePoint fit(PhaseModel model, double[] maps, int most, Progress progress) throws LamellaException {
        ProfilePoint point = at(onlyAllowed(model), maps, Information.LOCAL, progress);
        history.add(point.divergence());
        double damping = FIRST_DAMPING;
        boolean settled = false;
        for (int step = 0; step < most && !settled; step++) {
            progress.fraction(step / (double) most);
            ProfilePoint next = at(point.model().withAmounts(step(point, damping)), point.maps(), Information.LOCAL, progress);
            double gain = point.divergence() - next.divergence();
            if (gain >= 0) {
                settled = gain <= tolerance * Math.max(point.divergence(), 1);
                point = next;
                history.add(point.divergence());
                damping = Math.max(LEAST_DAMPING, damping / DAMPING_FACTOR);
            } else {
                damping *= DAMPING_FACTOR;
                settled = damping > MOST_DAMPING;
            }
        }
        return point.withSettled(settled);
    }

    private static PhaseModel onlyAllowed(PhaseModel model) {
        double[] amounts = model.flatAmounts();
        boolean[] allowed = model.flatAllowed();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = allowed[i] ? amounts[i] : 0;
        }
        return model.withAmounts(amounts);
    }

    /** With free sums of maps, spectra have sum 1 and maps are in counts. */
    private ProfilePoint at(PhaseModel model, double[] maps, Information wanted, Progress progress) throws LamellaException {
        if (likelihood.sumToOne()) {
            return likelihood.at(model, maps, support, wanted, progress);
        }
        int phases = model.phases();
        double[][] amounts = new double[phases][];
        double[] scaled = maps.clone();
        for (int k = 0; k < phases; k++) {
            amounts[k] = model.amounts()[k].clone();
            double sum = SpectrumParts.normalise(amounts[k]);
            for (int at = k; at < scaled.length; at += phases) {
                scaled[at] *= sum;
            }
        }
        return likelihood.at(model.withAmounts(amounts), scaled, support, wanted, progress);
    }

    private double[] step(ProfilePoint point, double damping) {
        PhaseModel model = point.model();
        double[] amounts = model.flatAmounts();
        boolean[] allowed = model.flatAllowed();
        int size = amounts.length;
        double[] quadratic = held(model, point.information(), likelihood.sumToOne());
        double[] linear = new double[size];
        for (int i = 0; i < size; i++) {
            quadratic[i * size + i] += damping * quadratic[i * size + i];
            for (int j = 0; j < size; j++) {
                linear[i] += quadratic[i * size + j] * amounts[j];
            }
            linear[i] -= point.gradient()[i];
        }
        for (int i = 0; i < size; i++) {
            if (!allowed[i]) {
                quadratic[i * size + i] = 0;
            }
        }
        NonNegativeQuadratic.descend(quadratic, linear, amounts, 0, size, MOST_SWEEPS, SWEEP_TOLERANCE);
        return amounts;
    }

    /**
     * The information with the sum of each phase's amounts held, which the counts say nothing of when the maps are free.
     *
     * @param model the phases
     * @param information P x P
     * @param sumsKnown whether the counts do tell
     * @return a copy
     */
    static double[] held(PhaseModel model, double[] information, boolean sumsKnown) {
        double[] held = information.clone();
        int size = model.size();
        for (int k = 0; k < model.phases() && !sumsKnown; k++) {
            int from = model.offset(k);
            int to = from + model.parts().get(k).size();
            double largest = 0;
            for (int i = from; i < to; i++) {
                largest = Math.max(largest, information[i * size + i]);
            }
            for (int i = from; i < to; i++) {
                for (int j = from; j < to; j++) {
                    held[i * size + j] += largest;
                }
            }
        }
        return held;
    }

    /** A point again, with the information that does not hold maps at their bound. */
    ProfilePoint withFreeMaps(ProfilePoint point, Progress progress) throws LamellaException {
        return likelihood.at(point.model(), point.maps(), support, Information.FREE, progress);
    }

    boolean sumToOne() {
        return likelihood.sumToOne();
    }

    /** Divergence after each step. */
    double[] history() {
        return history.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
