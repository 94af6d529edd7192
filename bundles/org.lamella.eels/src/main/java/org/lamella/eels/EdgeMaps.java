package org.lamella.eels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.eels.EdgeBackground;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Maps of the counts of edges above their backgrounds, all made in one pass over a spectrum image.
 *
 * <p>Under each edge lies a power law fitted below it (R. F. Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd
 * edition (2011), section 4.4). The variance of a value is that of counts and of the extrapolated background together, from Poisson's law;
 * it holds for data in counts.
 *
 * @param source the spectrum image
 * @param windows the windows
 * @param net one map a window, N values each, negative where the background is above the counts; shared with the caller
 * @param variance of each value; shared with the caller
 */
public record EdgeMaps(SpectrumImage source, List<EdgeWindow> windows, double[][] net, double[][] variance) {

    /** Counts in the background window, a pixel, from which on pixels have exponents of their own. */
    private static final double COUNTS_FOR_OWN_EXPONENT = 500;

    /** Checks and copies the list. */
    public EdgeMaps {
        windows = List.copyOf(windows);
        if (net.length != windows.size() || variance.length != windows.size()) {
            throw new IllegalArgumentException(net.length + " maps and " + variance.length + " errors of " + windows.size() + " windows");
        }
    }

    /**
     * Makes the maps.
     *
     * @param image an energy-loss spectrum image
     * @param windows windows on its energy axis, as {@link EdgeWindow#of} gives them
     * @param exponent where the exponents come from
     * @param progress progress and cancellation
     * @return the maps
     * @throws LamellaException when a window does not lie on the axis, or when cancelled
     */
    public static EdgeMaps of(SpectrumImage image, List<EdgeWindow> windows, BackgroundExponent exponent, Progress progress)
            throws LamellaException {
        Cube cube = image.cube();
        double[] sum = image.cube().sumSpectrum(progress.part(0, 0.3));
        List<EdgeCounts> edges = new ArrayList<>();
        for (EdgeWindow window : windows) {
            EdgeCounts counts = EdgeCounts.of(image, window);
            boolean own = exponent == BackgroundExponent.PIXEL
                    || exponent == BackgroundExponent.AUTOMATIC && counts.fitted(sum) >= COUNTS_FOR_OWN_EXPONENT * cube.pixels();
            edges.add(own ? counts : counts.withExponentOf(sum));
        }
        double[][] net = new double[windows.size()][cube.pixels()];
        double[][] variance = new double[windows.size()][cube.pixels()];
        Blocks.forEach(cube.pixels(), progress.part(0.3, 1), (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            double[] spectrum = new double[cube.channels()];
            double[] parameters = new double[EdgeBackground.PARAMETERS];
            double[] result = new double[2];
            for (int pixel = from; pixel < to; pixel++) {
                int entries = cube.copyRow(pixel, channels, values);
                Arrays.fill(spectrum, 0);
                for (int i = 0; i < entries; i++) {
                    spectrum[channels[i]] = values[i];
                }
                for (int w = 0; w < net.length; w++) {
                    edges.get(w).measure(spectrum, parameters, result);
                    net[w][pixel] = result[0];
                    variance[w][pixel] = result[1];
                }
            }
        });
        return new EdgeMaps(image, windows, net, variance);
    }
}
