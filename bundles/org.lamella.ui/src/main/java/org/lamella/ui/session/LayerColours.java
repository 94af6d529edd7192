package org.lamella.ui.session;

import java.util.List;

/** Colours that stay apart, also with colour-vision deficiency, and stand out from dark maps. */
public final class LayerColours {

    /** Red, green and blue first, as three-element overlays have them; then hues after Okabe and Ito (2008). */
    private static final int[] COLOURS = {0xFF4B3E, 0x3BD16F, 0x4C8DFF, 0xF5C518, 0xE77BE0, 0x2CD5D9, 0xFF9D3B, 0xB9C4CE};

    private LayerColours() {
    }

    /** The colour of a number. @param number from 0; the colours repeat @return red, green and blue, one byte each */
    public static int of(int number) {
        return COLOURS[Math.floorMod(number, COLOURS.length)];
    }

    /** The first colour that no layer has yet. @param layers the layers @return red, green and blue, one byte each */
    public static int unused(List<OverlayLayer> layers) {
        for (int colour : COLOURS) {
            if (layers.stream().noneMatch(layer -> layer.rgb() == colour)) {
                return colour;
            }
        }
        return of(layers.size());
    }
}
