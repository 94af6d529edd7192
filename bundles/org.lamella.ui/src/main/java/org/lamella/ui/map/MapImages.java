package org.lamella.ui.map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Pictures of maps as the toolkit's images. */
public final class MapImages {

    private static final PaletteData RGB_PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int BYTES_A_PIXEL = 4;

    private MapImages() {
    }

    /**
     * Opaque pixels; transparent ones get the colour of the paper.
     *
     * @param argb {@code columns * rows} values, row by row
     * @param columns pixels a row
     * @param rows number of rows
     * @param paper colour beside the map
     * @return the pixels in the toolkit's form
     */
    public static ImageData data(int[] argb, int columns, int rows, RGB paper) {
        byte[] bytes = new byte[argb.length * BYTES_A_PIXEL];
        int background = paper.red << 16 | paper.green << 8 | paper.blue;
        for (int i = 0, at = 0; i < argb.length; i++, at += BYTES_A_PIXEL) {
            int rgb = argb[i] == 0 ? background : argb[i];
            bytes[at + 1] = (byte) (rgb >> 16);
            bytes[at + 2] = (byte) (rgb >> 8);
            bytes[at + 3] = (byte) rgb;
        }
        return new ImageData(columns, rows, Byte.SIZE * BYTES_A_PIXEL, RGB_PALETTE, BYTES_A_PIXEL, bytes);
    }
}
