package org.lamella.io.zspy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where a zarr hierarchy keeps its values under keys like {@code Experiments/map/data/0.1}: a folder or a ZIP archive. */
interface ZarrStore extends Closeable {

    /** Groups within each other; no program nests as many. */
    int MAX_DEPTH = 64;

    /** Opens the store of a file or folder. */
    static ZarrStore open(Path file) throws IOException {
        return Files.isDirectory(file) ? new FolderStore(file) : new ArchiveStore(file);
    }

    /**
     * A value.
     *
     * @param key its key
     * @param mostBytes a longer one is refused before room is made for it
     * @return empty when there is none
     * @throws IOException when it is too long or cannot be read
     */
    Optional<byte[]> read(String key, long mostBytes) throws IOException;

    /** Names directly below a group, sorted; those of values and of groups. */
    Set<String> children(String group) throws IOException;

    /** How many values there are below a group, however deep. */
    long count(String group) throws IOException;

    /** Reads no more of a value than may be. */
    static int requireLength(String key, long bytes, long mostBytes) throws IOException {
        if (bytes < 0 || bytes > Math.min(mostBytes, Integer.MAX_VALUE - 8)) {
            throw new IOException("its " + key + " takes " + bytes + " bytes, more than it can");
        }
        return (int) bytes;
    }
}
