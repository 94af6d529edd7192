package org.lamella.io.zspy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.lamella.io.internal.codec.Blosc;
import org.lamella.io.internal.codec.Bzip2Stream;
import org.lamella.io.internal.codec.Lz4;
import org.lamella.io.internal.codec.Zstd;

/** The compressors of numcodecs that zarr offers, by their {@code id}. */
final class Compressors {

    /** A block of at most 128 KiB takes four bytes at least (RFC 8878, section 3.1.1.2). */
    private static final long LARGEST_ZSTD_RATIO = 1 << 15;
    private static final int BLOSC_LENGTH_AT = 4;

    private Compressors() {
    }

    /**
     * Unpacks a value.
     *
     * @param compressor as the array describes it, empty when values are not packed
     * @param packed the value
     * @param bytes how many bytes it must give
     * @return as many bytes
     * @throws IOException when it is damaged or packed in another way
     */
    static byte[] unpack(Map<?, ?> compressor, byte[] packed, int bytes) throws IOException {
        if (compressor.isEmpty()) {
            return require(packed, packed.length, bytes);
        }
        String id = String.valueOf(compressor.get("id"));
        return switch (id) {
            case "blosc" -> Blosc.decode(packed, bytes);
            case "zstd" -> zstd(packed, bytes);
            case "lz4" -> lz4(packed, bytes);
            case "zlib" -> whole(new InflaterInputStream(new ByteArrayInputStream(packed)), bytes);
            case "gzip" -> whole(new GZIPInputStream(new ByteArrayInputStream(packed)), bytes);
            case "bz2" -> whole(new Bzip2Stream(new ByteArrayInputStream(packed)), bytes);
            default -> throw new IOException("it is packed by '" + id + "', which Lamella does not unpack");
        };
    }

    /**
     * Unpacks a value of unknown length.
     *
     * @param compressor as the array describes it: none or Blosc, which says the length itself
     * @param packed the value
     * @param mostBytes how many bytes it may give
     * @return its bytes
     * @throws IOException when it is damaged, too large or packed in another way
     */
    static byte[] unpackWhole(Map<?, ?> compressor, byte[] packed, int mostBytes) throws IOException {
        if (compressor.isEmpty()) {
            return packed;
        }
        if (!"blosc".equals(compressor.get("id")) || packed.length < BLOSC_LENGTH_AT + Integer.BYTES) {
            throw new IOException("its length is not known");
        }
        int bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(BLOSC_LENGTH_AT);
        if (bytes < 0 || bytes > mostBytes) {
            throw new IOException("it is too large");
        }
        return Blosc.decode(packed, bytes);
    }

    private static byte[] zstd(byte[] packed, int bytes) throws IOException {
        if (bytes > LARGEST_ZSTD_RATIO * packed.length) {
            throw new IOException("a chunk of " + packed.length + " bytes cannot give " + bytes);
        }
        byte[] out = new byte[bytes];
        return require(out, Zstd.decode(packed, 0, packed.length, out, 0, bytes), bytes);
    }

    /** Four bytes of length before the block. */
    private static byte[] lz4(byte[] packed, int bytes) throws IOException {
        if (packed.length < Integer.BYTES || ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt() != bytes) {
            throw new IOException("a chunk has another length than expected");
        }
        byte[] out = new byte[bytes];
        return require(out, Lz4.decode(packed, Integer.BYTES, packed.length - Integer.BYTES, out, 0, bytes), bytes);
    }

    /** Room grows as it is filled, so that a damaged size costs nothing. */
    private static byte[] whole(InputStream in, int bytes) throws IOException {
        try (in) {
            byte[] out = in.readNBytes(bytes);
            return require(out, out.length, bytes);
        }
    }

    private static byte[] require(byte[] out, int found, int bytes) throws IOException {
        if (found != bytes) {
            throw new IOException("a chunk has " + found + " bytes instead of " + bytes);
        }
        return out;
    }
}
