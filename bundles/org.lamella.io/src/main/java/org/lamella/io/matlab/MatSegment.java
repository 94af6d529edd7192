package org.lamella.io.matlab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of one variable in a file.
 *
 * @param file the file
 * @param start where they begin
 * @param length how many there are in the file
 * @param deflated whether they are packed by zlib
 */
record MatSegment(Path file, long start, long length, boolean deflated) {

    private static final int BUFFER_BYTES = 1 << 16;
    /** Deflate makes nothing shorter than by this factor. */
    private static final int LARGEST_RATIO = 1032;

    /** How many bytes the variable can have at most. */
    long limit() {
        return deflated ? length * LARGEST_RATIO : length;
    }

    /** The unpacked bytes from one of them on; what comes behind the variable comes too when it is not packed. @param from the first */
    InputStream open(long from) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(deflated ? start : start + from);
            InputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
            if (!deflated) {
                return buffered;
            }
            InputStream unpacked = new BufferedInputStream(new InflaterInputStream(buffered), BUFFER_BYTES);
            unpacked.skipNBytes(from);
            return unpacked;
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }
}
