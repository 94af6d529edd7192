package org.lamella.io.tiff;

import java.nio.ByteOrder;

/** Undoes the differences that rows were replaced by before they were packed (TIFF 6.0, section 14, and its third technical note). */
final class Predictor {

    static final int NONE = 1;
    static final int DIFFERENCES = 2;
    static final int REAL = 3;

    private Predictor() {
    }

    /**
     * Makes numbers of differences.
     *
     * @param kind value of the field Predictor
     * @param row bytes that begin with a row
     * @param at where it begins
     * @param numbers how many numbers a row has
     * @param bytes bytes a number
     * @param samples numbers a pixel
     * @param order byte order of the file
     */
    static void undo(int kind, byte[] row, int at, int numbers, int bytes, int samples, ByteOrder order) {
        if (kind == DIFFERENCES) {
            sum(row, at, numbers, bytes, samples, order == ByteOrder.LITTLE_ENDIAN);
        } else if (kind == REAL) {
            for (int i = at + samples; i < at + numbers * bytes; i++) {
                row[i] += row[i - samples];
            }
            gather(row, at, numbers, bytes, order == ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static void sum(byte[] row, int at, int numbers, int bytes, int samples, boolean little) {
        int distance = samples * bytes;
        for (int start = at + distance; start < at + numbers * bytes; start += bytes) {
            int carry = 0;
            for (int i = 0; i < bytes; i++) {
                int place = start + (little ? i : bytes - 1 - i);
                carry += (row[place] & 0xFF) + (row[place - distance] & 0xFF);
                row[place] = (byte) carry;
                carry >>= Byte.SIZE;
            }
        }
    }

    /** The bytes of a row of real numbers stand by significance, the most significant of all numbers first. */
    private static void gather(byte[] row, int at, int numbers, int bytes, boolean little) {
        byte[] apart = new byte[numbers * bytes];
        System.arraycopy(row, at, apart, 0, apart.length);
        for (int i = 0; i < numbers; i++) {
            for (int b = 0; b < bytes; b++) {
                row[at + i * bytes + (little ? bytes - 1 - b : b)] = apart[b * numbers + i];
            }
        }
    }
}
