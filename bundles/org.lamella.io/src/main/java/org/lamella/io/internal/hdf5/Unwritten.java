package org.lamella.io.internal.hdf5;

import java.util.Arrays;

/** What stands where nothing was ever written. */
final class Unwritten {

    private Unwritten() {
    }

    /** Fills the beginning of an array with a value over and over, with zero when the value has no bytes. */
    static void fill(byte[] into, int length, byte[] value) {
        Arrays.fill(into, 0, length, (byte) 0);
        for (int at = 0; at + value.length <= length && value.length > 0; at += value.length) {
            System.arraycopy(value, 0, into, at, value.length);
        }
    }
}
