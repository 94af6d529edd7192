package org.lamella.io.internal.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.ElementSource;

class HdfArrayTest {

    private static final int[] SHAPE = {5, 4, 6};

    @TempDir
    private Path folder;

    private static double[] counting(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    private static int[] values(ElementSource source, int count) throws Exception {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readAllBytes();
            assertEquals(count * source.type().bytes(), bytes.length);
            return IntStream.range(0, count).map(i -> (int) source.type().integer(bytes, i * source.type().bytes())).toArray();
        }
    }

    private HdfArray array(Hdf5Builder builder) throws Exception {
        Path file = builder.write(folder.resolve("a.h5"));
        try (HdfFile hdf = HdfFile.open(file)) {
            return HdfArray.of(file, (Dataset) hdf.root().children().get("a"));
        }
    }

    @ParameterizedTest
    @EnumSource(Hdf5Builder.Packing.class)
    void chunksOfAllPackingsComeInOrder(Hdf5Builder.Packing packing) throws Exception {
        HdfArray array = array(new Hdf5Builder().chunked("a", "i4", counting(120), SHAPE, new int[] {2, 3, 4}, packing));
        assertArrayEquals(IntStream.range(0, 120).toArray(), values(array, 120));
    }

    @ParameterizedTest
    @CsvSource({"5,4,1", "2,3,1", "2,3,4", "5,4,6", "1,1,1", "0,0,0"})
    void lastAxisBecomesTheSlowestWhateverTheChunks(int first, int second, int third) throws Exception {
        Hdf5Builder builder = first == 0 ? new Hdf5Builder().dataset("a", "u2", counting(120), SHAPE)
                : new Hdf5Builder().chunked("a", "u2", counting(120), SHAPE, new int[] {first, second, third}, Hdf5Builder.Packing.NONE);
        int[] expected = IntStream.range(0, 120).map(i -> i % 20 * 6 + i / 20).toArray();
        assertArrayEquals(expected, values(new LastAxisFirst(array(builder)), 120));
    }

    @ParameterizedTest
    @CsvSource({"5,4,1", "2,3,4", "0,0,0"})
    void planesCanBePassedOver(int first, int second, int third) throws Exception {
        Hdf5Builder builder = first == 0 ? new Hdf5Builder().dataset("a", "u2", counting(120), SHAPE)
                : new Hdf5Builder().chunked("a", "u2", counting(120), SHAPE, new int[] {first, second, third}, Hdf5Builder.Packing.NONE);
        HdfArray array = array(builder);
        try (InputStream in = new LastAxisFirst(array).open()) {
            in.skipNBytes(4 * 20 * 2 + 2);
            assertEquals(6 + 4, array.type().integer(in.readNBytes(2), 0));
        }
    }

    @Test
    void skippedSlabsAreNotUnpackedButCounted() throws Exception {
        HdfArray array = array(new Hdf5Builder().chunked("a", "u2", counting(1000), new int[] {1000}, new int[] {64},
                Hdf5Builder.Packing.LZF));
        try (InputStream in = array.open()) {
            in.skipNBytes(2 * 777);
            assertEquals(777, array.type().integer(in.readNBytes(2), 0));
        }
    }

    @Test
    void equalStepsMakeAUniformAxisAndOthersDoNot() {
        Axis uniform = HdfVector.axis("x", AxisRole.SIGNAL, 3, new double[] {5, 5.5, 6}, "nm");
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 3, 5, 0.5, "nm"), uniform);
        Axis listed = HdfVector.axis("x", AxisRole.SIGNAL, 3, new double[] {3, 2.5, 1}, "nm");
        assertArrayEquals(new double[] {3, 2.5, 1}, listed.listedCoordinates().orElseThrow());
        Axis edges = HdfVector.axis("x", AxisRole.SIGNAL, 3, new double[] {0, 2, 4, 6}, "nm");
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 3, 1, 2, "nm"), edges);
        Axis pair = HdfVector.axis("x", AxisRole.SIGNAL, 100, new double[] {10, 10.25}, "nm");
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 100, 10, 0.25, "nm"), pair);
    }

    @ParameterizedTest
    @CsvSource({"'1,1,1'", "'1,2,1'", "'1,NaN,3'", "'1,2,3,4,5'", "''"})
    void coordinatesThatMakeNoAxisAreCounted(String coordinates) {
        double[] points = coordinates.isEmpty() ? new double[0] : java.util.Arrays.stream(coordinates.split(","))
                .mapToDouble(Double::parseDouble).toArray();
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 3, 0, 1, "nm"), HdfVector.axis("x", AxisRole.SIGNAL, 3, points, "nm"));
    }
}
