package org.lamella.io.semper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.testing.SharedData;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class SemperLoaderTest {

    private static final int VERSION_2 = 20_000;
    private static final int WITH_LABEL = 1000;

    @TempDir
    private Path folder;

    /** Records of Fortran: their length before and after. */
    private static void record(ByteWriter out, byte[] content) {
        out.i32(content.length).bytes(content).i32(content.length);
    }

    private static void integers(ByteWriter out, int bytes, int... values) {
        if (bytes == Short.BYTES) {
            out.i16(values);
        } else {
            out.i32(values);
        }
    }

    /** A picture whose pixels count up from 0. */
    private static ByteWriter picture(ByteOrder order, int integerBytes, int columns, int rows, int layers, int form, int rowPadding) {
        ByteWriter out = new ByteWriter(order);
        ByteWriter header = new ByteWriter(order);
        integers(header, integerBytes, columns, rows, layers, 1, form, VERSION_2);
        record(out, header.toBytes());
        for (int row = 0; row < rows * layers; row++) {
            ByteWriter numbers = new ByteWriter(order);
            for (int column = 0; column < columns; column++) {
                int value = row * columns + column;
                switch (form) {
                    case 0 -> numbers.u8(value);
                    case 1 -> integers(numbers, integerBytes, value);
                    case 2 -> numbers.f32(value);
                    case 3 -> numbers.f32(value, -value);
                    default -> numbers.i32(value);
                }
            }
            record(out, numbers.bytes(new byte[rowPadding]).toBytes());
        }
        return out;
    }

    private List<StoredSignal> open(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("picture.unf"), bytes);
        assertTrue(new SemperLoader().recognises(FileProbe.of(file)));
        return new SemperLoader().open(file);
    }

    private Signal read(ByteWriter file) throws Exception {
        List<StoredSignal> signals = open(file.toBytes());
        assertEquals(1, signals.size());
        return signals.get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 0, UINT8", "0, 2, 1, UINT8", "0, 4, 1, UINT8", "1, 2, 0, INT16", "1, 4, 0, INT32", "2, 2, 0, FLOAT32",
        "4, 2, 0, INT32"})
    void allFormsAreReadInBothByteOrders(int form, int integerBytes, int rowPadding, DataType type) throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Image image = (Image) read(picture(order, integerBytes, 3, 4, 1, form, rowPadding));
            assertEquals(type, image.dataType());
            assertArrayEquals(new int[] {4, 3}, image.shape());
            for (int i = 0; i < 12; i++) {
                assertEquals(i, image.values().get(i));
            }
        }
    }

    @Test
    void bytesAreWithoutSign() throws Exception {
        ByteWriter out = picture(ByteOrder.LITTLE_ENDIAN, 2, 1, 300, 1, 0, 1);
        Image image = (Image) read(out);
        assertEquals(255L, image.max());
    }

    @Test
    void complexNumbersHaveAnAxisOfTheirOwn() throws Exception {
        ArraySignal signal = (ArraySignal) read(picture(ByteOrder.LITTLE_ENDIAN, 2, 2, 2, 1, 3, 0));
        assertArrayEquals(new int[] {2, 2, 2}, signal.shape());
        assertEquals("complex", signal.axes().get(2).name());
        assertEquals(3, signal.values().get(6));
        assertEquals(-3, signal.values().get(7));
    }

    @Test
    void layersComeSlowest() throws Exception {
        Signal signal = read(picture(ByteOrder.LITTLE_ENDIAN, 2, 4, 3, 2, 2, 0));
        assertArrayEquals(new int[] {2, 3, 4}, signal.shape());
        assertEquals(List.of("z", "y", "x"), signal.axes().stream().map(Axis::name).toList());
    }

    @Test
    void severalPicturesInOneFileAreSeveralSignals() throws Exception {
        ByteWriter out = picture(ByteOrder.LITTLE_ENDIAN, 2, 3, 1, 1, 2, 0)
                .bytes(picture(ByteOrder.LITTLE_ENDIAN, 2, 2, 2, 1, 1, 0).toBytes());
        List<StoredSignal> signals = open(out.toBytes());
        assertEquals(2, signals.size());
        assertEquals(3.0, ((Spectrum) signals.get(0).read(LoadOptions.ALL, Progress.NONE)).sum());
        assertEquals(6L, ((Image) signals.get(1).read(LoadOptions.ALL, Progress.NONE)).sum());
    }

    @Test
    void titleAndCalibrationComeFromTheLabel() throws Exception {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        record(out, new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(2, 1, 1, 4, 2, VERSION_2 + WITH_LABEL).toBytes());
        int[] items = new int[256];
        put(items, 1, "Semper".chars().toArray());
        put(items, 22, 115, 10, 27, 14, 28, 22);
        items[62] = 1;
        put(items, 92, littleEndian(0.25f));
        put(items, 96, littleEndian(-3));
        items[99] = 4;
        put(items, 101, "peak and more".chars().toArray());
        put(items, 245, "eV".chars().toArray());
        record(out, new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(items).toBytes());
        record(out, new ByteWriter(ByteOrder.LITTLE_ENDIAN).f32(1, 2).toBytes());
        Spectrum spectrum = (Spectrum) read(out);
        assertEquals("peak", spectrum.title());
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, -3, 0.25, "eV"), spectrum.axis());
        assertEquals("2015-10-27T14:28:22", spectrum.header().original().text("LABEL.date").orElseThrow());
    }

    private static void put(int[] items, int number, int... values) {
        System.arraycopy(values, 0, items, number - 1, values.length);
    }

    private static int[] littleEndian(float value) {
        int bits = Float.floatToRawIntBits(value);
        return new int[] {bits & 0xFF, bits >> 8 & 0xFF, bits >> 16 & 0xFF, bits >> 24 & 0xFF};
    }

    @Test
    void energiesAreCutWhileReading() throws Exception {
        StoredSignal stored = open(picture(ByteOrder.LITTLE_ENDIAN, 2, 10, 1, 1, 1, 0).toBytes()).get(0);
        Spectrum cut = (Spectrum) stored.read(LoadOptions.ALL.withEnergy(new EnergyRange(2, 4)), Progress.NONE);
        assertEquals(2 + 3 + 4, cut.values().exactSum());
    }

    @Test
    void otherFilesAreNotTaken() throws Exception {
        Path file = Files.write(folder.resolve("other.unf"), new byte[200]);
        assertFalse(new SemperLoader().recognises(FileProbe.of(file)));
        assertThrows(LamellaException.class, () -> new SemperLoader().open(file));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] whole = picture(ByteOrder.LITTLE_ENDIAN, 2, 7, 5, 2, 2, 0).toBytes();
        Damage.everyCutIsRefused(new SemperLoader(), whole, folder.resolve("cut.unf"));
        Damage.nothingElseEscapes(new SemperLoader(), whole, folder.resolve("broken.unf"), 500);
    }

    @Test
    void realFileWithTitle() throws Exception {
        Path file = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/semper/example_with_title.unf");
        Signal signal = new SemperLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertEquals("This is a test!", signal.title());
        assertEquals("2015-10-27T14:31:41", signal.header().original().text("LABEL.date").orElseThrow());
        assertEquals("0,7.5", signal.header().original().text("LABEL.range").orElseThrow());
    }
}
