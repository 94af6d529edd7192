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

/** The compressors of numcodecs that HyperSpy offers, by their {@code id}. */
final class Compressors {

    private Compressors() {
    }

    /**
     * Unpacks a value.
     *
     * @param compressor as the array describes it, empty when values are not packed
     * @param packed the value
     * @param bytes how many bytes it must give
     */
    static byte[] unpack(Map<?, ?> compressor, byte[] packed, int bytes) throws IOException {
        if (compressor.isEmpty()) {
            return require(packed, packed.length, bytes);
        }
        String id = String.valueOf(compressor.get("id"));
        return switch (id) {
            case "blosc" -> Blosc.decode(packed, bytes);
            case "zstd" -> {
                byte[] out = new byte[bytes];
                yield require(out, Zstd.decode(packed, 0, packed.length, out, 0, bytes), bytes);
            }
            case "lz4" -> lz4(packed, bytes);
            case "zlib" -> inflated(new InflaterInputStream(new ByteArrayInputStream(packed)), bytes);
            case "gzip" -> inflated(new GZIPInputStream(new ByteArrayInputStream(packed)), bytes);
            case "bz2" -> inflated(new Bzip2Stream(new ByteArrayInputStream(packed)), bytes);
            default -> throw new IOException("it is packed by '" + id + "', which Lamella does not unpack");
        };
    }

    /** Unpacks a value of unknown length. */
    static byte[] unpackWhole(Map<?, ?> compressor, byte[] packed, int mostBytes) throws IOException {
        if (compressor.isEmpty()) {
            return packed;
        }
        boolean blosc = "blosc".equals(compressor.get("id"));
        if (!blosc || packed.length < 8) {
            throw new IOException("its length is not known");
        }
        int bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        if (bytes < 0 || bytes > mostBytes) {
            throw new IOException("it is too large");
        }
        return Blosc.decode(packed, bytes);
    }

    /** Four bytes of length before the block. */
    private static byte[] lz4(byte[] packed, int bytes) throws IOException {
        if (packed.length < Integer.BYTES || ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt() != bytes) {
            throw new IOException("a chunk has another length than expected");
        }
        byte[] out = new byte[bytes];
        return require(out, Lz4.decode(packed, Integer.BYTES, packed.length - Integer.BYTES, out, 0, bytes), bytes);
    }

    private static byte[] inflated(InputStream in, int bytes) throws IOException {
        try (in) {
            byte[] out = new byte[bytes];
            return require(out, in.readNBytes(out, 0, bytes), bytes);
        }
    }

    private static byte[] require(byte[] out, int found, int bytes) throws IOException {
        if (found != bytes) {
            throw new IOException("a chunk has " + found + " bytes instead of " + bytes);
        }
        return out;
    }
}
