package org.lamella.io.tiff;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lamella.io.internal.codec.Lzw;

/** How strips and tiles are packed. */
enum Packing {
    NONE(1),
    LZW(2600),
    DEFLATE(1032),
    PACK_BITS(64);

    private final int largestRatio;

    Packing(int largestRatio) {
        this.largestRatio = largestRatio;
    }

    /** The packing of a number in the field Compression, empty when it is not read. */
    static Optional<Packing> of(long code) {
        return Optional.ofNullable(code == 1 ? NONE : code == 5 ? LZW : code == 8 || code == 32946 ? DEFLATE : code == 32773 ? PACK_BITS
                : null);
    }

    /** What a number in the field Compression stands for. */
    static String name(long code) {
        return code >= 2 && code <= 4 ? "as a fax" : code == 6 || code == 7 ? "as JPEG" : code == 34712 ? "as JPEG 2000"
                : code == 50000 || code == 34926 ? "by Zstandard" : code == 34925 ? "by LZMA" : "in a way that is not read (" + code + ")";
    }

    /** Nothing of so many packed bytes can become longer than this. */
    long mostBytes(long packed) {
        return packed * largestRatio;
    }

    /** Unpacks a strip or tile. @param packed its bytes @param length how many are wanted; missing ones are an error */
    byte[] unpack(byte[] packed, int length) throws IOException {
        byte[] bytes = new byte[length];
        int found = switch (this) {
            case NONE -> {
                System.arraycopy(packed, 0, bytes, 0, Math.min(length, packed.length));
                yield packed.length;
            }
            case LZW -> Lzw.decode(packed, 0, packed.length, bytes, 0, length);
            case DEFLATE -> inflate(packed, bytes);
            case PACK_BITS -> runs(packed, bytes);
        };
        if (found < length) {
            throw new IOException("a strip or tile has " + found + " bytes instead of " + length);
        }
        return bytes;
    }

    private static int inflate(byte[] packed, byte[] bytes) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int found = 0;
            while (found < bytes.length) {
                int count = inflater.inflate(bytes, found, bytes.length - found);
                if (count == 0) {
                    break;
                }
                found += count;
            }
            return found;
        } catch (DataFormatException damaged) {
            throw new IOException("a strip or tile is damaged: " + damaged.getMessage(), damaged);
        } finally {
            inflater.end();
        }
    }

    /** TIFF 6.0, section 9: a count says how many bytes follow, or, when negative, how often the next one is repeated. */
    private static int runs(byte[] packed, byte[] bytes) {
        int from = 0;
        int to = 0;
        while (from + 1 < packed.length && to < bytes.length) {
            int count = packed[from++];
            if (count >= 0) {
                int length = Math.min(Math.min(count + 1, packed.length - from), bytes.length - to);
                System.arraycopy(packed, from, bytes, to, length);
                from += count + 1;
                to += length;
            } else if (count != Byte.MIN_VALUE) {
                int end = Math.min(bytes.length, to + 1 - count);
                Arrays.fill(bytes, to, end, packed[from++]);
                to = end;
            }
        }
        return to;
    }
}
