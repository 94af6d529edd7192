package org.lamella.io.internal.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes what packed the chunks of a dataset (specification IV.A.2.l): deflate, shuffle, checksums, and LZF. */
final class Filters {

    static final Filters NONE = new Filters(List.of());

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER_32 = 3;
    private static final int LZF = 32_000;
    private static final int FIRST_NAMED = 256;
    private static final int FIRST_PIECE = 1 << 16;

    private final List<Filter> filters;

    /** One step of packing. @param id its registered number @param parameters its settings */
    private record Filter(int id, int[] parameters) {
    }

    private Filters(List<Filter> filters) {
        this.filters = filters;
    }

    static Filters read(FieldReader fields) throws HdfException {
        int version = fields.version(1, 2);
        int count = fields.u8();
        fields.skip(version == 1 ? 6 : 0);
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int id = fields.u16();
            int nameBytes = version == 1 || id >= FIRST_NAMED ? fields.u16() : 0;
            int[] parameters = new int[fields.skip(2).u16()];
            fields.skip(version == 1 ? nameBytes + 7 & ~7 : nameBytes);
            for (int p = 0; p < parameters.length; p++) {
                parameters[p] = fields.i32();
            }
            fields.skip(version == 1 && parameters.length % 2 == 1 ? Math.min(fields.remaining(), Integer.BYTES) : 0);
            filters.add(new Filter(id, parameters));
        }
        return new Filters(filters);
    }

    /**
     * Unpacks a chunk.
     *
     * @param stored its bytes in the file
     * @param skipped filters that were left out for this chunk, one a bit
     * @param size bytes when unpacked
     */
    byte[] unpack(byte[] stored, int skipped, int size) throws HdfException {
        byte[] bytes = stored;
        for (int i = filters.size() - 1; i >= 0; i--) {
            if ((skipped >> i & 1) == 0) {
                bytes = undo(filters.get(i), bytes, size + checksumsBefore(i, skipped));
            }
        }
        if (bytes.length != size) {
            throw new HdfException("a chunk of " + bytes.length + " bytes instead of " + size);
        }
        return bytes;
    }

    private int checksumsBefore(int step, int skipped) {
        int bytes = 0;
        for (int i = 0; i < step; i++) {
            bytes += filters.get(i).id == FLETCHER_32 && (skipped >> i & 1) == 0 ? Integer.BYTES : 0;
        }
        return bytes;
    }

    /** Undoes one step. @param most bytes that can come out, with the checksums that were put in before */
    private static byte[] undo(Filter filter, byte[] bytes, int most) throws HdfException {
        return switch (filter.id) {
            case DEFLATE -> inflate(bytes, most);
            case SHUFFLE -> unshuffle(bytes, filter.parameters.length > 0 ? filter.parameters[0] : 1);
            case FLETCHER_32 -> Arrays.copyOf(bytes, Math.max(0, bytes.length - Integer.BYTES));
            // what LZF cannot make smaller is stored as it is
            case LZF -> bytes.length == most ? bytes : Lzf.unpack(bytes, most);
            default -> throw new HdfException("its data are packed by the filter " + filter.id + ", which is not read");
        };
    }

    /** Inflates into room that grows as it is filled, so that a damaged size costs nothing. */
    private static byte[] inflate(byte[] packed, int most) throws HdfException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[Math.min(most, FIRST_PIECE)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, (int) Math.min(most + 1L, 2L * length + 1));
                }
                int more = inflater.inflate(plain, length, plain.length - length);
                length += more;
                if (length > most || more == 0 && !inflater.finished()) {
                    throw new HdfException("a chunk does not unpack to its size");
                }
            }
            return length == plain.length ? plain : Arrays.copyOf(plain, length);
        } catch (DataFormatException damaged) {
            throw new HdfException("a packed chunk is damaged");
        } finally {
            inflater.end();
        }
    }

    /** First bytes of all numbers, then second bytes, and so on, back to number after number; what is left over stands at the end. */
    private static byte[] unshuffle(byte[] bytes, int elementBytes) {
        if (elementBytes < 2 || bytes.length < elementBytes) {
            return bytes;
        }
        int numbers = bytes.length / elementBytes;
        byte[] inOrder = bytes.clone();
        for (int part = 0; part < elementBytes; part++) {
            for (int i = 0, to = part; i < numbers; i++, to += elementBytes) {
                inOrder[to] = bytes[part * numbers + i];
            }
        }
        return inOrder;
    }
}
