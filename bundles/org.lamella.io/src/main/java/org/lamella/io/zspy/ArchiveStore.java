package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive with an entry for each key; of entries of one name, which zarr adds when it changes a value, the last counts. */
final class ArchiveStore implements ZarrStore {

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Set<String>> children = new HashMap<>();

    ArchiveStore(Path file) throws IOException {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IllegalArgumentException damaged) {
            throw new IOException("its archive is damaged", damaged);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String[] names = entry.getName().split("/");
            StringBuilder group = new StringBuilder();
            for (String name : names) {
                children.computeIfAbsent(group.toString(), key -> new TreeSet<>()).add(name);
                group.append(group.isEmpty() ? "" : "/").append(name);
            }
        }
    }

    @Override
    public Optional<byte[]> read(String key) throws IOException {
        ZipEntry entry = zip.getEntry(key);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        if (entry.getSize() > MAX_VALUE_BYTES) {
            throw new IOException(key + " is larger than 1 GB");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes((int) Math.max(0, entry.getSize())));
        } catch (IllegalArgumentException damaged) {
            throw new IOException("its archive is damaged at " + key, damaged);
        }
    }

    @Override
    public Set<String> children(String group) {
        return children.getOrDefault(group, Set.of());
    }

    @Override
    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
