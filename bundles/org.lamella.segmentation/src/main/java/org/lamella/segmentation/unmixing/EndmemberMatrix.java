package org.lamella.segmentation.unmixing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Endmember;

/**
 * The endmembers E (M x K) on the channels that are used, channel after channel, weighted and not.
 *
 * @param count K
 * @param channels M
 * @param names of the endmembers
 * @param plain E, at {@code channel * K + k}
 * @param weighted W E with the weights W of the channels
 * @param gram E^T W E, K x K
 * @param plainGram E^T E, K x K
 * @param sums of the endmembers' values, K values
 */
record EndmemberMatrix(int count, int channels, List<String> names, double[] plain, double[] weighted, double[] gram, double[] plainGram,
        double[] sums) {

    /** An endmember whose squared distance to the others' span is less than this share of its square is no endmember of its own. */
    private static final double LEAST_PIVOT = 1e-10;
    /** Subsets are bits of a number. */
    private static final int MOST = 30;

    /**
     * Makes the matrix.
     *
     * @param endmembers of all channels of an image
     * @param from first channel used
     * @param to one past the last channel used
     * @param scaling whether each is divided by its sum
     * @param weights one a channel used
     * @throws LamellaException when there are too many, one has no counts, or they cannot be told apart
     */
    static EndmemberMatrix of(List<Endmember> endmembers, int from, int to, Scaling scaling, double[] weights) throws LamellaException {
        int count = endmembers.size();
        if (count > MOST) {
            throw new LamellaException(count + " endmembers are more than can be unmixed at a time, which is " + MOST + "; leave some out.");
        }
        int channels = to - from;
        double[] plain = new double[channels * count];
        double[] sums = new double[count];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Endmember endmember = endmembers.get(k);
            double sum = sum(endmember, from, to);
            double factor = scaling == Scaling.SHARES ? 1 / sum : 1;
            sums[k] = sum * factor;
            names.add(endmember.name());
            for (int channel = 0; channel < channels; channel++) {
                plain[channel * count + k] = endmember.spectrum()[from + channel] * factor;
            }
        }
        double[] weighted = plain.clone();
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= weights[i / count];
        }
        double[] gram = product(plain, weighted, count);
        requireDifferent(gram, names);
        return new EndmemberMatrix(count, channels, names, plain, weighted, gram, product(plain, plain, count), sums);
    }

    private static double sum(Endmember endmember, int from, int to) throws LamellaException {
        double sum = 0;
        for (int channel = from; channel < to; channel++) {
            sum += endmember.spectrum()[channel];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new LamellaException("The endmember '" + endmember.name() + "' has " + (Double.isFinite(sum) ? "no counts"
                    : "values that are no finite numbers") + " in the energies used; choose others, or leave it out.");
        }
        return sum;
    }

    private static double[] product(double[] a, double[] b, int count) {
        double[] gram = new double[count * count];
        for (int at = 0; at < a.length; at += count) {
            for (int k = 0; k < count; k++) {
                for (int l = 0; l < count; l++) {
                    gram[k * count + l] += a[at + k] * b[at + l];
                }
            }
        }
        return gram;
    }

    /** Pivots of the Cholesky factorisation with a unit diagonal are squared sines of the angles to the span of those before. */
    private static void requireDifferent(double[] gram, List<String> names) throws LamellaException {
        int count = names.size();
        double[] factor = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = gram[i * count + j] / Math.sqrt(gram[i * count + i] * gram[j * count + j]);
                for (int l = 0; l < j; l++) {
                    sum -= factor[i * count + l] * factor[j * count + l];
                }
                if (i == j && !(sum > LEAST_PIVOT)) {
                    throw new LamellaException("The endmember '" + names.get(i) + "' is " + (i == 1 ? "the same as '" + names.get(0) + "'"
                            : "a mixture of those before it") + " in the energies used; leave it out, or use more energies.");
                }
                factor[i * count + j] = i == j ? Math.sqrt(sum) : sum / factor[j * count + j];
            }
        }
    }

    /** The smallest angle between two endmembers. @return in degrees, with their names; empty text for a single one */
    String closestPair() {
        double largest = -1;
        String text = "";
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = plainGram[i * count + j] / Math.sqrt(plainGram[i * count + i] * plainGram[j * count + j]);
                if (cosine > largest) {
                    largest = cosine;
                    text = String.format(Locale.ROOT, "%.3g degrees, %s and %s", Math.toDegrees(Math.acos(Math.min(1, cosine))),
                            names.get(j), names.get(i));
                }
            }
        }
        return text;
    }
}
