package org.lamella.preprocessing.scattering;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;

/**
 * The zero-loss peak of low-loss spectra: all below a channel that lies between it and the first loss.
 *
 * @param peak channel of the peak in the mean spectrum
 * @param end first channel that is no zero loss
 */
record ZeroLossCut(int peak, int end) {

    private static final int SMOOTHING = 2;
    private static final int LEAST_LOSSES = 8;

    static ZeroLossCut of(SpectrumImage image, double[] sum, double energy) throws LamellaException {
        Axis axis = image.energyAxis();
        int peak = 0;
        for (int i = 0; i < sum.length; i++) {
            peak = sum[i] > sum[peak] ? i : peak;
        }
        int end = energy > 0 ? axis.nearest(energy) : lowest(sum, peak);
        if (end <= peak || end > sum.length - LEAST_LOSSES || !(sum[peak] > 0)) {
            throw new LamellaException("No zero-loss peak with losses behind it can be seen in '" + image.title()
                    + "': its highest place is at "
                    + axis.coordinate(peak) + " " + axis.units() + (energy > 0 ? " and the zero loss is to end at " + energy : "")
                    + "; take an image with low losses, or say where the zero loss ends.");
        }
        return new ZeroLossCut(peak, end);
    }

    /** The first place behind the peak from which the smoothed sum rises again. */
    private static int lowest(double[] sum, int peak) {
        int place = peak + 1;
        while (place + 1 < sum.length && smooth(sum, place + 1) < smooth(sum, place)) {
            place++;
        }
        return place;
    }

    private static double smooth(double[] values, int at) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, at - SMOOTHING); i <= Math.min(values.length - 1, at + SMOOTHING); i++) {
            sum += values[i];
            count++;
        }
        return sum / count;
    }
}
