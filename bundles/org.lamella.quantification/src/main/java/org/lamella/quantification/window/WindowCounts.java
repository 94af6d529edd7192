package org.lamella.quantification.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.LineCounts;
import org.lamella.xray.LineWindow;

/**
 * Counts in windows around lines, less a background that is taken as straight between windows beside them: net = gross - r (left + right)
 * with r the channels of the line's window over those of both others, and var(net) = gross + r² (left + right).
 */
public final class WindowCounts {

    private WindowCounts() {
    }

    /**
     * A line with its windows.
     *
     * @param window around the line
     * @param background beside it; empty to subtract nothing
     */
    public record Windows(LineWindow window, Optional<BackgroundWindows> background) {
    }

    /**
     * Measures a spectrum of counts.
     *
     * @param spectrum counts by channel
     * @param axis the channels, in keV or eV
     * @param windows one entry a line
     * @return net counts; lines whose windows overlap are taken as independent all the same
     * @throws LamellaException when a window lies beside the axis, or the axis is in another unit
     */
    public static LineCounts of(double[] spectrum, Axis axis, List<Windows> windows) throws LamellaException {
        double unitKeV = AxisInKeV.unitKeV(axis);
        int n = windows.size();
        double[] net = new double[n];
        double[] under = new double[n];
        double[] variances = new double[n];
        for (int i = 0; i < n; i++) {
            LineWindow window = windows.get(i).window();
            ChannelSpan span = span(axis, unitKeV, window, window.fromKeV(), window.toKeV());
            double gross = span.sum(spectrum);
            variances[i] = gross;
            if (windows.get(i).background().isPresent()) {
                BackgroundWindows beside = windows.get(i).background().get();
                ChannelSpan left = span(axis, unitKeV, window, beside.leftFromKeV(), beside.leftToKeV());
                ChannelSpan right = span(axis, unitKeV, window, beside.rightFromKeV(), beside.rightToKeV());
                double counts = left.sum(spectrum) + right.sum(spectrum);
                double ratio = span.size() / (double) (left.size() + right.size());
                under[i] = ratio * counts;
                variances[i] += ratio * ratio * counts;
            }
            net[i] = gross - under[i];
        }
        return LineCounts.independent(windows.stream().map(w -> w.window().line()).toList(), net, under, variances);
    }

    static ChannelSpan span(Axis axis, double unitKeV, LineWindow window, double fromKeV, double toKeV) throws LamellaException {
        ChannelSpan span = ChannelSpan.between(axis, fromKeV / unitKeV, toKeV / unitKeV);
        if (span.size() == 0) {
            throw new LamellaException(String.format(Locale.ROOT,
                    "The window %.3f to %.3f keV for %s holds no channel of the spectrum; choose another line.", fromKeV, toKeV,
                    window.line().name()));
        }
        return span;
    }
}
