package org.lamella.quantification.window;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.quantification.AxisInKeV;
import org.lamella.xray.LineWindow;

/**
 * Signal-to-noise ratio of a peak: the area above the background over the standard deviation of the background on both sides of the peak,
 * as the paper on trace elements by non-negative matrix factorisation has it. The deviation is that of single channels about a straight
 * line, carried over to as many channels as the peak has. Where counting alone makes noise it is the square root of the background under
 * the peak; it is more where there are small lines or other structure.
 *
 * <p>This is not the ratio of an image, which is mean over deviation of its pixels.
 *
 * @param signal counts above the background
 * @param noise standard deviation of the background under the peak, counts
 */
public record PeakSignalToNoise(double signal, double noise) {

    /**
     * The ratio of a line.
     *
     * @param spectrum counts by channel
     * @param axis the channels, in keV or eV
     * @param windows line and background; the background must be there
     * @return signal and noise
     * @throws LamellaException when a window lies beside the axis, or the axis is in another unit
     */
    public static PeakSignalToNoise of(double[] spectrum, Axis axis, WindowCounts.Windows windows) throws LamellaException {
        double unitKeV = AxisInKeV.unitKeV(axis);
        LineWindow window = windows.window();
        BackgroundWindows beside = windows.background().orElseThrow();
        ChannelSpan peak = WindowCounts.span(axis, unitKeV, window, window.fromKeV(), window.toKeV());
        ChannelSpan left = WindowCounts.span(axis, unitKeV, window, beside.leftFromKeV(), beside.leftToKeV());
        ChannelSpan right = WindowCounts.span(axis, unitKeV, window, beside.rightFromKeV(), beside.rightToKeV());
        StraightLine line = StraightLine.through(spectrum, left, right);
        double below = 0;
        for (int channel = peak.from(); channel < peak.to(); channel++) {
            below += line.at(channel);
        }
        return new PeakSignalToNoise(peak.sum(spectrum) - below, line.deviation() * Math.sqrt(peak.size()));
    }

    /** Signal over noise. @return infinite without noise */
    public double ratio() {
        return signal / noise;
    }

    /** A straight line by least squares through the channels of two windows, and their deviation from it. */
    private record StraightLine(double mean, double centre, double slope, double deviation) {

        static StraightLine through(double[] spectrum, ChannelSpan left, ChannelSpan right) {
            int n = left.size() + right.size();
            int[] channels = new int[n];
            for (int i = 0; i < n; i++) {
                channels[i] = i < left.size() ? left.from() + i : right.from() + i - left.size();
            }
            double centre = 0;
            double mean = 0;
            for (int channel : channels) {
                centre += channel / (double) n;
                mean += spectrum[channel] / n;
            }
            double xx = 0;
            double xy = 0;
            for (int channel : channels) {
                xx += (channel - centre) * (channel - centre);
                xy += (channel - centre) * (spectrum[channel] - mean);
            }
            double slope = xx > 0 ? xy / xx : 0;
            double squares = 0;
            for (int channel : channels) {
                double residual = spectrum[channel] - mean - slope * (channel - centre);
                squares += residual * residual;
            }
            return new StraightLine(mean, centre, slope, Math.sqrt(squares / Math.max(1, n - 2)));
        }

        double at(int channel) {
            return mean + slope * (channel - centre);
        }
    }
}
