package org.lamella.io.internal.hdf5;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Elements of a buffer as a stream, those of one step along the last axis after those of another. */
final class StridedStream extends InputStream {

    private final ByteBuffer buffer;
    private final int stride;
    private final int elementBytes;
    private final int elements;
    private final byte[] plane;
    private int position;
    private int nextPlane;

    /**
     * A stream.
     *
     * @param buffer the numbers in C order
     * @param length points along the last axis
     * @param elementBytes bytes a number or record
     */
    StridedStream(ByteBuffer buffer, int length, int elementBytes) {
        this.buffer = buffer.duplicate();
        this.elementBytes = elementBytes;
        stride = length;
        elements = buffer.remaining() / Math.max(1, length * elementBytes);
        plane = new byte[elements * elementBytes];
        position = plane.length;
    }

    @Override
    public int read() {
        return position == plane.length && !gather() ? -1 : plane[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == plane.length && !gather()) {
            return -1;
        }
        int count = Math.min(length, plane.length - position);
        System.arraycopy(plane, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean gather() {
        if (nextPlane == stride || plane.length == 0) {
            return false;
        }
        int start = buffer.position() + nextPlane * elementBytes;
        for (int i = 0; i < elements; i++) {
            buffer.get(start + i * stride * elementBytes, plane, i * elementBytes, elementBytes);
        }
        nextPlane++;
        position = 0;
        return true;
    }
}
