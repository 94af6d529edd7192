package org.lamella.workflow.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;

class AtomicFolderTest {

    @TempDir
    Path base;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void newFolderGetsTheFilesAndNothingElse() throws Exception {
        Path target = base.resolve("a/b/out");
        List<Path> files = AtomicFolder.fill(target, hidden -> {
            write(hidden, "y.txt", "2");
            write(hidden, "x.txt", "1");
        });
        assertEquals(List.of(target.resolve("x.txt"), target.resolve("y.txt")), files);
        assertEquals(List.of("x.txt", "y.txt"), names(target));
        assertEquals(List.of("out"), names(base.resolve("a/b")));
    }

    @Test
    void existingFolderKeepsOtherFilesAndReplacesItsOwn() throws Exception {
        write(base, "keep.txt", "kept");
        write(base, "x.txt", "old");
        AtomicFolder.fill(base, hidden -> write(hidden, "x.txt", "new"));
        assertEquals(List.of("keep.txt", "x.txt"), names(base));
        assertEquals("new", Files.readString(base.resolve("x.txt")));
    }

    @Test
    void failureHalfWayLeavesNothing() throws Exception {
        Path target = base.resolve("a/b/out");
        LamellaException failure = assertThrows(LamellaException.class, () -> AtomicFolder.fill(target, hidden -> {
            write(hidden, "x.txt", "1");
            throw new IOException("No space left on device");
        }));
        assertEquals("Cannot write results to " + target + ": No space left on device.", failure.getMessage());
        assertEquals(List.of(), names(base), "not even the folders made on the way");
    }

    @Test
    void cancellationLeavesAnExistingFolderAsItWas() throws Exception {
        write(base, "x.txt", "old");
        assertThrows(CancelledException.class, () -> AtomicFolder.fill(base, hidden -> {
            write(hidden, "x.txt", "new");
            throw new CancelledException();
        }));
        assertEquals(List.of("x.txt"), names(base));
        assertEquals("old", Files.readString(base.resolve("x.txt")));
    }

    @Test
    void brokenWriterLeavesNothing() throws Exception {
        assertThrows(IllegalStateException.class, () -> AtomicFolder.fill(base.resolve("out"), hidden -> {
            write(hidden, "x.txt", "1");
            throw new IllegalStateException("bug");
        }));
        assertEquals(List.of(), names(base));
    }

    @Test
    void fileInTheWayOfTheFolderIsNamed() throws Exception {
        write(base, "out", "a file");
        LamellaException failure = assertThrows(LamellaException.class, () -> AtomicFolder.fill(base.resolve("out"), hidden -> { }));
        assertTrue(failure.getMessage().contains("a file of that name is in the way"), failure.getMessage());
        LamellaException below = assertThrows(LamellaException.class, () -> AtomicFolder.fill(base.resolve("out/deeper"), hidden -> { }));
        assertTrue(below.getMessage().contains("Cannot write results to"), below.getMessage());
        assertEquals("a file", Files.readString(base.resolve("out")));
    }

    @Test
    void folderInTheWayOfAFileKeepsAllOthersOut() throws Exception {
        Files.createDirectories(base.resolve("y.txt/inner"));
        assertThrows(LamellaException.class, () -> AtomicFolder.fill(base, hidden -> {
            write(hidden, "x.txt", "1");
            write(hidden, "y.txt", "2");
        }));
        assertEquals(List.of("y.txt"), names(base));
    }

    @Test
    void folderWithoutPermissionIsNamed() throws Exception {
        Path target = Files.createDirectory(base.resolve("locked"));
        Assumptions.assumeTrue(target.toFile().setWritable(false) && !Files.isWritable(target), "this user may write everywhere");
        LamellaException failure = assertThrows(LamellaException.class, () -> AtomicFolder.fill(target, hidden -> { }));
        assertTrue(failure.getMessage().contains("may not write"), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"));
    }
}
