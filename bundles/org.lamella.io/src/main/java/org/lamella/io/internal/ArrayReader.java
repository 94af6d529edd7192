package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.NumericArray;

/** Reads a run of numbers into the smallest array that holds them exactly. */
final class ArrayReader {

    private ArrayReader() {
    }

    @FunctionalInterface
    private interface Sink {
        void put(int index, byte[] data, int at);
    }

    static NumericArray read(InputStream in, ElementType type, int elements, int rowLength, Progress progress)
            throws IOException, CancelledException {
        DataType dataType = type.dataType();
        if (dataType == DataType.FLOAT32) {
            float[] values = new float[elements];
            pump(in, type, elements, rowLength, progress, (i, data, at) -> values[i] = (float) type.floating(data, at));
            return NumericArray.of(values);
        }
        if (dataType == DataType.FLOAT64) {
            double[] values = new double[elements];
            pump(in, type, elements, rowLength, progress, (i, data, at) -> values[i] = type.floating(data, at));
            return NumericArray.of(values);
        }
        if (dataType.bytes() < 4 || dataType == DataType.INT32) {
            int[] values = new int[elements];
            pump(in, type, elements, rowLength, progress, (i, data, at) -> values[i] = (int) type.integer(data, at));
            return NumericArray.of(dataType, values);
        }
        long[] values = new long[elements];
        pump(in, type, elements, rowLength, progress, (i, data, at) -> values[i] = type.integer(data, at));
        return NumericArray.of(dataType, values);
    }

    private static void pump(InputStream in, ElementType type, int elements, int rowLength, Progress progress, Sink sink)
            throws IOException, CancelledException {
        int run = Math.max(1, Math.min(rowLength, 1 << 16));
        byte[] data = new byte[run * type.bytes()];
        for (int start = 0; start < elements; start += run) {
            progress.checkCancelled();
            int count = Math.min(run, elements - start);
            if (in.readNBytes(data, 0, count * type.bytes()) < count * type.bytes()) {
                throw new EOFException("after " + start + " of " + elements + " numbers");
            }
            for (int i = 0; i < count; i++) {
                sink.put(start + i, data, i * type.bytes());
            }
        }
        progress.fraction(1);
    }
}
