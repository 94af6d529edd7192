package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;

class RecordSourceTest {

    private static final ElementType BYTES = new ElementType(DataType.UINT8, ByteOrder.LITTLE_ENDIAN);

    @TempDir
    private Path folder;

    /** Two bytes before, runs of three, gaps of two. */
    private RecordSource source(int runs) throws Exception {
        Path file = Files.write(folder.resolve("runs"), new byte[] {9, 9, 1, 2, 3, 9, 9, 4, 5, 6, 9, 9, 7, 8, 10});
        return RecordSource.regular(file, BYTES, 2, runs, 3, 2);
    }

    @Test
    void gapsAreLeftOut() throws Exception {
        try (InputStream in = source(3).open()) {
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 10}, in.readAllBytes());
            assertEquals(-1, in.read());
        }
    }

    @Test
    void skippingCountsNumbersOnly() throws Exception {
        try (InputStream in = source(3).open()) {
            in.skipNBytes(2);
            assertEquals(3, in.read());
            in.skipNBytes(4);
            assertArrayEquals(new byte[] {8, 10}, in.readAllBytes());
        }
    }

    @Test
    void runsBeyondTheEndAreRefused() throws Exception {
        assertThrows(LamellaException.class, () -> source(4));
    }
}
