package org.lamella.decomposition.pca;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/** Counts of two phases that are made row by row when they are asked for and kept nowhere. */
final class GeneratedCube implements Cube {

    private static final int CHANNELS = 64;

    private final int width;
    private final int height;
    private final AtomicInteger rowsRead = new AtomicInteger();

    GeneratedCube(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int rowsRead() {
        return rowsRead.get();
    }

    /** The same counts in memory. */
    SparseCube kept() {
        SparseCube.Builder builder = SparseCube.builder(width, height, CHANNELS, DataType.UINT16);
        int[] channels = new int[CHANNELS];
        double[] values = new double[CHANNELS];
        int[] counts = new int[CHANNELS];
        for (int pixel = 0; pixel < pixels(); pixel++) {
            int length = row(pixel, channels, values);
            for (int e = 0; e < length; e++) {
                counts[e] = (int) values[e];
            }
            builder.appendRow(channels, counts, length);
        }
        return builder.build();
    }

    private int row(int pixel, int[] channels, double[] values) {
        SplittableRandom random = new SplittableRandom(pixel * 7919L);
        int length = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            boolean isLine = (pixel % width < width / 3 ? channel % 9 : channel % 7) == 2;
            if (random.nextDouble() < (isLine ? 0.8 : 0.1)) {
                channels[length] = channel;
                values[length++] = 1 + random.nextInt(isLine ? 6 : 2);
            }
        }
        return length;
    }

    @Override
    public int copyRow(int pixel, int[] channelBuffer, double[] valueBuffer) {
        rowsRead.incrementAndGet();
        return row(pixel, channelBuffer, valueBuffer);
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
        return CHANNELS;
    }

    @Override
    public DataType dataType() {
        return DataType.UINT16;
    }

    @Override
    public boolean isSparse() {
        return true;
    }

    @Override
    public long nonZero() {
        return pixels() * 12L;
    }

    @Override
    public Long sum() {
        return pixels() * 30L;
    }

    @Override
    public Long max() {
        return 6L;
    }

    @Override
    public double[] spectrum(Mask mask, Progress progress) throws LamellaException {
        return Blocks.reduce(pixels(), progress, () -> new double[CHANNELS], (from, to, sums) -> {
            int[] channels = new int[CHANNELS];
            double[] values = new double[CHANNELS];
            for (int pixel = from; pixel < to; pixel++) {
                int length = mask.contains(pixel) ? copyRow(pixel, channels, values) : 0;
                for (int e = 0; e < length; e++) {
                    sums[channels[e]] += values[e];
                }
            }
        }, (into, later) -> {
            for (int channel = 0; channel < CHANNELS; channel++) {
                into[channel] += later[channel];
            }
        });
    }

    @Override
    public double[] sumSpectrum(Progress progress) throws LamellaException {
        return spectrum(Mask.all(width, height), progress);
    }

    @Override
    public double[] windowMap(int fromChannel, int toChannel, Progress progress) throws LamellaException {
        double[] map = new double[pixels()];
        Blocks.forEach(pixels(), progress, (from, to) -> {
            int[] channels = new int[CHANNELS];
            double[] values = new double[CHANNELS];
            for (int pixel = from; pixel < to; pixel++) {
                int length = copyRow(pixel, channels, values);
                for (int e = 0; e < length; e++) {
                    map[pixel] += channels[e] >= fromChannel && channels[e] < toChannel ? values[e] : 0;
                }
            }
        });
        return map;
    }

    @Override
    public Cube crop(CubeCrop crop, Progress progress) throws LamellaException {
        return kept().crop(crop, progress);
    }

    @Override
    public Cube rebin(RebinFactors factors, Progress progress) throws LamellaException {
        return kept().rebin(factors, progress);
    }
}
