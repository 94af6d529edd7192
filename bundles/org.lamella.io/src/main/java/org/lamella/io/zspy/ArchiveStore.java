package org.lamella.io.zspy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A ZIP archive with an entry for each key. A chunk that is not there stands for zeros, so the archive must be whole, which only its
 * directory tells: what reads archives without one will not do here.
 */
final class ArchiveStore implements ZarrStore {

    private final ZipFile zip;
    private final Map<String, Set<String>> children = new HashMap<>();

    ArchiveStore(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (IllegalArgumentException damaged) {
            throw new IOException("its archive is damaged", damaged);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String[] names = entry.getName().split("/", MAX_DEPTH + 1);
            StringBuilder group = new StringBuilder();
            for (int i = 0; i < Math.min(names.length, MAX_DEPTH); i++) {
                children.computeIfAbsent(group.toString(), key -> new TreeSet<>()).add(names[i]);
                group.append(i == 0 ? "" : "/").append(names[i]);
            }
        }
    }

    @Override
    public Optional<byte[]> read(String key, long mostBytes) throws IOException {
        ZipEntry entry = zip.getEntry(key);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        int length = ZarrStore.requireLength(key, entry.getSize(), mostBytes);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] value = in.readNBytes(length);
            ZarrStore.requireLength(key, in.read() < 0 ? value.length : -1, mostBytes);
            return Optional.of(value);
        } catch (IllegalArgumentException damaged) {
            throw new IOException("its archive is damaged at " + key, damaged);
        }
    }

    @Override
    public Set<String> children(String group) {
        return children.getOrDefault(group, Set.of());
    }

    @Override
    public long count(String group) {
        return zip.stream().filter(entry -> entry.getName().startsWith(group + "/")).count();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
