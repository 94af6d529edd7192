package org.lamella.io.phenom;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamella.io.internal.codec.Bzip2Stream;

/** Reads the fields of an unpacked project one after the other, in little-endian order. */
final class ElidStream implements Closeable {

    /** Longer lists, texts and pictures are damaged. */
    private static final int MOST_BYTES = 1 << 28;
    /** Empty maps shrink to a few thousandths; what claims to be larger than this is damaged. */
    private static final long LARGEST_RATIO = 4000;
    private static final long ALWAYS_ALLOWED_BYTES = 1 << 24;
    private static final int LONGEST_VARIABLE = 35;

    private final InputStream in;
    private final long mostBytes;
    private long position;

    /**
     * A stream of fields.
     *
     * @param in unpacked bytes, closed with this
     * @param mostBytes how many may be read
     */
    ElidStream(InputStream in, long mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** Opens a packed project at its first field. */
    static ElidStream open(Path file) throws IOException {
        InputStream packed = Files.newInputStream(file);
        try {
            return new ElidStream(new Bzip2Stream(packed), ALWAYS_ALLOWED_BYTES + LARGEST_RATIO * Files.size(file));
        } catch (IOException failed) {
            packed.close();
            throw failed;
        }
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    private void advance(long bytes) throws IOException {
        if (bytes > mostBytes - position) {
            throw new IOException("it announces more data than it can hold");
        }
        position += bytes;
    }

    private long number(int bytes) throws IOException {
        advance(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("it ends early");
            }
            value |= (long) next << Byte.SIZE * i;
        }
        return value;
    }

    int u8() throws IOException {
        return (int) number(1);
    }

    boolean flag() throws IOException {
        return number(1) != 0;
    }

    int i32() throws IOException {
        return (int) number(Integer.BYTES);
    }

    long u32() throws IOException {
        return number(Integer.BYTES);
    }

    double f64() throws IOException {
        return Double.longBitsToDouble(number(Long.BYTES));
    }

    /** A number in as few bytes as it needs, seven bits in each, the lowest first. */
    long variable() throws IOException {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARIABLE; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("it has a count of too many digits");
    }

    /** The length of a list. */
    int count() throws IOException {
        long count = u32();
        if (count > MOST_BYTES) {
            throw new IOException("it announces a list of " + count + " items");
        }
        return (int) count;
    }

    /** A run of bytes after its length; room grows as it is filled. */
    byte[] bytes() throws IOException {
        int count = count();
        advance(count);
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("it ends early");
        }
        return bytes;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    void skip(long bytes) throws IOException {
        advance(bytes);
        try {
            in.skipNBytes(bytes);
        } catch (EOFException tooShort) {
            throw new EOFException("it ends early");
        }
    }

    /** All that follows. Closing it closes this. */
    InputStream rest() {
        return in;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
