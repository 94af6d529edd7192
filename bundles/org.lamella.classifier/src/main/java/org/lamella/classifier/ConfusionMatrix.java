package org.lamella.classifier;

/**
 * How often a classifier was right; positive is signal.
 *
 * @param truePositives signal found to be signal
 * @param trueNegatives noise found to be noise
 * @param falsePositives noise found to be signal
 * @param falseNegatives signal found to be noise
 */
public record ConfusionMatrix(int truePositives, int trueNegatives, int falsePositives, int falseNegatives) {

    /** Nothing counted yet. */
    public static final ConfusionMatrix EMPTY = new ConfusionMatrix(0, 0, 0, 0);

    /** This with one component more. @param signal what it is @param found what it was found to be @return a copy */
    public ConfusionMatrix with(boolean signal, boolean found) {
        return new ConfusionMatrix(truePositives + (signal && found ? 1 : 0), trueNegatives + (!signal && !found ? 1 : 0),
                falsePositives + (!signal && found ? 1 : 0), falseNegatives + (signal && !found ? 1 : 0));
    }

    /** Both together. @param other another test @return sums */
    public ConfusionMatrix plus(ConfusionMatrix other) {
        return new ConfusionMatrix(truePositives + other.truePositives, trueNegatives + other.trueNegatives,
                falsePositives + other.falsePositives, falseNegatives + other.falseNegatives);
    }

    /** Components counted. @return all four together */
    public int total() {
        return truePositives + trueNegatives + falsePositives + falseNegatives;
    }

    /** Share that was right. @return NaN without components */
    public double accuracy() {
        return share(truePositives + trueNegatives, total());
    }

    /** Share of the signal that was found. @return NaN without signal */
    public double sensitivity() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** Share of the noise that was left out. @return NaN without noise */
    public double specificity() {
        return share(trueNegatives, trueNegatives + falsePositives);
    }

    /** Positive predictive value: share of signal in what was found to be. @return NaN when nothing was */
    public double positivePredictiveValue() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** Negative predictive value: share of noise in what was found to be. @return NaN when nothing was */
    public double negativePredictiveValue() {
        return share(trueNegatives, trueNegatives + falseNegatives);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
