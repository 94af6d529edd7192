package org.lamella.io.internal.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LzfTest {

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void literalsAreCopiedAsTheyAre() throws Exception {
        assertArrayEquals("abc".getBytes(StandardCharsets.US_ASCII), Lzf.unpack(bytes(2, 'a', 'b', 'c'), 3));
    }

    @Test
    void copiesReachBack() throws Exception {
        // abcd, then five bytes from four before: length 5 - 2 in the upper three bits, distance 4 - 1 below
        byte[] packed = bytes(3, 'a', 'b', 'c', 'd', 3 << 5, 3);
        assertArrayEquals("abcdabcda".getBytes(StandardCharsets.US_ASCII), Lzf.unpack(packed, 9));
    }

    @Test
    void longCopiesHaveTheirLengthInAByteOfItsOwn() throws Exception {
        byte[] packed = bytes(0, 'z', 7 << 5, 255, 0);
        assertArrayEquals("z".repeat(1 + 7 + 255 + 2).getBytes(StandardCharsets.US_ASCII), Lzf.unpack(packed, 265));
    }

    @Test
    void distancesBeyond256UseBothBytes() throws Exception {
        byte[] first = new byte[300];
        new Random(1).nextBytes(first);
        byte[] packed = new byte[300 + 10 + 2];
        int at = 0;
        for (int from = 0; from < 300; from += 30) {
            packed[at++] = 29;
            System.arraycopy(first, from, packed, at, 30);
            at += 30;
        }
        packed[at++] = 1 << 5 | 299 >> 8;
        packed[at] = (byte) (299 & 0xFF);
        byte[] expected = java.util.Arrays.copyOf(first, 303);
        System.arraycopy(first, 0, expected, 300, 3);
        assertArrayEquals(expected, Lzf.unpack(packed, 303));
    }

    @ParameterizedTest
    @CsvSource({"'2,97,98', 3", "'96,3', 5", "'0,97,32,9', 4", "'0,97', 2", "'3,97,98,99,100', 3", "'224', 9"})
    void damageIsRefused(String packed, int size) {
        byte[] bytes = bytes(java.util.Arrays.stream(packed.split(",")).mapToInt(Integer::parseInt).toArray());
        assertThrows(HdfException.class, () -> Lzf.unpack(bytes, size));
    }
}
