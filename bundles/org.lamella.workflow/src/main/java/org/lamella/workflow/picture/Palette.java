package org.lamella.workflow.picture;

import java.util.Arrays;
import java.util.Optional;

/** The distinct colours of a picture, in a small hash table. */
final class Palette {

    private static final int MOST_COLOURS = 256;
    private static final int SLOTS = 2048;
    private static final int FREE = -1;
    /** Fibonacci hashing: the upper bits of the product are well mixed. */
    private static final int MULTIPLIER = 0x9E3779B9;
    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS);

    private final int[] colours = new int[MOST_COLOURS];
    private final short[] slots = new short[SLOTS];
    private int count;

    private Palette() {
        Arrays.fill(slots, (short) FREE);
    }

    /**
     * Collects the colours of a picture.
     *
     * @param argb ARGB values
     * @return empty when there are more than 256 colours
     */
    static Optional<Palette> of(int[] argb) {
        Palette palette = new Palette();
        for (int colour : argb) {
            int slot = palette.slot(colour);
            if (palette.slots[slot] == FREE) {
                if (palette.count == MOST_COLOURS) {
                    return Optional.empty();
                }
                palette.colours[palette.count] = colour;
                palette.slots[slot] = (short) palette.count++;
            }
        }
        return Optional.of(palette);
    }

    /** The slot that holds a colour, or the free one where it belongs. */
    private int slot(int colour) {
        int slot = colour * MULTIPLIER >>> SHIFT;
        while (slots[slot] != FREE && colours[slots[slot]] != colour) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /**
     * The colours in the order of their first pixels.
     *
     * @return ARGB values
     */
    int[] colours() {
        return Arrays.copyOf(colours, count);
    }

    /**
     * Each pixel's place in {@link #colours()}.
     *
     * @param argb the picture the palette was made of
     * @return unsigned bytes
     */
    byte[] indices(int[] argb) {
        byte[] indices = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            indices[i] = (byte) slots[slot(argb[i])];
        }
        return indices;
    }
}
