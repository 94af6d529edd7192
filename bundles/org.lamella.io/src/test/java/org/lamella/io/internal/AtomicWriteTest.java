package org.lamella.io.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;

/** A file is written whole or not at all. */
class AtomicWriteTest {

    @TempDir
    private Path folder;

    private Path old;

    @BeforeEach
    void writeOldFile() throws Exception {
        old = Files.writeString(folder.resolve("old"), "old");
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertOldFileOnly() throws Exception {
        assertEquals(List.of("old"), files());
        assertEquals("old", Files.readString(old));
    }

    @Test
    void fullDiskLeavesTheOldFile() throws Exception {
        LamellaException failed = assertThrows(LamellaException.class, () -> AtomicWrite.to(old, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        }));
        assertTrue(failed.getMessage().contains("old: No space left on device."), failed.getMessage());
        assertOldFileOnly();
    }

    @Test
    void failureInThePlacesOfAFileLeavesTheOldFile() throws Exception {
        assertThrows(IllegalStateException.class, () -> AtomicWrite.toChannel(old, channel -> {
            channel.write(ByteBuffer.allocate(100), 50);
            throw new IllegalStateException("a defect");
        }));
        assertOldFileOnly();
    }

    @Test
    void secondOfTwoFilesFailingLeavesNeither() throws Exception {
        assertThrows(LamellaException.class, () -> AtomicWrite.both(folder.resolve("one"), out -> out.write(1), old, out -> {
            throw new IOException("unplugged");
        }));
        assertOldFileOnly();
    }

    @Test
    void successReplacesTheOldFileAndLeavesNothingBeside() throws Exception {
        AtomicWrite.to(old, out -> out.write("new".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals(List.of("old"), files());
        assertEquals("new", Files.readString(old));
    }
}
