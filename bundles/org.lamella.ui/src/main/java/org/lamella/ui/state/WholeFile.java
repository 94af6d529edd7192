package org.lamella.ui.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that appear whole or not at all: written under another name and renamed. */
public final class WholeFile {

    private static final String PART = ".part";

    private WholeFile() {
    }

    /**
     * Writes a file. @param file replaced when it exists; its folder is made @param content all of it @throws IOException when it cannot be
     * written
     */
    public static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts files into a folder that nobody sees yet. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Makes a folder that does not exist yet. */
    static void makeFolder(Path folder, Filling filling) throws IOException {
        Path part = folder.resolveSibling(folder.getFileName() + PART);
        delete(part);
        Files.createDirectories(part);
        filling.fill(part);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
