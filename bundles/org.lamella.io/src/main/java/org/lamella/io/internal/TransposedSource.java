package org.lamella.io.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.core.LamellaException;

/**
 * An array with its axes in another order. All of it stands in memory while it is read.
 *
 * @param stored the array as it stands in the file
 * @param shape its sizes
 * @param order for each axis from the slowest on, which of the stored axes it is
 */
public record TransposedSource(ElementSource stored, int[] shape, int[] order) implements ElementSource {

    @Override
    public Path file() {
        return stored.file();
    }

    @Override
    public ElementType type() {
        return stored.type();
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        double size = type().bytes();
        for (int length : shape) {
            size *= length;
        }
        if (size > Integer.MAX_VALUE - 8) {
            throw Unreadable.because(file(), "an array of " + (long) size + " bytes stands in it with its axes in an unusual order",
                    "At most 2 GB can be turned round; save it with x as the last axis");
        }
        try (InputStream in = stored.open()) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException("the data end early");
            }
            return new ByteArrayInputStream(transposed(bytes));
        }
    }

    private byte[] transposed(byte[] bytes) {
        int element = type().bytes();
        int[] strides = new int[shape.length];
        int stride = element;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        byte[] turned = new byte[bytes.length];
        int[] at = new int[order.length];
        int from = 0;
        for (int to = 0; to < turned.length; to += element) {
            System.arraycopy(bytes, from, turned, to, element);
            for (int axis = order.length - 1; axis >= 0; axis--) {
                from += strides[order[axis]];
                if (++at[axis] < shape[order[axis]]) {
                    break;
                }
                from -= shape[order[axis]] * strides[order[axis]];
                at[axis] = 0;
            }
        }
        return turned;
    }
}
