package org.lamella.io.internal.hdf5.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.SignalRows;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfFile;

class ChunkWriterTest {

    @TempDir
    private Path folder;

    private static int[] shape(String text) {
        return java.util.Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest
    @CsvSource({"10x10x100, 1, 10x10x100", "512x512x4096, 1, 8x16x4096", "512x256x2048, 4, 8x8x2048", "1000000, 8, 1000000",
            "3x1000000, 4, 1x1000000",
            "4096x4096, 4, 32x4096", "2x3x5x300000, 8, 1x1x1x300000"})
    void chunksAreHalvedUntilTheyAreSmallButKeepSpectraWhole(String shape, int elementBytes, String expected) {
        assertArrayEquals(shape(expected), ChunkWriter.chunkShape(shape(shape), elementBytes));
    }

    @Test
    void moreChunksThanANodeHoldsComeBack() throws Exception {
        int pixels = 70;
        int channels = 600_000;
        SparseCube.Builder cube = SparseCube.builder(pixels, 1, channels, DataType.UINT8);
        int[] row = new int[channels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            row[pixel * 1000] = pixel + 1;
            cube.appendDenseRow(row);
            row[pixel * 1000] = 0;
        }
        SpectrumImage line = new SpectrumImage(SignalHeader.of("line", SignalKind.SPECTRUM),
                List.of(Axis.uniform("x", AxisRole.NAVIGATION, pixels, 0, 1, "")), Axis.uniform("E", AxisRole.SIGNAL, channels, 0, 1, ""),
                cube.build());
        HdfGroup root = new HdfGroup();
        root.dataset("line", SignalRows.of(line));
        Path file = folder.resolve("line.h5");
        HdfWriter.write(file, root, Progress.NONE);
        try (HdfFile hdf = HdfFile.open(file)) {
            InputStream in = HdfArray.of(file, (Dataset) hdf.root().children().get("line")).open();
            for (int pixel = 0; pixel < pixels; pixel++) {
                byte[] read = in.readNBytes(channels);
                assertEquals(pixel + 1, read[pixel * 1000]);
                assertEquals(pixel + 1, IntStream.range(0, channels).map(i -> read[i]).sum());
            }
            in.close();
        }
    }
}
