package org.lamella.io.zspy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with a file for each key. */
record FolderStore(Path folder) implements ZarrStore {

    @Override
    public Optional<byte[]> read(String key, long mostBytes) throws IOException {
        Path file = resolve(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ZarrStore.requireLength(key, Files.size(file), mostBytes);
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

    @Override
    public long count(String group) throws IOException {
        Path below = resolve(group);
        if (!Files.isDirectory(below)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(below, MAX_DEPTH)) {
            return files.filter(Files::isRegularFile).count();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Path resolve(String key) throws IOException {
        try {
            return folder.resolve(key);
        } catch (InvalidPathException impossible) {
            throw new IOException("'" + key + "' cannot be the name of a file", impossible);
        }
    }

    @Override
    public void close() {
        // no file stays open
    }
}
