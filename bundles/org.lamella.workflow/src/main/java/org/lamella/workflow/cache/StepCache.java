package org.lamella.workflow.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Results of steps in a folder, one compressed file a result, named after its key. Files appear whole or not at all; one that is damaged
 * is removed and counts as missing. When all files together pass the limit, those that were not used for the longest time are removed. A
 * cache that cannot be read or written only costs time: nothing it does ends a run.
 */
public final class StepCache {

    /** Bytes that the files together may have unless something else is said. */
    public static final long DEFAULT_LIMIT_BYTES = 2L << 30;

    private static final String ENDING = ".step";
    private static final String PART = ".part";
    private static final String FORMAT = "lamella-step 1";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final long limitBytes;

    /**
     * A cache.
     *
     * @param folder where it is; made when first needed
     * @param limitBytes bytes that all files together may have
     */
    public StepCache(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /**
     * The folder that is used unless another is named.
     *
     * @return what the system property {@code lamella.cache} says, or else {@code .lamella/cache} in the user's home
     */
    public static Path defaultFolder() {
        String named = System.getProperty("lamella.cache");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".lamella", "cache");
    }

    /**
     * Looks for a result.
     *
     * @param <T> its class
     * @param key 64 hexadecimal digits
     * @param types classes that the result may be of
     * @param images images that the result may name
     * @return empty when it is not kept, or damaged
     */
    public <T> Optional<T> find(String key, List<Class<? extends T>> types, SharedImages images) {
        Path file = folder.resolve(key + ENDING);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = open(file)) {
            requireWhole(file);
            if (!LeafCodec.readText(in).equals(FORMAT) || !LeafCodec.readText(in).equals(key)) {
                throw new IOException("Another format or key");
            }
            String name = LeafCodec.readText(in);
            Class<? extends T> type = types.stream().filter(known -> known.getName().equals(name)).findFirst()
                    .orElseThrow(() -> new IOException("No result is a " + name));
            T value = type.cast(new RecordCodec(images).read((Type) type, in));
            if (in.read() >= 0) {
                throw new IOException("More than one result");
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(value);
        } catch (IOException | RuntimeException damaged) {
            remove(file);
            return Optional.empty();
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)));
    }

    /** Reads to the checksum at the end: sizes in damaged bytes could ask for any memory. */
    private static void requireWhole(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = open(file)) {
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
    }

    /**
     * Keeps a result when it can be kept.
     *
     * @param key 64 hexadecimal digits
     * @param value the result, a record
     * @param images images that the result may name
     * @return whether it is kept
     */
    public boolean keep(String key, Object value, SharedImages images) {
        Path hidden = folder.resolve(key + "-" + UUID.randomUUID() + PART);
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FastGzip(hidden), BUFFER_BYTES))) {
                LeafCodec.writeText(FORMAT, out);
                LeafCodec.writeText(key, out);
                LeafCodec.writeText(value.getClass().getName(), out);
                new RecordCodec(images).write(value.getClass(), value, out);
            }
            Files.move(hidden, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            trim();
            return true;
        } catch (IOException | RuntimeException notKept) {
            remove(hidden);
            return false;
        }
    }

    /** Counts compress well enough at the fastest level. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(Path file) throws IOException {
            super(Files.newOutputStream(file), BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** A file of the cache. */
    private record Kept(Path file, long bytes, FileTime used) {
    }

    private void trim() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                if (Files.exists(file)) {
                    kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        long all = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept oldest : kept) {
            if (all <= limitBytes) {
                return;
            }
            remove(oldest.file());
            all -= oldest.bytes();
        }
    }

    /** Another process may have been faster. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // it is replaced when its step is done again
        }
    }
}
