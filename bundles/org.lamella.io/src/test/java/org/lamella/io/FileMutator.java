package org.lamella.io;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Damages files in the ways that transfers, disks and bugs do: cut off, bits flipped, lengths made huge or negative, runs overwritten, and
 * fields replaced by others of the same file, so that addresses lead somewhere else, in circles too.
 */
final class FileMutator {

    private static final long[] HUGE =
            {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0x7FFFFFF0L, 0x10000000L, 0xFFFFFFFEL, 65535, 0};

    private final byte[] original;
    private final SplittableRandom random;

    FileMutator(byte[] original, long seed) {
        this.original = original;
        this.random = new SplittableRandom(seed);
    }

    /** Number of mutants that are only cut off. */
    static final int CUTS = 100;

    /** The first hundred cut the file at every percent; then the kinds of damage take turns. */
    byte[] mutant(int number) {
        if (number < CUTS) {
            return Arrays.copyOf(original, (int) ((long) original.length * number / CUTS));
        }
        byte[] copy = original.clone();
        // headers are where damage matters most
        int reach = random.nextInt(3) > 0 ? Math.min(copy.length, 4096) : copy.length;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && copy.length > 16; i++) {
            switch (number % 5) {
                case 0 -> copy[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> length(copy, random.nextInt(reach - 8), 4);
                case 2 -> length(copy, random.nextInt(reach - 8), random.nextBoolean() ? 8 : 2);
                case 3 -> overwrite(copy, random.nextInt(reach));
                default -> copyField(copy, random.nextInt(copy.length - 8), random.nextInt(copy.length - 8));
            }
        }
        return copy;
    }

    private void length(byte[] bytes, int at, int size) {
        long value = HUGE[random.nextInt(HUGE.length)];
        boolean big = random.nextInt(4) == 0;
        int aligned = random.nextBoolean() ? at / size * size : at;
        for (int i = 0; i < size; i++) {
            bytes[aligned + i] = (byte) (value >> 8 * (big ? size - 1 - i : i));
        }
    }

    private void copyField(byte[] bytes, int from, int to) {
        int size = 2 << random.nextInt(3);
        System.arraycopy(original, from / size * size, bytes, to / size * size, size);
    }

    private void overwrite(byte[] bytes, int at) {
        int run = Math.min(bytes.length - at, 1 + random.nextInt(64));
        byte value = (byte) random.nextInt(256);
        boolean noise = random.nextBoolean();
        for (int i = 0; i < run; i++) {
            bytes[at + i] = noise ? (byte) random.nextInt(256) : value;
        }
    }
}
