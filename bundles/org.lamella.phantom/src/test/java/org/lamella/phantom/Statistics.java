package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.zip.CRC32;
import org.lamella.core.cube.SparseCube;

/** What tests ask of drawn counts. */
final class Statistics {

    private Statistics() {
    }

    /** Sum over cells of (counts - expected)² / expected, which has mean n and variance 2n + sum of 1/expected for Poisson counts. */
    static void assertPoisson(double[] expected, double[] counts, int leastCells) {
        double chiSquare = 0;
        double cells = 0;
        double variance = 0;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] > 1) {
                chiSquare += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
                cells++;
                variance += 2 + 1 / expected[i];
            }
        }
        assertTrue(cells >= leastCells, "only " + cells + " cells");
        assertEquals(0, (chiSquare - cells) / Math.sqrt(variance), 4, "standard deviations from a Poisson distribution");
    }

    /** One number for all counts and their places. */
    static String checksum(Phantom phantom) {
        SparseCube cube = (SparseCube) phantom.image().cube();
        CRC32 crc = new CRC32();
        int[] channels = new int[cube.channels()];
        int[] counts = new int[cube.channels()];
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            int entries = cube.copyRow(pixel, channels, counts);
            update(crc, entries);
            for (int i = 0; i < entries; i++) {
                update(crc, channels[i]);
                update(crc, counts[i]);
            }
        }
        return Long.toHexString(crc.getValue());
    }

    private static void update(CRC32 crc, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(value >>> shift);
        }
    }
}
