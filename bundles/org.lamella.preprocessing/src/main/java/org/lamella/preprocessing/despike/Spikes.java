package org.lamella.preprocessing.despike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.preprocessing.internal.SpectrumPass;

/** The spikes of a cube, by pixel: channels and what takes the place of their values. */
final class Spikes {

    private final int[][] channels;
    private final double[][] replacements;

    private Spikes(int pixels) {
        channels = new int[pixels][];
        replacements = new double[pixels][];
    }

    /** Finds the spikes. What takes their place is what the pixels around let expect. */
    static Spikes find(Cube cube, ChannelRange range, SpikeTest test, Progress progress) throws LamellaException {
        Spikes spikes = new Spikes(cube.pixels());
        int lanes = Math.max(1, Math.min(cube.height(), 16));
        Blocks.tasks(lanes, progress, lane -> {
            Neighbourhood at = new Neighbourhood(cube);
            int from = (int) ((long) cube.height() * lane / lanes);
            int to = (int) ((long) cube.height() * (lane + 1) / lanes);
            for (int y = from; y < to; y++) {
                progress.checkCancelled();
                at.toRow(y);
                for (int x = 0; x < cube.width(); x++) {
                    spikes.find(at, x, y * cube.width() + x, range, test);
                }
            }
        });
        return spikes;
    }

    private void find(Neighbourhood at, int x, int pixel, ChannelRange range, SpikeTest test) {
        at.toPixel(x);
        List<Integer> found = new ArrayList<>();
        for (int c = range.from(); c < range.to(); c++) {
            if (at.value(c) > test.harmless() && test.isSpike(at, c)) {
                found.add(c);
            }
        }
        if (!found.isEmpty()) {
            at.toPixel(x, found.stream().mapToDouble(at::value).sum());
            channels[pixel] = found.stream().mapToInt(c -> c).toArray();
            replacements[pixel] = found.stream().mapToDouble(at::inSpace).toArray();
        }
    }

    /** Spikes of a pixel. @return channels, rising; empty without */
    int[] of(int pixel) {
        return channels[pixel] == null ? new int[0] : channels[pixel];
    }

    /** How many spikes each pixel has. @return a map */
    double[] counts() {
        return Arrays.stream(channels).mapToDouble(found -> found == null ? 0 : found.length).toArray();
    }

    /** Counts without the spikes; what takes their place is rounded. */
    SparseCube without(SparseCube cube, Progress progress) throws LamellaException {
        SparseCube.Builder builder = SparseCube.builder(cube.width(), cube.height(), cube.channels(), cube.dataType());
        int[] kept = new int[cube.channels()];
        int[] values = new int[cube.channels()];
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            if (pixel % cube.width() == 0) {
                progress.checkCancelled();
                progress.fraction((double) pixel / cube.pixels());
            }
            int length = cube.copyRow(pixel, kept, values);
            if (channels[pixel] != null) {
                length = replace(pixel, kept, values, length);
            }
            builder.appendRow(kept, values, length);
        }
        return builder.build();
    }

    private int replace(int pixel, int[] kept, int[] values, int length) {
        int left = 0;
        for (int i = 0; i < length; i++) {
            int spike = Arrays.binarySearch(channels[pixel], kept[i]);
            int value = spike < 0 ? values[i] : (int) Math.round(Math.max(0, replacements[pixel][spike]));
            if (value > 0) {
                kept[left] = kept[i];
                values[left++] = value;
            }
        }
        return left;
    }

    /** Values without the spikes. */
    DenseCube without(Cube cube, Progress progress) throws LamellaException {
        return SpectrumPass.run(cube, cube.channels(), () -> (pixel, spectrum, result) -> {
            System.arraycopy(spectrum, 0, result, 0, result.length);
            for (int i = 0; channels[pixel] != null && i < channels[pixel].length; i++) {
                result[channels[pixel][i]] = replacements[pixel][i];
            }
        }, progress);
    }
}
