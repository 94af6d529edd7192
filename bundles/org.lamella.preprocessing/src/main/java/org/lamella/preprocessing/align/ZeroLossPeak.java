package org.lamella.preprocessing.align;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.preprocessing.internal.SpectrumReader;

/**
 * The place of the strongest peak: a Gaussian through all channels of its top, those above a share of its height. ln y is a parabola there,
 * fitted by least squares with weights y, the inverse variance of ln y for counts; where the top is not one, its centroid.
 */
final class ZeroLossPeak implements ShiftFinder {

    private static final double TOP = 0.4;
    private static final int LEAST_POINTS = 3;
    private static final int WIDEST = 64;

    @Override
    public double[] places(Cube cube, ChannelRange range, double maxShift, Progress progress) throws LamellaException {
        double[] sum = cube.sumSpectrum(progress.part(0, 0.2));
        int highest = highest(sum, range.from(), range.to());
        if (!(sum[highest] > 0)) {
            throw new LamellaException("There is no peak among the energies to look at: all sums are zero or less; choose others.");
        }
        int from = Math.max(range.from(), (int) Math.floor(highest - maxShift));
        int to = Math.min(range.to(), (int) Math.ceil(highest + maxShift) + 1);
        double[] places = new double[cube.pixels()];
        Blocks.forEach(places.length, progress.part(0.2, 1), (first, end) -> {
            SpectrumReader reader = new SpectrumReader(cube);
            for (int pixel = first; pixel < end; pixel++) {
                places[pixel] = place(reader.read(pixel), from, to);
            }
        });
        return places;
    }

    private static int highest(double[] spectrum, int from, int to) {
        int highest = from;
        for (int i = from; i < to; i++) {
            highest = spectrum[i] > spectrum[highest] ? i : highest;
        }
        return highest;
    }

    /** Place of the peak of one spectrum between two channels. @return not-a-number without a peak */
    static double place(double[] spectrum, int from, int to) {
        int peak = highest(spectrum, from, to);
        double least = TOP * spectrum[peak];
        if (!(spectrum[peak] > 0)) {
            return Double.NaN;
        }
        int left = peak;
        while (left - 1 >= Math.max(0, peak - WIDEST) && spectrum[left - 1] > least) {
            left--;
        }
        int right = peak;
        while (right + 1 < Math.min(spectrum.length, peak + WIDEST) && spectrum[right + 1] > least) {
            right++;
        }
        return right - left + 1 < LEAST_POINTS ? centroid(spectrum, peak, Math.max(0, peak - 2), Math.min(spectrum.length - 1, peak + 2))
                : gaussian(spectrum, peak, left, right);
    }

    private static double gaussian(double[] spectrum, int peak, int left, int right) {
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double w3 = 0;
        double w4 = 0;
        double l0 = 0;
        double l1 = 0;
        double l2 = 0;
        for (int i = left; i <= right; i++) {
            double x = i - peak;
            double w = spectrum[i];
            double log = w * Math.log(spectrum[i]);
            w0 += w;
            w1 += w * x;
            w2 += w * x * x;
            w3 += w * x * x * x;
            w4 += w * x * x * x * x;
            l0 += log;
            l1 += log * x;
            l2 += log * x * x;
        }
        // Cramer's rule for the slope b and the curvature c of a + b x + c x^2, without their common determinant
        double b = w0 * (l1 * w4 - l2 * w3) - l0 * (w1 * w4 - w3 * w2) + w2 * (w1 * l2 - l1 * w2);
        double c = w0 * (w2 * l2 - w3 * l1) - w1 * (w1 * l2 - w2 * l1) + l0 * (w1 * w3 - w2 * w2);
        double determinant = w0 * (w2 * w4 - w3 * w3) - w1 * (w1 * w4 - w3 * w2) + w2 * (w1 * w3 - w2 * w2);
        double top = -b / (2 * c);
        boolean isPeak = c / determinant < 0 && top > left - peak - 1 && top < right - peak + 1;
        return isPeak ? peak + top : centroid(spectrum, peak, left, right);
    }

    private static double centroid(double[] spectrum, int peak, int left, int right) {
        double sum = 0;
        double moment = 0;
        for (int i = left; i <= right; i++) {
            sum += Math.max(0, spectrum[i]);
            moment += Math.max(0, spectrum[i]) * (i - peak);
        }
        return peak + moment / sum;
    }
}
