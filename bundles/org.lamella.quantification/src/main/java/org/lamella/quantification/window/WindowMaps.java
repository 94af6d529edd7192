package org.lamella.quantification.window;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.AxisInKeV;
import org.lamella.xray.LineWindow;

/**
 * Net counts of lines by pixel, as {@link WindowCounts} has them for one spectrum.
 *
 * @param net net counts, one map a line
 * @param variance their variances
 */
record WindowMaps(double[][] net, double[][] variance) {

    /** Of an empty pixel: the variance of a window is never known to be nothing. */
    private static final double LEAST_VARIANCE = 1;

    static WindowMaps of(SpectrumImage image, List<WindowCounts.Windows> windows, Progress progress) throws LamellaException {
        Axis axis = image.energyAxis();
        double unitKeV = AxisInKeV.unitKeV(axis);
        Cube cube = image.cube();
        double[][] net = new double[windows.size()][];
        double[][] variance = new double[windows.size()][];
        for (int i = 0; i < net.length; i++) {
            Progress part = progress.part((double) i / net.length, (i + 1.0) / net.length);
            LineWindow window = windows.get(i).window();
            ChannelSpan span = WindowCounts.span(axis, unitKeV, window, window.fromKeV(), window.toKeV());
            net[i] = cube.windowMap(span.from(), span.to(), part);
            variance[i] = net[i].clone();
            if (windows.get(i).background().isPresent()) {
                BackgroundWindows beside = windows.get(i).background().get();
                ChannelSpan left = WindowCounts.span(axis, unitKeV, window, beside.leftFromKeV(), beside.leftToKeV());
                ChannelSpan right = WindowCounts.span(axis, unitKeV, window, beside.rightFromKeV(), beside.rightToKeV());
                double ratio = span.size() / (double) (left.size() + right.size());
                subtract(net[i], variance[i], ratio, cube.windowMap(left.from(), left.to(), part));
                subtract(net[i], variance[i], ratio, cube.windowMap(right.from(), right.to(), part));
            }
            for (int pixel = 0; pixel < net[i].length; pixel++) {
                variance[i][pixel] = Math.max(LEAST_VARIANCE, variance[i][pixel]);
            }
        }
        return new WindowMaps(net, variance);
    }

    private static void subtract(double[] net, double[] variance, double ratio, double[] beside) {
        for (int pixel = 0; pixel < net.length; pixel++) {
            net[pixel] -= ratio * beside[pixel];
            variance[pixel] += ratio * ratio * beside[pixel];
        }
    }
}
