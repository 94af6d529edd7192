package org.lamella.io.mrc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.BinaryFile;

/**
 * The first 1024 bytes of an MRC file (A. Cheng et al., J. Struct. Biol. 192 (2015) 146, table 1). Lengths are in ångström.
 *
 * @param order byte order
 * @param columns fastest size
 * @param rows next size
 * @param sections slowest size
 * @param mode code of the number type
 * @param start first column, row, section of a part of a larger map
 * @param grid intervals along x, y, z of the cell
 * @param cell lengths of the cell along x, y, z
 * @param least smallest value, as the writer found
 * @param largest largest value
 * @param spaceGroup 0 for images and stacks, 1 and more for volumes
 * @param extendedBytes length of the extended header
 * @param extendedType code of its content, four letters or blank
 * @param version 20140 and above for files by the standard of 2014
 * @param imod stamp and flags of IMOD
 * @param origin of the image
 * @param labels what programs wrote about the file
 */
record MrcHeader(ByteOrder order, int columns, int rows, int sections, int mode, int[] start, int[] grid, double[] cell, double least,
        double largest, int spaceGroup, long extendedBytes, String extendedType, int version, int[] imod, double[] origin,
        List<String> labels) {

    static final int BYTES = 1024;

    private static final int MAP_MARK = 208;
    private static final int MACHINE_STAMP = 212;
    private static final int AXES = 64;
    private static final int EXTENDED = 92;
    private static final int EXTENDED_TYPE = 104;
    private static final int IMOD = 152;
    private static final int IMOD_STAMP = 1146047817;
    private static final int ORIGIN = 196;
    private static final int LABELS = 220;
    private static final int LABEL_BYTES = 80;
    private static final int MAX_LABELS = 10;
    private static final int STANDARD_OF_2014 = 20140;

    /** Whether a file has the mark of the format; files from before 2000 have none. */
    static boolean hasMark(BinaryFile file) throws IOException {
        return file.size() >= BYTES && file.seek(MAP_MARK).latin1(3).equals("MAP");
    }

    /** Whether the first numbers can be those of a header in some byte order. */
    static boolean isPlausible(BinaryFile file, ByteOrder order) throws IOException {
        if (file.size() < BYTES) {
            return false;
        }
        file.order(order).seek(0);
        boolean sizes = file.i32() > 0 && file.i32() > 0 && file.i32() > 0;
        if (!sizes || MrcMode.of(file.i32()).isEmpty()) {
            return false;
        }
        file.seek(AXES);
        int columnAxis = file.i32();
        int rowAxis = file.i32();
        int sectionAxis = file.i32();
        boolean unset = columnAxis == 0 && rowAxis == 0 && sectionAxis == 0;
        return unset || columnAxis * rowAxis * sectionAxis == 6 && columnAxis + rowAxis + sectionAxis == 6;
    }

    static MrcHeader read(BinaryFile file) throws IOException {
        if (file.size() < BYTES) {
            throw new IOException("it is shorter than a header");
        }
        ByteOrder order = order(file);
        file.order(order).seek(0);
        int columns = file.i32();
        int rows = file.i32();
        int sections = file.i32();
        int mode = file.i32();
        int[] start = {file.i32(), file.i32(), file.i32()};
        int[] grid = {file.i32(), file.i32(), file.i32()};
        double[] cell = {file.f32(), file.f32(), file.f32()};
        file.seek(AXES).skip(3 * Integer.BYTES);
        double least = file.f32();
        double largest = file.f32();
        file.f32();
        int spaceGroup = file.i32();
        file.seek(EXTENDED);
        long extendedBytes = file.i32();
        String extendedType = file.seek(EXTENDED_TYPE).latin1(4).strip();
        int version = file.i32();
        file.seek(IMOD);
        int[] imod = {file.i32(), file.i32()};
        file.seek(ORIGIN);
        double[] origin = {file.f32(), file.f32(), file.f32()};
        return new MrcHeader(order, columns, rows, sections, mode, start, grid, cell, least, largest, spaceGroup, extendedBytes,
                extendedType, version, imod, origin, labels(file));
    }

    /** By the machine stamp; where it is missing or wrong, by what makes sense. */
    private static ByteOrder order(BinaryFile file) throws IOException {
        int stamp = file.seek(MACHINE_STAMP).u8();
        ByteOrder stamped = stamp == 0x11 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteOrder other = stamp == 0x11 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return !isPlausible(file, stamped) && isPlausible(file, other) ? other : stamped;
    }

    private static List<String> labels(BinaryFile file) throws IOException {
        int count = Math.max(0, Math.min(MAX_LABELS, file.seek(LABELS).i32()));
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(file.latin1(LABEL_BYTES).strip());
        }
        return labels;
    }

    /**
     * The type of numbers of mode 0. The standard of 2014 says signed, programs before wrote unsigned ones as often; IMOD has a flag.
     *
     * @return signed or unsigned bytes
     */
    DataType byteType() {
        boolean signed = imod[0] == IMOD_STAMP ? (imod[1] & 1) != 0 : version >= STANDARD_OF_2014;
        if (least < 0) {
            signed = true;
        } else if (largest > Byte.MAX_VALUE) {
            signed = false;
        }
        return signed ? DataType.INT8 : DataType.UINT8;
    }

    boolean isVolume() {
        return spaceGroup == 1;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("NX", columns);
        values.put("NY", rows);
        values.put("NZ", sections);
        values.put("MODE", mode);
        values.put("NXSTART", start[0]);
        values.put("NYSTART", start[1]);
        values.put("NZSTART", start[2]);
        values.put("MX", grid[0]);
        values.put("MY", grid[1]);
        values.put("MZ", grid[2]);
        values.put("XLEN", cell[0]);
        values.put("YLEN", cell[1]);
        values.put("ZLEN", cell[2]);
        values.put("DMIN", least);
        values.put("DMAX", largest);
        values.put("ISPG", spaceGroup);
        values.put("NSYMBT", extendedBytes);
        values.put("EXTTYP", extendedType);
        values.put("NVERSION", version);
        values.put("XORIGIN", origin[0]);
        values.put("YORIGIN", origin[1]);
        values.put("ZORIGIN", origin[2]);
        values.put("LABEL", labels);
        return values;
    }
}
