package org.lamella.io.zspy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where a zarr hierarchy keeps its values under keys like {@code Experiments/map/data/0.1}: a folder or a zip archive. */
interface ZarrStore extends Closeable {

    /** Longest value that is read: chunks are far shorter. */
    int MAX_VALUE_BYTES = 1 << 30;

    /** Opens the store of a file or folder. */
    static ZarrStore open(Path file) throws IOException {
        return Files.isDirectory(file) ? new FolderStore(file) : new ArchiveStore(file);
    }

    /** The value of a key; empty when there is none. */
    Optional<byte[]> read(String key) throws IOException;

    /** Names directly below a group, sorted; those of values and of groups. */
    Set<String> children(String group) throws IOException;

    /** Bytes that the store takes. */
    long size() throws IOException;
}
