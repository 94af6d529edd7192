package org.lamella.io.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Writes the numbers of a signal in C order, little endian, in the number type they came in. */
public final class ElementWriter {

    private ElementWriter() {
    }

    /**
     * Writes all numbers.
     *
     * @param signal the signal
     * @param out where to
     * @param progress progress and cancellation
     * @throws IOException when writing fails
     * @throws LamellaException when cancelled
     */
    public static void write(Signal signal, OutputStream out, Progress progress) throws IOException, LamellaException {
        if (signal instanceof SpectrumImage image) {
            writeCube(image.cube(), out, progress);
        } else {
            writeArray(values(signal), out, progress);
        }
    }

    private static NumericArray values(Signal signal) {
        if (signal instanceof Spectrum spectrum) {
            return spectrum.values();
        }
        return signal instanceof Image image ? image.values() : ((ArraySignal) signal).values();
    }

    private static void writeCube(Cube cube, OutputStream out, Progress progress) throws IOException, LamellaException {
        int[] channels = new int[cube.channels()];
        double[] stored = new double[cube.channels()];
        double[] dense = new double[cube.channels()];
        ByteBuffer buffer = buffer(cube.dataType(), cube.channels());
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            if (pixel % 256 == 0) {
                progress.checkCancelled();
                progress.fraction((double) pixel / cube.pixels());
            }
            Arrays.fill(dense, 0);
            int length = cube.copyRow(pixel, channels, stored);
            for (int i = 0; i < length; i++) {
                dense[channels[i]] = stored[i];
            }
            buffer.clear();
            for (double value : dense) {
                put(buffer, cube.dataType(), value, (long) value);
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    private static void writeArray(NumericArray values, OutputStream out, Progress progress) throws IOException, LamellaException {
        int run = 1 << 12;
        ByteBuffer buffer = buffer(values.type(), run);
        for (int start = 0; start < values.length(); start += run) {
            progress.checkCancelled();
            buffer.clear();
            for (int i = start; i < Math.min(values.length(), start + run); i++) {
                long exact = values.type().isFloating() ? 0 : values.getExact(i);
                put(buffer, values.type(), values.get(i), exact);
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    private static ByteBuffer buffer(DataType type, int elements) {
        return ByteBuffer.allocate(type.bytes() * elements).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteBuffer buffer, DataType type, double value, long exact) {
        switch (type) {
            case FLOAT32 -> buffer.putFloat((float) value);
            case FLOAT64 -> buffer.putDouble(value);
            case UINT8, INT8 -> buffer.put((byte) exact);
            case UINT16, INT16 -> buffer.putShort((short) exact);
            case UINT32, INT32 -> buffer.putInt((int) exact);
            default -> buffer.putLong(exact);
        }
    }
}
