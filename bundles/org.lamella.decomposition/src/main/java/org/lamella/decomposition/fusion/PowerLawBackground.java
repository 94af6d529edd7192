package org.lamella.decomposition.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spectra as a signal on a background, T = S + N, the background a falling power of the energy: the form of plasmon and edge tails in EELS
 * (Egerton, Electron Energy-Loss Spectroscopy, 2011, chapter 4). A power between two neighbours of the basis is their sum.
 *
 * <p>Signal costs {@code 2 e^2 log(1 + S / e)} a channel, background nothing. So the background follows the spectrum where no signal is
 * needed and is not drawn up by what rises above it: small positive residuals count by their square, large ones hardly at all, negative
 * ones always by their square. The logarithm is met by a price that is renewed each round (Candes, Wakin and Boyd, J. Fourier Anal. Appl.
 * 14 (2008) 877).
 */
final class PowerLawBackground {

    private static final double FIRST_EXPONENT = 1;
    private static final double EXPONENT_STEP = 0.5;
    private static final int EXPONENTS = 12;
    private static final int ROUNDS = 20;
    /** Shares of the channels that may lie before the first edge: where searches for a background begin. */
    private static final double[] BEFORE_EDGE = {0.1, 0.3};
    private static final double LEAST_GAIN = 1e-7;

    private final double[][] basis;
    private final double threshold;
    private final int channelsBeforeEdges;
    private final Split[] splits;

    /**
     * A spectrum split in two.
     *
     * @param pair number of the lower of two neighbouring powers
     * @param lower coefficient of it
     * @param upper coefficient of the next
     * @param signal S
     */
    private record Split(int pair, double lower, double upper, double[] signal) {
    }

    /**
     * Backgrounds of K spectra, zero to begin with.
     *
     * @param basis powers of the energy in rising order, scaled as the spectra are; shared, not copied
     * @param threshold e, the signal above which more costs less
     * @param channelsBeforeEdges so many channels have no signal
     */
    PowerLawBackground(double[][] basis, int components, double threshold, int channelsBeforeEdges) {
        this.basis = basis;
        this.threshold = threshold;
        this.channelsBeforeEdges = channelsBeforeEdges;
        this.splits = new Split[components];
        Arrays.setAll(splits, k -> new Split(0, 0, 0, new double[basis[0].length]));
    }

    /** The powers of energies above zero, 1 at the first. @return an array an exponent, of as many values as there are energies */
    static double[][] basis(double[] energies) {
        double[][] basis = new double[EXPONENTS][];
        for (int r = 0; r < EXPONENTS; r++) {
            double exponent = FIRST_EXPONENT + r * EXPONENT_STEP;
            basis[r] = Arrays.stream(energies).map(energy -> Math.pow(energy / energies[0], -exponent)).toArray();
        }
        return basis;
    }

    /**
     * Fits one spectrum, q |t - S - N|^2 + 2 e^2 sum log(1 + S / e); never worse than before.
     *
     * @param k which
     * @param target t
     * @param weight q
     * @return S + N
     */
    double[] fit(int k, double[] target, double weight) {
        Split best = splits[k];
        double least = cost(best, target, weight);
        for (double[] start : starts(splits[k].signal, target)) {
            for (int pair = 0; pair + 1 < basis.length; pair++) {
                Split other = refined(pair, start, target, weight);
                double cost = cost(other, target, weight);
                if (cost < least) {
                    best = other;
                    least = cost;
                }
            }
        }
        splits[k] = best;
        double[] sum = background(k);
        double[] signal = best.signal;
        Arrays.setAll(sum, j -> sum[j] + signal[j]);
        return sum;
    }

    /** The signal so far, and signals that begin after some channels: what lies there is taken for background first. */
    private List<double[]> starts(double[] soFar, double[] target) {
        List<double[]> starts = new ArrayList<>();
        starts.add(soFar);
        for (double share : BEFORE_EDGE) {
            double[] signal = target.clone();
            Arrays.fill(signal, 0, Math.max(channelsBeforeEdges, (int) (share * signal.length) + 1), 0);
            starts.add(signal);
        }
        return starts;
    }

    /**
     * Takes turns with background and signal. Background from the channels without signal is the longer step, all channels the safe one.
     */
    private Split refined(int pair, double[] signal, double[] target, double weight) {
        Split best = step(pair, signal, target, weight, true);
        double least = cost(best, target, weight);
        for (int round = 1; round < ROUNDS; round++) {
            Split longer = step(pair, best.signal, target, weight, true);
            Split next = cost(longer, target, weight) < least ? longer : step(pair, best.signal, target, weight, false);
            double cost = cost(next, target, weight);
            if (cost >= least * (1 - LEAST_GAIN)) {
                return cost < least ? next : best;
            }
            best = next;
            least = cost;
        }
        return best;
    }

    private Split step(int pair, double[] signal, double[] target, double weight, boolean withoutSignal) {
        double[] one = basis[pair];
        double[] two = basis[pair + 1];
        double a = 0;
        double b = 0;
        double c = 0;
        double p = 0;
        double q = 0;
        for (int j = 0; j < target.length; j++) {
            if (!withoutSignal || signal[j] == 0) {
                double left = target[j] - signal[j];
                a += one[j] * one[j];
                b += one[j] * two[j];
                c += two[j] * two[j];
                p += one[j] * left;
                q += two[j] * left;
            }
        }
        double[] coefficients = nonNegative(a, b, c, p, q);
        double[] next = new double[target.length];
        for (int j = channelsBeforeEdges; j < next.length; j++) {
            double above = target[j] - coefficients[0] * one[j] - coefficients[1] * two[j];
            next[j] = Math.max(0, above - held(Math.max(0, signal[j]), weight));
        }
        return new Split(pair, coefficients[0], coefficients[1], next);
    }

    /** The smallest a x^2 + 2 b x y + c y^2 - 2 p x - 2 q y with x, y >= 0. */
    private static double[] nonNegative(double a, double b, double c, double p, double q) {
        double determinant = a * c - b * b;
        double x = p * c - q * b;
        double y = q * a - p * b;
        if (determinant > 0 && x >= 0 && y >= 0) {
            return new double[] {x / determinant, y / determinant};
        }
        double alone = a > 0 ? Math.max(0, p / a) : 0;
        double other = c > 0 ? Math.max(0, q / c) : 0;
        return a * alone * alone >= c * other * other ? new double[] {alone, 0} : new double[] {0, other};
    }

    private double cost(Split split, double[] target, double weight) {
        double[] one = basis[split.pair];
        double[] two = basis[split.pair + 1];
        double squares = 0;
        for (int j = 0; j < target.length; j++) {
            double left = target[j] - split.signal[j] - split.lower * one[j] - split.upper * two[j];
            squares += left * left;
        }
        return weight * squares + price(split.signal);
    }

    /** How far the price holds a signal down: half its slope over q. */
    private double held(double signal, double weight) {
        return threshold * threshold / (threshold + signal) / weight;
    }

    private double price(double[] signal) {
        double logarithms = 0;
        for (double value : signal) {
            logarithms += value > 0 ? Math.log1p(value / threshold) : 0;
        }
        return 2 * threshold * threshold * logarithms;
    }

    /** What all signals cost. */
    double price() {
        return Arrays.stream(splits).mapToDouble(split -> price(split.signal)).sum();
    }

    /** N of one spectrum. @return a new array */
    double[] background(int k) {
        Split split = splits[k];
        double[] background = new double[split.signal.length];
        Arrays.setAll(background, j -> split.lower * basis[split.pair][j] + split.upper * basis[split.pair + 1][j]);
        return background;
    }

    /** S of one spectrum, raised by what its price held it down. @param weight q @return a new array */
    double[] signal(int k, double weight) {
        return Arrays.stream(splits[k].signal).map(value -> value > 0 ? value + held(value, weight) : 0).toArray();
    }
}
