package org.lamella.workflow.mask;

import java.util.Objects;
import org.lamella.core.region.Mask;

/**
 * A mask with the colour it is drawn in.
 *
 * @param mask the pixels and their name
 * @param rgb red, green and blue as {@code 0xRRGGBB}
 */
public record ColouredMask(Mask mask, int rgb) {

    /** Colours that are told apart by most eyes: M. Okabe and K. Ito, Color Universal Design (2008), without black. */
    private static final int[] PALETTE = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};

    /** Refuses a missing mask; black, which means outside in a file, becomes the darkest grey. */
    public ColouredMask {
        Objects.requireNonNull(mask, "mask");
        rgb = (rgb & 0xFFFFFF) == 0 ? 0x010101 : rgb & 0xFFFFFF;
    }

    /**
     * A mask in the colour of its number.
     *
     * @param mask the mask
     * @param number from 0
     * @return the mask, coloured; colours repeat after seven
     */
    public static ColouredMask numbered(Mask mask, int number) {
        return new ColouredMask(mask, PALETTE[Math.floorMod(number, PALETTE.length)]);
    }
}
