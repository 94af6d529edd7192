package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An array stored with the first axis fastest, read in C order from a memory map: nothing is copied as a whole.
 *
 * @param file the file
 * @param type how the numbers are stored
 * @param components numbers an element
 * @param offset byte of the first number
 * @param shape sizes of the axes; the numbers take less than 2 GB
 */
record FortranSource(Path file, ElementType type, int components, long offset, long[] shape) implements ElementSource {

    @Override
    public InputStream open() throws IOException {
        int elementBytes = components * type.bytes();
        long bytes = elementBytes;
        for (long size : shape) {
            bytes *= size;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Reordering(channel.map(FileChannel.MapMode.READ_ONLY, offset, bytes), shape, elementBytes);
        }
    }

    /** Walks over the last axis in an inner loop, over the others like an odometer. */
    private static final class Reordering extends InputStream {

        private final MappedByteBuffer data;
        private final long[] shape;
        private final long[] position;
        private final long[] strides;
        private final int bytes;
        private int inElement;
        private boolean ended;

        Reordering(MappedByteBuffer data, long[] shape, int bytes) {
            this.data = data;
            this.shape = shape;
            this.bytes = bytes;
            position = new long[shape.length];
            strides = new long[shape.length];
            long stride = bytes;
            for (int axis = 0; axis < shape.length; axis++) {
                strides[axis] = stride;
                stride *= shape[axis];
            }
        }

        @Override
        public int read() {
            if (ended) {
                return -1;
            }
            long at = inElement;
            for (int axis = 0; axis < shape.length; axis++) {
                at += position[axis] * strides[axis];
            }
            int value = data.get((int) at) & 0xFF;
            if (++inElement == bytes) {
                inElement = 0;
                advance();
            }
            return value;
        }

        private void advance() {
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                if (++position[axis] < shape[axis]) {
                    return;
                }
                position[axis] = 0;
            }
            ended = true;
        }
    }
}
