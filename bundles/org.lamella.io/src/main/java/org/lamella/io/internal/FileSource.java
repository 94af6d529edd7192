package org.lamella.io.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamella.core.LamellaException;

/**
 * Numbers that stand in a file one after the other.
 *
 * @param file the file
 * @param type how they are stored
 * @param offset byte of the first number
 */
public record FileSource(Path file, ElementType type, long offset) implements ElementSource {

    private static final int BUFFER_BYTES = 1 << 18;

    @Override
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(offset);
            return new BufferedInputStream(in, BUFFER_BYTES);
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }

    /**
     * Refuses a file that is too short, before anything is allocated for its numbers.
     *
     * @param elements how many numbers its header announces
     * @throws LamellaException when they are not all there
     * @throws IOException when the file's size cannot be found out
     */
    public void requireElements(long elements) throws LamellaException, IOException {
        long found = Math.max(0, Files.size(file) - offset);
        if (elements > Long.MAX_VALUE / type.bytes() || elements * type.bytes() > found) {
            throw Unreadable.truncated(file, elements > Long.MAX_VALUE / type.bytes() ? Long.MAX_VALUE : elements * type.bytes(), found);
        }
    }
}
