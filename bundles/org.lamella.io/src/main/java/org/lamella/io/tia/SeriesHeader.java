package org.lamella.io.tia;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.io.internal.BinaryFile;

/**
 * The header of a series: what kind of elements, where each of them is, and how they are arranged.
 *
 * @param spectra whether elements are spectra rather than images
 * @param announced how many elements were planned
 * @param offsets where those begin that were acquired, in acquisition order
 * @param tags where the tag of each of them begins; empty when the table is cut off
 * @param dimensions how elements are arranged, fastest first
 */
record SeriesHeader(boolean spectra, long announced, long[] offsets, long[] tags, List<Dimension> dimensions) {

    private static final int SERIES_ID = 0x0197;
    private static final int VERSION_32 = 0x0210;
    private static final int VERSION_64 = 0x0220;
    private static final int SPECTRA = 0x4120;
    private static final int IMAGES = 0x4122;
    private static final int MAX_DIMENSIONS = 8;

    /** A dimension of the arrangement. @param size positions @param delta step in {@code units} @param units {@code meters} or empty */
    record Dimension(int size, double delta, String units, String description) {

        Dimension withSize(int positions) {
            return new Dimension(positions, delta, units, description);
        }
    }

    static SeriesHeader read(BinaryFile file) throws IOException {
        file.seek(0).order(ByteOrder.LITTLE_ENDIAN);
        if (file.u16() != 0x4949 || file.u16() != SERIES_ID) {
            throw new IOException("it does not begin as a series does");
        }
        int version = file.u16();
        if (version != VERSION_32 && version != VERSION_64) {
            throw new IOException("its version is " + Integer.toHexString(version));
        }
        int kind = file.i32();
        if (kind != SPECTRA && kind != IMAGES) {
            throw new IOException("its elements are of the unknown kind " + Integer.toHexString(kind));
        }
        file.skip(Integer.BYTES);
        long announced = file.u32();
        long valid = Math.min(announced, file.u32());
        long table = version == VERSION_64 ? file.i64() : file.u32();
        List<Dimension> dimensions = dimensions(file);
        long[] offsets = offsets(file.seek(table), version, valid);
        int acquired = 0;
        while (acquired < offsets.length && offsets[acquired] > 0) {
            acquired++;
        }
        long[] tags = tags(file, version, table, announced, acquired);
        return new SeriesHeader(kind == SPECTRA, announced, Arrays.copyOf(offsets, acquired), tags, dimensions);
    }

    private static long[] offsets(BinaryFile file, int version, long count) throws IOException {
        file.requireRemaining(count * offsetBytes(version));
        long[] offsets = new long[Math.toIntExact(count)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = version == VERSION_64 ? file.i64() : file.u32();
        }
        return offsets;
    }

    /** Offsets of tags follow those of all elements that were planned. */
    private static long[] tags(BinaryFile file, int version, long table, long announced, int acquired) throws IOException {
        long at = table + announced * offsetBytes(version);
        boolean whole = at <= file.size() && (long) acquired * offsetBytes(version) <= file.size() - at;
        return whole ? offsets(file.seek(at), version, acquired) : new long[0];
    }

    private static int offsetBytes(int version) {
        return version == VERSION_64 ? Long.BYTES : Integer.BYTES;
    }

    private static List<Dimension> dimensions(BinaryFile file) throws IOException {
        long count = file.u32();
        if (count > MAX_DIMENSIONS) {
            throw new IOException("it announces " + count + " dimensions");
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int size = file.i32();
            file.skip(Double.BYTES);
            double delta = file.f64();
            file.skip(Integer.BYTES);
            String description = file.latin1(file.u32());
            String units = file.latin1(file.u32());
            if (size < 1) {
                throw new IOException("it announces " + size + " positions");
            }
            dimensions.add(new Dimension(size, delta, units, description));
        }
        return dimensions;
    }
}
