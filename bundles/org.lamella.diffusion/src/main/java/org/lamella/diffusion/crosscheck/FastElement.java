package org.lamella.diffusion.crosscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.MeasuredProfile.Curve;

/**
 * Predicts the profile of a fast interstitial element from the measured profiles of the others, and says whether the measured one agrees.
 * The activity is that of the far field: the fifth of the line that is farthest from the interface.
 */
public final class FastElement {

    private static final double FAR_SHARE = 0.2;
    /** Relative step of numerical derivatives. */
    private static final double STEP = 1e-3;
    /** A smaller probability speaks against agreement. */
    private static final double SIGNIFICANCE = 0.05;

    private final ThermodynamicDatabase database;
    private final String phase;
    private final double temperatureK;

    /**
     * The check in a phase.
     *
     * @param database thermodynamics
     * @param phase name of the phase
     * @param temperatureK temperature of the treatment, K
     */
    public FastElement(ThermodynamicDatabase database, String phase, double temperatureK) {
        this.database = database;
        this.phase = phase;
        this.temperatureK = temperatureK;
    }

    /**
     * Checks.
     *
     * @param measured the measurement
     * @param fast symbol of the fast element
     * @param balance symbol of the element that makes up the balance
     * @param positionNm place of the interface
     * @param forward whether the phase lies at larger positions
     * @return prediction, measurement and verdict
     * @throws LamellaException when the measurement has too little of the phase, or the database lacks something
     */
    public Check check(MeasuredProfile measured, String fast, String balance, double positionNm, boolean forward) throws LamellaException {
        Curve fastCurve = measured.curves().stream().filter(curve -> curve.element().equals(fast)).findFirst().orElseThrow();
        List<Curve> slow = measured.curves().stream()
                .filter(curve -> !curve.element().equals(fast) && !curve.element().equals(balance)
                        && database.elements().contains(curve.element().toUpperCase(Locale.ROOT)))
                .toList();
        List<String> elements = new ArrayList<>();
        elements.add(balance);
        slow.forEach(curve -> elements.add(curve.element()));
        InterstitialActivity activity = new InterstitialActivity(database, phase, elements, fast, temperatureK);
        int[] places = places(measured, slow, fastCurve, positionNm, forward);
        int farCount = Math.max(1, (int) Math.round(FAR_SHARE * places.length));
        double[] far = new double[slow.size() + 1];
        double[] farSigma = new double[far.length];
        for (int i = places.length - farCount; i < places.length; i++) {
            for (int s = 0; s < slow.size(); s++) {
                far[s] += slow.get(s).massFractions()[places[i]] / farCount;
            }
            far[slow.size()] += fastCurve.massFractions()[places[i]] / farCount;
            farSigma[slow.size()] += Math.pow(fastCurve.sigma()[places[i]], 2);
        }
        double farFast = far[slow.size()];
        double farFastSigma = Math.sqrt(farSigma[slow.size()]) / farCount;
        if (!(farFast > 0)) {
            throw new LamellaException("The measurement has no " + fast
                    + " far from the interface, so that its activity is not known there.");
        }
        double potential = activity.potential(far);
        return result(measured, fastCurve, slow, activity, places, farCount, potential, farFastSigma / farFast);
    }

    private static int[] places(MeasuredProfile measured, List<Curve> slow, Curve fast, double positionNm, boolean forward)
            throws LamellaException {
        List<Integer> found = new ArrayList<>();
        int count = measured.distanceNm().length;
        for (int j = 0; j < count; j++) {
            int i = forward ? j : count - 1 - j;
            boolean inside = forward ? measured.distanceNm()[i] > positionNm : measured.distanceNm()[i] < positionNm;
            if (inside && Double.isFinite(fast.massFractions()[i])
                    && slow.stream().allMatch(curve -> Double.isFinite(curve.massFractions()[i]))) {
                found.add(i);
            }
        }
        if (found.size() < 3) {
            throw new LamellaException("The measurement has only " + found.size() + " values in the phase beside the interface; a check of "
                    + fast.element() + " needs at least three.");
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Check result(MeasuredProfile measured, Curve fast, List<Curve> slow, InterstitialActivity activity, int[] places, int farCount,
            double potential, double relativeFarSigma) {
        int count = places.length;
        double[][] columns = new double[5][count];
        double chiSquared = 0;
        int degrees = 0;
        int lowest = 0;
        for (int j = 0; j < count; j++) {
            int i = places[j];
            double[] contents = slow.stream().mapToDouble(curve -> curve.massFractions()[i]).toArray();
            double predicted = activity.massFraction(contents, potential).orElse(Double.NaN);
            double variance = Math.pow(predicted * relativeFarSigma, 2);
            for (int s = 0; s < contents.length; s++) {
                double kept = contents[s];
                double step = STEP * Math.max(kept, 1e-3);
                contents[s] = kept + step;
                OptionalDouble moved = activity.massFraction(contents, potential);
                contents[s] = kept;
                variance += moved.isPresent() ? Math.pow((moved.getAsDouble() - predicted) / step * slow.get(s).sigma()[i], 2) : 0;
            }
            columns[0][j] = measured.distanceNm()[i];
            columns[1][j] = predicted;
            columns[2][j] = Math.sqrt(variance);
            columns[3][j] = fast.massFractions()[i];
            columns[4][j] = fast.sigma()[i];
            lowest = predicted < columns[1][lowest] ? j : lowest;
            if (j < count - farCount && Double.isFinite(predicted)) {
                chiSquared += Math.pow(columns[3][j] - predicted, 2) / (variance + Math.pow(columns[4][j], 2));
                degrees++;
            }
        }
        return new Check(fast.element(), database.name() + ", " + phase, columns[0], columns[1], columns[2], columns[3], columns[4],
                facts(fast.element(), columns, lowest, chiSquared, degrees));
    }

    private Map<String, String> facts(String fast, double[][] columns, int lowest, double chiSquared, int degrees) {
        double p = ChiSquared.survival(chiSquared, degrees);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Temperature", String.format(Locale.ROOT, "%.1f K", temperatureK));
        facts.put("Lowest " + fast + " predicted", String.format(Locale.ROOT, "%.4f ± %.4f wt%% at %.4g nm", 100 * columns[1][lowest],
                100 * columns[2][lowest], columns[0][lowest]));
        facts.put(fast + " measured there", String.format(Locale.ROOT, "%.4f ± %.4f wt%%", 100 * columns[3][lowest],
                100 * columns[4][lowest]));
        facts.put("Chi-squared", String.format(Locale.ROOT, "%.4g with %d degrees of freedom, p = %.3g", chiSquared, degrees, p));
        facts.put("Verdict", p >= SIGNIFICANCE ? "the measured profile of " + fast + " agrees with a uniform activity"
                : "the measured profile of " + fast + " does not agree with a uniform activity: one of the profiles is biased");
        return facts;
    }
}
