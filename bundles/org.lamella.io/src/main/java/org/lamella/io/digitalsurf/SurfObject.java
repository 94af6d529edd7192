package org.lamella.io.digitalsurf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.BinaryFile;

/**
 * One object of a file: its header of 512 bytes, a comment, a private zone and the points. Field names are those of Digital Surf's
 * description.
 *
 * @param compressed whether the points are packed
 * @param objects objects that follow, told by the first of them
 * @param type what the object is
 * @param name its name
 * @param wSize points a spectrum of a spectral map, 0 otherwise
 * @param type16 whether points take 16 bits rather than 32
 * @param zMin stored number that stands for the offset
 * @param points points a line
 * @param lines lines
 * @param x horizontal axis
 * @param y vertical axis
 * @param z scale of the values
 * @param w axis of the spectra of a spectral map
 * @param dataAt where the points begin
 * @param end where the next object begins
 */
record SurfObject(boolean compressed, int objects, int type, String name, int wSize, boolean type16, int zMin, int points, int lines,
        Scale x,
        Scale y, Scale z, Scale w, long dataAt, long end) {

    static final byte[] PLAIN = "DIGITAL SURF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final byte[] PACKED = "DSCOMPRESSED".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    static final int SPECTRA = 20;
    static final int SPECTRAL_MAP = 21;

    private static final int HEADER_BYTES = 512;

    /** Name, unit, step and offset of an axis. */
    record Scale(String name, String units, double step, double offset) {

        Axis axis(AxisRole role, int size) {
            boolean usable = Double.isFinite(step) && step != 0 && Double.isFinite(offset);
            return Axis.uniform(name, role, size, usable ? offset : 0, usable ? step : 1, units);
        }
    }

    long stored() {
        return Math.multiplyExact((long) points * lines, Math.max(1L, wSize));
    }

    DataType dataType() {
        return type16 ? DataType.INT16 : DataType.INT32;
    }

    static SurfObject read(BinaryFile file, long at) throws IOException {
        file.seek(at).order(ByteOrder.LITTLE_ENDIAN).requireRemaining(HEADER_BYTES);
        byte[] magic = file.bytes(PLAIN.length);
        boolean compressed = Arrays.equals(magic, PACKED);
        if (!compressed && !Arrays.equals(magic, PLAIN)) {
            throw new IOException("an object that does not begin as one of Digital Surf");
        }
        int format = file.u16();
        if (format != 0) {
            throw new IOException("numbers in the byte order of Macintosh");
        }
        int objects = file.u16();
        file.skip(2);
        int type = file.u16();
        String name = file.latin1(30).strip();
        int wSize = file.seek(at + 0x5E).i32();
        int bits = file.u16();
        int zMin = file.i32();
        file.skip(4);
        int points = file.i32();
        int lines = file.i32();
        file.skip(4);
        double[] steps = {file.f32(), file.f32(), file.f32()};
        String[] names = texts(file, 3, 16);
        String[] units = texts(file, 3, 16);
        file.skip(48);
        double[] ratios = {file.f32(), file.f32(), file.f32()};
        long packedBytes = file.seek(at + 0x144).u32();
        int comment = file.seek(at + 0x14E).u16();
        int privateZone = file.u16();
        double[] offsets = {file.seek(at + 0x1D2).f32(), file.f32(), file.f32()};
        double wStep = file.f32();
        double wOffset = file.f32();
        String wName = file.latin1(13).strip();
        String wUnits = file.latin1(13).strip();
        boolean known = bits == 16 || bits == 32;
        if (!known || points < 1 || lines < 1 || wSize < 0 || (long) points * lines > Integer.MAX_VALUE) {
            throw new IOException("an object of " + points + " x " + lines + " points of " + bits + " bits");
        }
        Scale[] scales = new Scale[3];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = new Scale(names[i], units[i], steps[i] / (ratios[i] == 0 ? 1 : ratios[i]), offsets[i]);
        }
        long dataAt = at + HEADER_BYTES + comment + privateZone;
        long bytes = compressed ? packedBytes : Math.multiplyExact((long) points * lines, Math.max(1L, wSize)) * (bits / 8);
        if (dataAt > file.size() || bytes > file.size() - dataAt) {
            throw new IOException("an object that announces " + bytes + " bytes of points, of which " + Math.max(0, file.size() - dataAt)
                    + " are there");
        }
        return new SurfObject(compressed, objects, type, name, wSize, bits == 16, zMin, points, lines, scales[0], scales[1], scales[2],
                new Scale(wName, wUnits, wStep, wOffset), dataAt, dataAt + bytes);
    }

    private static String[] texts(BinaryFile file, int count, int bytes) throws IOException {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = file.latin1(bytes).strip();
        }
        return texts;
    }
}
