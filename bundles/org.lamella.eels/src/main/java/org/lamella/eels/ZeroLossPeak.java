package org.lamella.eels;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.ChannelRange;

/** The zero-loss peak of a low-loss spectrum. */
final class ZeroLossPeak {

    /** The peak of a calibrated spectrum lies nearer to zero than this. */
    private static final double FARTHEST_EV = 20;

    private ZeroLossPeak() {
    }

    /** The channels from the first one to the end of the peak. @param endEv where it ends, 0 to find it @param title for messages */
    static ChannelRange find(double[] sum, LossScale scale, double endEv, String title) throws LamellaException {
        ChannelRange near = scale.channels(-FARTHEST_EV, FARTHEST_EV);
        if (scale.axis().scale() <= 0 || scale.lowestEv() >= 0 || scale.highestEv() <= FARTHEST_EV) {
            throw new LamellaException("'" + title + "' has no zero-loss peak with losses above it: its energies run from "
                    + scale.lowestEv() + " to " + scale.highestEv() + " eV; thickness needs the low-loss spectra.");
        }
        int peak = near.from();
        for (int channel = near.from(); channel < near.to(); channel++) {
            peak = sum[channel] > sum[peak] ? channel : peak;
        }
        int end = endEv > 0 ? scale.channels(scale.lowestEv(), endEv).to() : minimumBehind(sum, peak);
        if (end <= peak || end >= sum.length) {
            throw new LamellaException("The zero-loss peak of '" + title + "' at " + scale.energyEv(peak) + " eV has no end at "
                    + (endEv > 0 ? endEv + " eV" : "a minimum behind it") + "; say where it ends.");
        }
        return new ChannelRange(0, end);
    }

    /** The first channel behind the peak that is lower than as many channels after it as the peak is wide at half its height. */
    private static int minimumBehind(double[] sum, int peak) {
        int half = peak;
        while (half < sum.length && sum[half] > 0.5 * sum[peak]) {
            half++;
        }
        int width = Math.max(1, 2 * (half - peak));
        for (int channel = half; channel + width < sum.length; channel++) {
            boolean lowest = true;
            for (int next = channel + 1; next <= channel + width && lowest; next++) {
                lowest = sum[channel] <= sum[next];
            }
            if (lowest) {
                return channel;
            }
        }
        return sum.length;
    }
}
