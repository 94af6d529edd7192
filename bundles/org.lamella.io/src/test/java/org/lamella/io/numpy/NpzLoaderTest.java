package org.lamella.io.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.ZipWriter;

class NpzLoaderTest {

    @TempDir
    private Path folder;

    private static byte[] shorts(int... values) {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(values).toBytes();
    }

    private List<StoredSignal> open(ZipWriter zip) throws Exception {
        return new NpzLoader().open(Files.write(folder.resolve("arrays.npz"), zip.toBytes()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyArrayIsASignal(boolean packed) throws Exception {
        List<StoredSignal> signals = open(new ZipWriter()
                .add("counts.npy", ZipWriter.npy("<u2", false, "2, 3", shorts(1, 2, 3, 4, 5, 6)), packed, ZipWriter.Sizes.BEFORE_64)
                .add("names.npy", ZipWriter.npy("<U1", false, "1,", new byte[4]), packed, ZipWriter.Sizes.BEFORE_64)
                .add("line.npy", ZipWriter.npy(">i2", false, "2,", new byte[] {0, 7, 0, 8}), packed, ZipWriter.Sizes.BEFORE_64));
        assertEquals(2, signals.size());
        Image counts = (Image) signals.get(0).read(LoadOptions.ALL, Progress.NONE);
        assertEquals("counts", counts.title());
        assertEquals(6, counts.values().get(5));
        assertEquals(15L, signals.get(1).read(LoadOptions.ALL, Progress.NONE).sum());
    }

    @Test
    void arraysInFortranOrderAreTurned() throws Exception {
        byte[] array = ZipWriter.npy("<u2", true, "2, 3", shorts(0, 3, 1, 4, 2, 5));
        Image image = (Image) open(new ZipWriter().add("a.npy", array, false, ZipWriter.Sizes.BEFORE)).get(0)
                .read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, image.values().toDoubles());
    }

    @Test
    void complexNumbersHaveAnAxisOfTheirOwn() throws Exception {
        byte[] numbers = new ByteWriter(ByteOrder.LITTLE_ENDIAN).f64(1, -1, 2, -2).toBytes();
        byte[] array = ZipWriter.npy("<c16", false, "1, 2", numbers);
        Signal signal = open(new ZipWriter().add("a.npy", array, true, ZipWriter.Sizes.AFTER)).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new int[] {1, 2, 2}, signal.shape());
        assertArrayEquals(new double[] {1, -1, 2, -2}, ((ArraySignal) signal).values().toDoubles());
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] array = ZipWriter.npy("<u2", false, "2, 3", shorts(1, 2, 3, 4, 5, 6));
        byte[] whole = new ZipWriter().add("a.npy", array, true, ZipWriter.Sizes.BEFORE).withoutDirectory();
        Damage.everyCutIsRefused(new NpzLoader(), whole, folder.resolve("cut.npz"));
        Damage.nothingElseEscapes(new NpzLoader(), whole, folder.resolve("broken.npz"), 500);
    }
}
