package org.lamella.core.cube;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/**
 * The cube X = C S^T of component maps C (N x K) and component spectra S (M x K), kept as its factors: rows are multiplied out when they
 * are asked for, sums and parts are taken of the factors. A reconstruction of a million pixels takes no more memory than its components.
 */
public final class ProductCube implements Cube {

    private final int width;
    private final int height;
    private final int channels;
    /** K maps of N values. */
    private final double[][] maps;
    /** S row by row, so that a channel's K values lie together. */
    private final double[] spectra;
    /** The largest value takes a pass over everything; it is found when it is first asked for. */
    private volatile Double max;

    private ProductCube(int width, int height, int channels, double[][] maps, double[] spectra) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.maps = maps;
        this.spectra = spectra;
    }

    /**
     * The product of components.
     *
     * @param width columns of the maps
     * @param height rows of the maps
     * @param maps K maps of width x height values; shared, not copied
     * @param spectra K spectra of M values
     * @return the cube
     */
    public static ProductCube of(int width, int height, double[][] maps, double[][] spectra) {
        boolean fits = spectra.length > 0 && spectra.length == maps.length
                && Stream.of(maps).allMatch(map -> map.length == Math.multiplyExact(width, height))
                && Stream.of(spectra).allMatch(spectrum -> spectrum.length > 0 && spectrum.length == spectra[0].length);
        if (!fits) {
            throw new IllegalArgumentException(maps.length + " maps of " + width + " x " + height + " pixels with " + spectra.length
                    + " spectra: sizes differ, or there are none");
        }
        return new ProductCube(width, height, spectra[0].length, maps.clone(), packed(spectra));
    }

    private static double[] packed(double[][] spectra) {
        int components = spectra.length;
        double[] packed = new double[Math.multiplyExact(spectra[0].length, components)];
        for (int k = 0; k < components; k++) {
            for (int channel = 0; channel < spectra[k].length; channel++) {
                packed[channel * components + k] = spectra[k][channel];
            }
        }
        return packed;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public DataType dataType() {
        return DataType.FLOAT64;
    }

    @Override
    public boolean isSparse() {
        return false;
    }

    /** All values count, as a product is hardly ever exactly zero. */
    @Override
    public long nonZero() {
        return (long) pixels() * channels;
    }

    @Override
    public int copyRow(int pixel, int[] channelBuffer, double[] valueBuffer) {
        multiply(pixel, valueBuffer);
        for (int channel = 0; channel < channels; channel++) {
            channelBuffer[channel] = channel;
        }
        return channels;
    }

    private void multiply(int pixel, double[] row) {
        int components = maps.length;
        int at = 0;
        for (int channel = 0; channel < channels; channel++) {
            double value = 0;
            for (int k = 0; k < components; k++) {
                value += maps[k][pixel] * spectra[at++];
            }
            row[channel] = value;
        }
    }

    @Override
    public Number sum() {
        double[] ofSpectra = windowSums(0, channels);
        return IntStream.range(0, maps.length).mapToDouble(k -> ofSpectra[k] * DoubleStream.of(maps[k]).sum()).sum();
    }

    @Override
    public Number max() {
        if (max == null) {
            double[] row = new double[channels];
            double largest = Double.NEGATIVE_INFINITY;
            for (int pixel = 0; pixel < pixels(); pixel++) {
                multiply(pixel, row);
                for (double value : row) {
                    largest = value > largest ? value : largest;
                }
            }
            max = largest;
        }
        return max;
    }

    @Override
    public double[] sumSpectrum(Progress progress) throws LamellaException {
        return spectrum(Mask.all(width, height), progress);
    }

    @Override
    public double[] spectrum(Mask mask, Progress progress) throws LamellaException {
        mask.requireSize(width, height);
        double[] weights = Blocks.reduce(pixels(), progress, () -> new double[maps.length], (from, to, sums) -> {
            for (int pixel = mask.nextSet(from); pixel >= 0 && pixel < to; pixel = mask.nextSet(pixel + 1)) {
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += maps[k][pixel];
                }
            }
        }, (into, later) -> Arrays.setAll(into, k -> into[k] + later[k]));
        double[] spectrum = new double[channels];
        int at = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (double weight : weights) {
                spectrum[channel] += weight * spectra[at++];
            }
        }
        return spectrum;
    }

    @Override
    public double[] windowMap(int fromChannel, int toChannel, Progress progress) throws LamellaException {
        double[] weights = windowSums(fromChannel, toChannel);
        double[] map = new double[pixels()];
        Blocks.forEach(map.length, progress, (from, to) -> {
            for (int k = 0; k < weights.length; k++) {
                double[] component = maps[k];
                double weight = weights[k];
                for (int pixel = from; pixel < to; pixel++) {
                    map[pixel] += weight * component[pixel];
                }
            }
        });
        return map;
    }

    /** Of each component spectrum the sum over a run of channels. */
    private double[] windowSums(int fromChannel, int toChannel) {
        int components = maps.length;
        double[] sums = new double[components];
        for (int i = fromChannel * components; i < toChannel * components; i++) {
            sums[i % components] += spectra[i];
        }
        return sums;
    }

    @Override
    public ProductCube crop(CubeCrop crop, Progress progress) throws LamellaException {
        progress.checkCancelled();
        int newWidth = crop.x1() - crop.x0();
        int newHeight = crop.y1() - crop.y0();
        double[][] cropped = new double[maps.length][Math.multiplyExact(newWidth, newHeight)];
        for (int k = 0; k < maps.length; k++) {
            for (int y = 0; y < newHeight; y++) {
                System.arraycopy(maps[k], (crop.y0() + y) * width + crop.x0(), cropped[k], y * newWidth, newWidth);
            }
        }
        double[] part = Arrays.copyOfRange(spectra, crop.channel0() * maps.length, crop.channel1() * maps.length);
        return new ProductCube(newWidth, newHeight, crop.channel1() - crop.channel0(), cropped, part);
    }

    @Override
    public ProductCube rebin(RebinFactors factors, Progress progress) throws LamellaException {
        progress.checkCancelled();
        int newWidth = width / factors.x();
        int newHeight = height / factors.y();
        int newChannels = channels / factors.energy();
        double[][] binned = new double[maps.length][Math.multiplyExact(newWidth, newHeight)];
        for (int k = 0; k < maps.length; k++) {
            for (int y = 0; y < newHeight * factors.y(); y++) {
                for (int x = 0; x < newWidth * factors.x(); x++) {
                    binned[k][y / factors.y() * newWidth + x / factors.x()] += maps[k][y * width + x];
                }
            }
        }
        double[] summed = new double[newChannels * maps.length];
        for (int channel = 0; channel < newChannels * factors.energy(); channel++) {
            for (int k = 0; k < maps.length; k++) {
                summed[channel / factors.energy() * maps.length + k] += spectra[channel * maps.length + k];
            }
        }
        return new ProductCube(newWidth, newHeight, newChannels, binned, summed);
    }
}
