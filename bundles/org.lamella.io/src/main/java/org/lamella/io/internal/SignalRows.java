package org.lamella.io.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lamella.core.cube.Cube;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/**
 * The numbers of a signal row by row along its last axis, in any order, in the type they came in. A sparse cube is made dense one spectrum
 * at a time. Not for use from several threads.
 */
public abstract class SignalRows {

    private final int[] shape;
    private final DataType type;

    private SignalRows(int[] shape, DataType type) {
        this.shape = shape;
        this.type = type;
    }

    /**
     * The rows of a signal.
     *
     * @param signal the signal
     * @return its rows
     */
    public static SignalRows of(Signal signal) {
        if (signal instanceof SpectrumImage image) {
            return new OfCube(image.shape(), image.cube());
        }
        return new OfArray(signal.shape(), signal instanceof Spectrum spectrum ? spectrum.values()
                : signal instanceof Image image ? image.values() : ((ArraySignal) signal).values());
    }

    /** Sizes of the axes. @return slowest first */
    public int[] shape() {
        return shape.clone();
    }

    /** How the numbers are stored. @return their type */
    public DataType type() {
        return type;
    }

    /** Numbers a row. @return size of the last axis */
    public int rowLength() {
        return shape[shape.length - 1];
    }

    /** Number of rows. @return product of the other axes */
    public long count() {
        return Arrays.stream(shape).limit(shape.length - 1L).asLongStream().reduce(1, (a, b) -> a * b);
    }

    /**
     * Puts a row into a buffer.
     *
     * @param row its number in C order
     * @param into receives {@link #rowLength()} numbers in the buffer's byte order
     */
    public abstract void put(long row, ByteBuffer into);

    final void put(ByteBuffer buffer, double value, long exact) {
        switch (type) {
            case FLOAT32 -> buffer.putFloat((float) value);
            case FLOAT64 -> buffer.putDouble(value);
            case UINT8, INT8 -> buffer.put((byte) exact);
            case UINT16, INT16 -> buffer.putShort((short) exact);
            case UINT32, INT32 -> buffer.putInt((int) exact);
            default -> buffer.putLong(exact);
        }
    }

    private static final class OfCube extends SignalRows {

        private final Cube cube;
        private final int[] channels;
        private final double[] stored;
        private final double[] dense;

        OfCube(int[] shape, Cube cube) {
            super(shape, cube.dataType());
            this.cube = cube;
            channels = new int[cube.channels()];
            stored = new double[cube.channels()];
            dense = new double[cube.channels()];
        }

        @Override
        public void put(long row, ByteBuffer into) {
            Arrays.fill(dense, 0);
            int length = cube.copyRow((int) row, channels, stored);
            for (int i = 0; i < length; i++) {
                dense[channels[i]] = stored[i];
            }
            for (double value : dense) {
                put(into, value, (long) value);
            }
        }
    }

    private static final class OfArray extends SignalRows {

        private final NumericArray values;

        OfArray(int[] shape, NumericArray values) {
            super(shape, values.type());
            this.values = values;
        }

        @Override
        public void put(long row, ByteBuffer into) {
            int from = (int) row * rowLength();
            for (int i = from; i < from + rowLength(); i++) {
                put(into, values.get(i), type().isFloating() ? 0 : values.getExact(i));
            }
        }
    }
}
