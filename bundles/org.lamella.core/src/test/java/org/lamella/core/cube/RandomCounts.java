package org.lamella.core.cube;

import java.util.SplittableRandom;
import org.lamella.core.signal.DataType;

/** The same random counts as a plain array (the truth), as a sparse cube and as a dense one. */
record RandomCounts(int width, int height, int channels, int[][] counts) {

    static RandomCounts of(int width, int height, int channels, double density, int largest, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[width * height][channels];
        for (int[] pixel : counts) {
            for (int channel = 0; channel < channels; channel++) {
                pixel[channel] = random.nextDouble() < density ? 1 + random.nextInt(largest) : 0;
            }
        }
        return new RandomCounts(width, height, channels, counts);
    }

    SparseCube sparse() {
        SparseCube.Builder builder = SparseCube.builder(width, height, channels, DataType.UINT32);
        for (int[] pixel : counts) {
            builder.appendDenseRow(pixel);
        }
        return builder.build();
    }

    DenseCube dense() {
        int[][] rows = new int[height][width * channels];
        for (int p = 0; p < counts.length; p++) {
            System.arraycopy(counts[p], 0, rows[p / width], p % width * channels, channels);
        }
        return DenseCube.ofInts(width, height, channels, DataType.UINT32, rows);
    }
}
