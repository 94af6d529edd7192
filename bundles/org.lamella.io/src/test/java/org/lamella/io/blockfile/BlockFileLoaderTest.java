package org.lamella.io.blockfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class BlockFileLoaderTest {

    private static final int IMAGE_AT = 0x200;
    private static final int PATTERNS_AT = 0x300;
    private static final int WIDTH = 3;
    private static final int HEIGHT = 2;
    private static final int SIZE = 4;

    @TempDir
    private Path folder;

    /** Pixel p of pattern n is 16 n + p; pixel n of the image is n. */
    private static byte[] scan(ByteOrder order) {
        ByteWriter out = new ByteWriter(order).text("IMGBLO", 6).i16(0x0102).i32(IMAGE_AT, PATTERNS_AT, 0).i16(SIZE, 0, WIDTH, HEIGHT, 0)
                .f64(1.5, 2.5).i32(200_000).i16(5000).i32(1000).f64(42000.5).to(IMAGE_AT);
        for (int n = 0; n < WIDTH * HEIGHT; n++) {
            out.u8(n);
        }
        out.to(PATTERNS_AT);
        for (int n = 0; n < WIDTH * HEIGHT; n++) {
            out.i16(0x55AA).i32(n);
            for (int p = 0; p < SIZE * SIZE; p++) {
                out.u8(16 * n + p);
            }
        }
        return out.toBytes();
    }

    private List<StoredSignal> open(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("scan.blo"), bytes);
        assertTrue(new BlockFileLoader().recognises(FileProbe.of(file)));
        return new BlockFileLoader().open(file);
    }

    @Test
    void patternsAreReadWithoutTheirNumbers() throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            ArraySignal patterns = (ArraySignal) open(scan(order)).get(0).read(LoadOptions.ALL, Progress.NONE);
            assertArrayEquals(new int[] {HEIGHT, WIDTH, SIZE, SIZE}, patterns.shape());
            for (int i = 0; i < patterns.values().length(); i++) {
                assertEquals(i, patterns.values().get(i));
            }
        }
    }

    @Test
    void axesAndVoltageComeFromTheHeader() throws Exception {
        StoredSignal patterns = open(scan(ByteOrder.LITTLE_ENDIAN)).get(0);
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 2.5, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 1.5, "nm"),
                Axis.uniform("dy", AxisRole.SIGNAL, SIZE, 0, 0.02, "cm"), Axis.uniform("dx", AxisRole.SIGNAL, SIZE, 0, 0.02, "cm")),
                patterns.outline().axes());
        assertEquals(200, patterns.outline().header().acquisition().beamEnergyKeV().orElseThrow());
    }

    @Test
    void theBrightFieldImageIsASignalOfItsOwn() throws Exception {
        Image image = (Image) open(scan(ByteOrder.LITTLE_ENDIAN)).get(1).read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new int[] {HEIGHT, WIDTH}, image.shape());
        assertEquals(15L, image.sum());
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] whole = scan(ByteOrder.LITTLE_ENDIAN);
        Damage.everyCutIsRefused(new BlockFileLoader(), whole, folder.resolve("cut.blo"));
        Damage.nothingElseEscapes(new BlockFileLoader(), whole, folder.resolve("broken.blo"), 500);
    }
}
