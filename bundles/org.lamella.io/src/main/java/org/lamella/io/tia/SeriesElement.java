package org.lamella.io.tia;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;

/**
 * One element of a series: its calibration and number type.
 *
 * @param calibrations one a dimension, horizontal first
 * @param type how numbers are stored
 * @param components 2 for complex numbers, else 1
 * @param headerBytes bytes before the first number
 */
record SeriesElement(List<Calibration> calibrations, ElementType type, int components, int headerBytes) {

    /** A calibrated dimension. @param offset coordinate of point {@code element} @param delta step @param size number of points */
    record Calibration(double offset, double delta, int element, int size) {

        /** Coordinate of the first point. */
        double origin() {
            return offset - element * delta;
        }
    }

    static SeriesElement read(BinaryFile file, long at, boolean spectra) throws IOException {
        file.seek(at).order(ByteOrder.LITTLE_ENDIAN);
        int dimensions = spectra ? 1 : 2;
        double[] offsets = new double[dimensions];
        double[] deltas = new double[dimensions];
        int[] elements = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            offsets[i] = file.f64();
            deltas[i] = file.f64();
            elements[i] = file.i32();
        }
        int code = file.u16();
        Calibration[] calibrations = new Calibration[dimensions];
        for (int i = 0; i < dimensions; i++) {
            int size = file.i32();
            if (size < 1) {
                throw new IOException("an element of " + size + " points");
            }
            calibrations[i] = new Calibration(offsets[i], deltas[i], elements[i], size);
        }
        return new SeriesElement(List.of(calibrations), new ElementType(type(code), ByteOrder.LITTLE_ENDIAN), code >= 9 ? 2 : 1,
                (int) (file.position() - at));
    }

    private static DataType type(int code) throws IOException {
        return switch (code) {
            case 1 -> DataType.UINT8;
            case 2 -> DataType.UINT16;
            case 3 -> DataType.UINT32;
            case 4 -> DataType.INT8;
            case 5 -> DataType.INT16;
            case 6 -> DataType.INT32;
            case 7, 9 -> DataType.FLOAT32;
            case 8, 10 -> DataType.FLOAT64;
            default -> throw new IOException("numbers of the unknown type " + code);
        };
    }

    long points() {
        return calibrations.stream().mapToLong(Calibration::size).reduce(1, Math::multiplyExact);
    }

    long dataBytes() {
        return Math.multiplyExact(points(), (long) type.bytes() * components);
    }

    boolean hasShapeOf(SeriesElement other) {
        return type.equals(other.type) && components == other.components && headerBytes == other.headerBytes
                && sizes().equals(other.sizes());
    }

    private List<Integer> sizes() {
        return calibrations.stream().map(Calibration::size).toList();
    }
}
