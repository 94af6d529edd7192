package org.lamella.io.internal;

import java.io.IOException;
import java.util.Arrays;

/** An array that a file keeps in a grid of chunks of one shape, each packed by itself, in C order when unpacked. */
public interface ChunkedArray {

    /** Elements of a chunk along each axis. @return at least one each, slowest axis first */
    int[] chunkShape();

    /**
     * A chunk.
     *
     * @param corner its first element along each axis
     * @return its bytes, whole also where it sticks out of the array; none when it was never written
     * @throws IOException when it is damaged or cannot be read
     */
    byte[] unpack(int[] corner) throws IOException;

    /** Value of what was never written. @return bytes of one element, none when it is zero */
    byte[] fill();

    /**
     * Refuses to hold more bytes at a time than a file of this size can account for.
     *
     * @param bytes how many
     * @throws IOException when they are too many, also for one Java array
     */
    void requireHeld(double bytes) throws IOException;

    /**
     * Writes the value of what was never written over and over.
     *
     * @param into where to, from its beginning
     * @param length how many bytes
     */
    default void fill(byte[] into, int length) {
        Arrays.fill(into, 0, length, (byte) 0);
        byte[] value = fill();
        for (int at = 0; at + value.length <= length && value.length > 0; at += value.length) {
            System.arraycopy(value, 0, into, at, value.length);
        }
    }
}
