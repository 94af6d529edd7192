package org.lamella.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.linear.Cholesky;

/** A weighted least-squares fit of a filtered spectrum by shells that come and go. */
final class FilteredFit {

    private static final int SMOOTHING_REACH = 4;
    private static final double LEAST_VARIANCE = 0.5;

    private final double[] observed;
    private final double[] variance;
    private final double[] counts;
    private final TopHatFilter filter;
    private final int firstChannel;
    private final double shapeError;
    private final List<ShellColumn> shells = new ArrayList<>();
    private final double[] weights;
    private double[] left;
    private double[] amounts = {};
    private double[] covariance = {};

    FilteredFit(double[] counts, TopHatFilter filter, int firstChannel, double shapeError) {
        this.counts = counts;
        this.filter = filter;
        this.firstChannel = firstChannel;
        this.shapeError = shapeError;
        observed = filter.apply(counts);
        variance = filter.variance(smoothed(counts));
        weights = new double[counts.length];
        left = observed.clone();
        weigh(new double[counts.length]);
    }

    private static double[] smoothed(double[] counts) {
        double[] mean = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int from = Math.max(0, i - SMOOTHING_REACH);
            int to = Math.min(counts.length, i + SMOOTHING_REACH + 1);
            mean[i] = Math.max(LEAST_VARIANCE, Arrays.stream(counts, from, to).sum() / (to - from));
        }
        return mean;
    }

    /** Channels count by their noise and by what is wrong with the shape of strong lines in them. */
    private void weigh(double[] fitted) {
        int reach = filter.reach();
        for (int channel = Math.max(firstChannel, reach); channel < counts.length - reach; channel++) {
            double strongest = 0;
            for (int d = -filter.half(); d <= filter.half(); d++) {
                strongest = Math.max(strongest, Math.abs(fitted[channel + d]));
            }
            double wrong = shapeError * strongest;
            weights[channel] = 1 / (variance[channel] + wrong * wrong);
        }
    }

    List<ShellColumn> shells() {
        return shells;
    }

    void add(ShellColumn shell) {
        shells.add(shell);
        solve();
    }

    void remove(ShellColumn shell) {
        shells.remove(shell);
        solve();
    }

    private void solve() {
        int n = shells.size();
        double[] information = new double[n * n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = shells.get(i).product(observed, weights);
            for (int j = 0; j <= i; j++) {
                information[i * n + j] = shells.get(i).product(shells.get(j).filtered(), weights);
            }
        }
        amounts = right;
        covariance = new double[0];
        if (n > 0) {
            Cholesky factor = Cholesky.of(information, n);
            factor.solve(amounts);
            covariance = factor.inverse();
        }
        double[] fitted = new double[counts.length];
        for (int i = 0; i < n; i++) {
            ShellColumn shell = shells.get(i);
            for (int channel = shell.first(); channel < shell.end(); channel++) {
                fitted[channel] += amounts[i] * shell.filtered()[channel];
            }
        }
        left = new double[counts.length];
        Arrays.setAll(left, channel -> observed[channel] - fitted[channel]);
        weigh(fitted);
    }

    /** Standard deviations by which a shell would explain what is left. */
    double score(ShellColumn shell) {
        return leftFor(shell) / sigmaAlone(shell);
    }

    /** Counts that a shell would take of what is left. */
    double leftFor(ShellColumn shell) {
        return shell.product(left, weights) / shell.product(shell.filtered(), weights);
    }

    /** Standard deviation of the counts of a shell that nothing overlaps. */
    double sigmaAlone(ShellColumn shell) {
        return 1 / Math.sqrt(shell.product(shell.filtered(), weights));
    }

    double amount(ShellColumn shell) {
        return amounts[shells.indexOf(shell)];
    }

    double sigma(ShellColumn shell) {
        int i = shells.indexOf(shell);
        return Math.sqrt(covariance[i * shells.size() + i]);
    }

    double significance(ShellColumn shell) {
        return amount(shell) / sigma(shell);
    }

    double correlation(ShellColumn a, ShellColumn b) {
        int n = shells.size();
        return covariance[shells.indexOf(a) * n + shells.indexOf(b)] / (sigma(a) * sigma(b));
    }

    /** Cosine of two shells in the weighted space. */
    double likeness(ShellColumn a, ShellColumn b) {
        return a.product(b.filtered(), weights) * sigmaAlone(a) * sigmaAlone(b);
    }

    /** Weighted squares that the shells explain, with the weights of noise alone so that fits can be compared. */
    double explained() {
        double sum = 0;
        for (int channel = Math.max(firstChannel, filter.reach()); channel < counts.length - filter.reach(); channel++) {
            sum += (observed[channel] * observed[channel] - left[channel] * left[channel]) / variance[channel];
        }
        return sum;
    }
}
