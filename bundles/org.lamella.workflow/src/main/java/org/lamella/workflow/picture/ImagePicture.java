package org.lamella.workflow.picture;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A map in colours, ready to be drawn at any size. Colours are computed once, at the map's own resolution; drawing only copies pixels.
 * Immutable and safe for use from several threads.
 */
public final class ImagePicture {

    private static final int OPAQUE = 0xFF000000;
    private static final double BORDER_TINT = 0.85;
    private static final double INNER_TINT = 0.28;

    private final int width;
    private final int height;
    private final ColourScale scale;
    private final int[] pixels;

    private ImagePicture(int width, int height, ColourScale scale, int[] pixels) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = pixels;
    }

    /**
     * Colours a map on a given scale.
     *
     * @param map {@code width * height} values, row by row; those that are not numbers become transparent
     * @param width columns
     * @param height rows
     * @param scale colours and limits
     * @return the picture
     */
    public static ImagePicture of(double[] map, int width, int height, ColourScale scale) {
        if (map.length != width * height) {
            throw new IllegalArgumentException("A map of " + map.length + " values is not " + width + " x " + height);
        }
        int[] pixels = new int[map.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.argb(map[i]);
        }
        return new ImagePicture(width, height, scale, pixels);
    }

    /**
     * Colours a map on the scale that suits it.
     *
     * @param map {@code width * height} values, row by row
     * @param width columns
     * @param height rows
     * @param colours the colour map
     * @param contrast percentiles of the ends, gamma and logarithm
     * @return the picture
     */
    public static ImagePicture of(double[] map, int width, int height, ColourMap colours, Contrast contrast) {
        return of(map, width, height, ColourScale.of(map, colours, contrast));
    }

    /**
     * Several maps added up, each in a colour of its own: black where all are low, the sum of the colours where several are high.
     *
     * @param maps one map or more of {@code width * height} values, row by row; what is not a number adds nothing
     * @param rgb colour of each map, red, green and blue, one byte each
     * @param width columns
     * @param height rows
     * @param contrast percentiles of the ends, gamma and logarithm, of each map by itself
     * @return the picture; its scale is that of the first map in grey
     */
    public static ImagePicture overlay(double[][] maps, int[] rgb, int width, int height, Contrast contrast) {
        ColourScale[] scales = new ColourScale[maps.length];
        for (int k = 0; k < maps.length; k++) {
            if (maps[k].length != width * height) {
                throw new IllegalArgumentException("A map of " + maps[k].length + " values is not " + width + " x " + height);
            }
            scales[k] = ColourScale.of(maps[k], ColourMap.GREY, contrast);
        }
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int k = 0; k < maps.length; k++) {
                double share = scales[k].position(maps[k][i]);
                if (share > 0) {
                    red += share * (rgb[k] >> 16 & 0xFF);
                    green += share * (rgb[k] >> 8 & 0xFF);
                    blue += share * (rgb[k] & 0xFF);
                }
            }
            pixels[i] = OPAQUE | channel(red) << 16 | channel(green) << 8 | channel(blue);
        }
        return new ImagePicture(width, height, scales[0], pixels);
    }

    private static int channel(double value) {
        return (int) Math.min(255, Math.round(value));
    }

    /**
     * The picture with some of its pixels tinted, those at the border of the tinted ones more than those inside.
     *
     * @param inside whether a pixel, {@code y * width + x}, is tinted
     * @param rgb the tint, red, green and blue, one byte each
     * @return a picture on the same scale
     */
    public ImagePicture tinted(IntPredicate inside, int rgb) {
        int[] tinted = pixels.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (inside.test(i)) {
                    boolean border = x == 0 || y == 0 || x == width - 1 || y == height - 1 || !inside.test(i - 1) || !inside.test(i + 1)
                            || !inside.test(i - width) || !inside.test(i + width);
                    tinted[i] = mixed(pixels[i], rgb, border ? BORDER_TINT : INNER_TINT);
                }
            }
        }
        return new ImagePicture(width, height, scale, tinted);
    }

    private static int mixed(int argb, int rgb, double share) {
        int mixed = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= channel((1 - share) * (argb >> shift & 0xFF) + share * (rgb >> shift & 0xFF)) << shift;
        }
        return mixed;
    }

    /**
     * Columns of the map.
     *
     * @return 1 or more
     */
    public int width() {
        return width;
    }

    /**
     * Rows of the map.
     *
     * @return 1 or more
     */
    public int height() {
        return height;
    }

    /**
     * What the colours stand for.
     *
     * @return the scale
     */
    public ColourScale scale() {
        return scale;
    }

    /**
     * The map's own pixels in colour.
     *
     * @return a new array of {@code width * height} ARGB values
     */
    public int[] argb() {
        return pixels.clone();
    }

    /**
     * Draws what a viewport shows, each screen pixel in the colour of the map pixel under its centre. Takes a few milliseconds for a
     * full screen, so that a drag stays fluent.
     *
     * @param view the part to show
     * @param areaWidth width of the drawing area, screen pixels
     * @param areaHeight height of the drawing area, screen pixels
     * @param target receives {@code areaWidth * areaHeight} ARGB values, row by row; transparent outside the map
     */
    public void render(Viewport view, int areaWidth, int areaHeight, int[] target) {
        int[] columns = new int[areaWidth];
        int left = 0;
        int right = 0;
        for (int x = 0; x < areaWidth; x++) {
            int column = (int) Math.floor(view.mapX(x + 0.5));
            columns[x] = column;
            left = column < 0 ? x + 1 : left;
            right = column < width ? x + 1 : right;
        }
        int drawnRow = -1;
        for (int y = 0; y < areaHeight; y++) {
            int row = (int) Math.floor(view.mapY(y + 0.5));
            int start = y * areaWidth;
            if (row < 0 || row >= height || left >= right) {
                Arrays.fill(target, start, start + areaWidth, 0);
            } else if (row == drawnRow) {
                System.arraycopy(target, start - areaWidth, target, start, areaWidth);
            } else {
                Arrays.fill(target, start, start + left, 0);
                Arrays.fill(target, start + right, start + areaWidth, 0);
                int offset = row * width;
                for (int x = left; x < right; x++) {
                    target[start + x] = pixels[offset + columns[x]];
                }
            }
            drawnRow = row;
        }
    }

    /**
     * Draws what a viewport shows into a new array.
     *
     * @param view the part to show
     * @param areaWidth width of the drawing area, screen pixels
     * @param areaHeight height of the drawing area, screen pixels
     * @return {@code areaWidth * areaHeight} ARGB values, row by row; transparent outside the map
     */
    public int[] render(Viewport view, int areaWidth, int areaHeight) {
        int[] target = new int[areaWidth * areaHeight];
        render(view, areaWidth, areaHeight, target);
        return target;
    }
}
