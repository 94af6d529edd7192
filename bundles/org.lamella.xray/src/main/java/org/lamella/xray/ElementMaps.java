package org.lamella.xray;

import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SpectrumImage;

/**
 * Maps of the counts in windows around lines, all made in one pass over a spectrum image. Nothing is subtracted: what lies under a line
 * and what overlaps it is in its map.
 *
 * @param source the spectrum image
 * @param windows the windows
 * @param counts one map a window, N values each, pixel {@code y * width + x}; shared with the caller
 */
public record ElementMaps(SpectrumImage source, List<LineWindow> windows, double[][] counts) {

    /** Checks and copies the list. */
    public ElementMaps {
        windows = List.copyOf(windows);
        if (counts.length != windows.size()) {
            throw new IllegalArgumentException(counts.length + " maps of " + windows.size() + " windows");
        }
    }

    /**
     * Sums the counts in each window for every pixel. A channel counts when its centre lies in the window, edges included; windows may
     * overlap.
     *
     * @param image a spectrum image with its energy axis in keV or eV
     * @param windows the windows
     * @param progress progress and cancellation
     * @return the maps; all zero for a window beside the axis
     * @throws LamellaException when the energy axis is in another unit, or when cancelled
     */
    public static ElementMaps of(SpectrumImage image, List<LineWindow> windows, Progress progress) throws LamellaException {
        Cube cube = image.cube();
        EnergyScale scale = EnergyScale.of(image);
        if (!cube.isSparse()) {
            return new ElementMaps(image, windows, windowByWindow(cube, scale, windows, progress));
        }
        WindowIndex index = WindowIndex.of(scale, windows);
        double[][] counts = new double[windows.size()][cube.pixels()];
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int entries = cube.copyRow(pixel, channels, values);
                for (int i = 0; i < entries; i++) {
                    int end = index.end(channels[i]);
                    for (int slot = index.start(channels[i]); slot < end; slot++) {
                        counts[index.window(slot)][pixel] += values[i];
                    }
                }
            }
        });
        return new ElementMaps(image, windows, counts);
    }

    /**
     * One map as an image.
     *
     * @param window number of the window
     * @return an image named after its line
     */
    public Image image(int window) {
        Axis y = source.yAxis().withRole(AxisRole.SIGNAL);
        Axis x = source.xAxis().withRole(AxisRole.SIGNAL);
        String title = source.title() + ", " + windows.get(window).line().name();
        return new Image(source.header().withTitle(title), y, x, NumericArray.of(counts[window]));
    }

    /** A dense cube sums a run of channels faster than it copies rows, and a product of components does so without making them. */
    private static double[][] windowByWindow(Cube cube, EnergyScale scale, List<LineWindow> windows, Progress progress)
            throws LamellaException {
        double[][] counts = new double[windows.size()][];
        for (int w = 0; w < counts.length; w++) {
            ChannelRange range = channels(windows.get(w), scale);
            Progress part = progress.part((double) w / counts.length, (w + 1.0) / counts.length);
            counts[w] = cube.windowMap(range.from(), range.to(), part);
        }
        return counts;
    }

    private static ChannelRange channels(LineWindow window, EnergyScale scale) {
        return ChannelRange.of(scale.axis(), window.fromKeV() / scale.unitKeV(), window.toKeV() / scale.unitKeV());
    }

    /** For each channel the windows that contain it, as one flat list. */
    private record WindowIndex(int[] starts, int[] windows) {

        static WindowIndex of(EnergyScale scale, List<LineWindow> lineWindows) {
            int channels = scale.axis().size();
            ChannelRange[] ranges = new ChannelRange[lineWindows.size()];
            int[] starts = new int[channels + 1];
            for (int w = 0; w < ranges.length; w++) {
                ranges[w] = channels(lineWindows.get(w), scale);
                for (int channel = ranges[w].from(); channel < ranges[w].to(); channel++) {
                    starts[channel + 1]++;
                }
            }
            for (int channel = 0; channel < channels; channel++) {
                starts[channel + 1] += starts[channel];
            }
            int[] next = Arrays.copyOf(starts, channels);
            int[] windows = new int[starts[channels]];
            for (int w = 0; w < ranges.length; w++) {
                for (int channel = ranges[w].from(); channel < ranges[w].to(); channel++) {
                    windows[next[channel]++] = w;
                }
            }
            return new WindowIndex(starts, windows);
        }

        int start(int channel) {
            return starts[channel];
        }

        int end(int channel) {
            return starts[channel + 1];
        }

        int window(int slot) {
            return windows[slot];
        }
    }
}
