package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Field;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;

/** The plots of simulations and comparisons. */
public final class DiffusionCharts {

    private static final int MOST_CURVES = 6;
    private static final String DISTANCE = "Distance (nm)";
    private static final double[] NONE = {};

    private DiffusionCharts() {
    }

    /**
     * The profiles that were asked for, the last ones when there are many.
     *
     * @param result a simulation
     * @return in order of time
     */
    public static List<Profile> shown(DiffusionResult result) {
        List<Profile> requested = result.profiles().stream().filter(Profile::requested).toList();
        List<Profile> some = requested.isEmpty() ? result.profiles() : requested;
        return some.subList(Math.max(0, some.size() - MOST_CURVES), some.size());
    }

    /**
     * An element along the distance, at the times that were asked for.
     *
     * @param result a simulation
     * @param element index of the element
     * @return a linear plot
     */
    public static XyChart profiles(DiffusionResult result, int element) {
        List<Series> series = new ArrayList<>();
        for (Profile profile : shown(result)) {
            double[] sigma = profile.spread().length > 0 ? percent(profile.spread()[element]) : NONE;
            series.add(new Series(time(profile.timeS()), profile.distanceNm(), percent(profile.massFractions()[element]), sigma, false));
        }
        return XyChart.of(DISTANCE, result.elements().get(element) + " (wt%)", series.toArray(Series[]::new));
    }

    /**
     * A quantity of all elements along the distance at the last time.
     *
     * @param result a simulation
     * @param name name of the quantity
     * @return a linear plot; empty when the simulation does not tell it
     */
    public static Optional<XyChart> field(DiffusionResult result, String name) {
        Profile last = shown(result).get(shown(result).size() - 1);
        return last.fields().stream().filter(field -> field.name().equals(name)).findFirst().map(field -> field(result, last, field));
    }

    private static XyChart field(DiffusionResult result, Profile profile, Field field) {
        List<Series> series = new ArrayList<>();
        for (int e = 0; e < result.elements().size(); e++) {
            series.add(Series.line(result.elements().get(e), profile.distanceNm(), differences(field.values()[e])));
        }
        return XyChart.of(DISTANCE, "Potential less that at the right end (" + field.unit() + ")", series.toArray(Series[]::new));
    }

    /** Potentials of different elements lie far apart; what counts is how each changes. */
    private static double[] differences(double[] values) {
        double[] less = new double[values.length];
        for (int i = 0; i < less.length; i++) {
            less[i] = values[i] - values[values.length - 1];
        }
        return less;
    }

    /**
     * Positions of the interfaces over time.
     *
     * @param result a simulation with interfaces
     * @return a plot over the logarithm of time
     */
    public static XyChart interfaces(DiffusionResult result) {
        List<Series> series = new ArrayList<>();
        for (InterfaceHistory history : result.interfaces()) {
            int first = 0;
            while (first < history.timesS().length - 1 && !(history.timesS()[first] > 0)) {
                first++;
            }
            double[] logs = new double[history.timesS().length - first];
            double[] positions = new double[logs.length];
            for (int t = 0; t < logs.length; t++) {
                logs[t] = Math.log10(history.timesS()[first + t]);
                positions[t] = history.positionsNm()[first + t];
            }
            series.add(Series.line(history.left() + " | " + history.right(), logs, positions));
        }
        return XyChart.of("log10 of time in s", "Position (nm)", series.toArray(Series[]::new)).onLogarithmicScale();
    }

    /**
     * A measured element with the simulation over it.
     *
     * @param curve the element
     * @return a linear plot
     */
    public static XyChart comparison(ComparisonResult.Curve curve) {
        double[] middle = new double[curve.low().length];
        double[] half = new double[middle.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = 50 * (curve.low()[i] + curve.high()[i]);
            half[i] = 50 * (curve.high()[i] - curve.low()[i]);
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series("measured", curve.distanceNm(), percent(curve.measured()), percent(curve.sigma()), true));
        series.add(Series.line("simulated", curve.distanceNm(), percent(curve.simulated())));
        boolean band = false;
        for (double value : half) {
            band |= value > 0;
        }
        if (band) {
            series.add(new Series("band", curve.distanceNm(), middle, half, false));
        }
        return XyChart.of(DISTANCE, curve.element() + " (wt%)", series.toArray(Series[]::new));
    }

    /**
     * A fast element, predicted and measured.
     *
     * @param check the check
     * @return a linear plot
     */
    public static XyChart check(ComparisonResult.Check check) {
        return XyChart.of(DISTANCE, check.element() + " (wt%)",
                new Series("measured", check.distanceNm(), percent(check.measured()), percent(check.measuredSigma()), true),
                new Series("predicted", check.distanceNm(), percent(check.predicted()), percent(check.predictedSigma()), false));
    }

    /**
     * The plot with its first interface marked.
     *
     * @param chart a plot over the distance
     * @param profile where the interface is
     * @return a copy
     */
    public static XyChart withInterface(XyChart chart, Profile profile) {
        return profile.interfacesNm().length == 0 ? chart : chart.withGuide(new LineMarker("interface", profile.interfacesNm()[0]));
    }

    /**
     * A time in words.
     *
     * @param timeS s
     * @return for instance {@code 1000 s}
     */
    public static String time(double timeS) {
        if (timeS < 1e5 && timeS >= 1e-2) {
            return Numbers.rounded(timeS, 4) + " s";
        }
        return String.format(Locale.ROOT, "%.3g s", timeS);
    }

    private static double[] percent(double[] fractions) {
        double[] values = new double[fractions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 * fractions[i];
        }
        return values;
    }
}
