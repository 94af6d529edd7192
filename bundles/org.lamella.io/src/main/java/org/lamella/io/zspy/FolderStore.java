package org.lamella.io.zspy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with a file for each key. */
record FolderStore(Path folder) implements ZarrStore {

    private static final int MAX_DEPTH = 64;

    @Override
    public Optional<byte[]> read(String key) throws IOException {
        Path file = resolve(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_VALUE_BYTES) {
            throw new IOException(key + " is larger than 1 GB");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    @Override
    public Set<String> children(String group) throws IOException {
        Path below = resolve(group);
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(below)) {
            try (Stream<Path> files = Files.list(below)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private Path resolve(String key) throws IOException {
        try {
            return folder.resolve(key);
        } catch (InvalidPathException impossible) {
            throw new IOException("'" + key + "' cannot be the name of a file", impossible);
        }
    }

    @Override
    public long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() {
        // no file stays open
    }
}
