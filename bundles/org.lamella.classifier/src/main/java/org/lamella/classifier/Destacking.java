package org.lamella.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes apart the maps of components of several images that were stacked one above the other and decomposed as one, so that each gives
 * pictures of its own.
 *
 * @param width columns of all images
 * @param heights rows of each image, from the top
 */
public record Destacking(int width, List<Integer> heights) {

    /** Copies the list. */
    public Destacking {
        heights = List.copyOf(heights);
        if (width < 1 || heights.isEmpty() || heights.stream().anyMatch(height -> height < 1)) {
            throw new IllegalArgumentException("Images of " + width + " columns and " + heights + " rows");
        }
    }

    /**
     * Images of equal height.
     *
     * @param width columns
     * @param height rows of the whole stack
     * @param images how many; rows that are left over at the bottom belong to the last
     * @return how to take them apart
     */
    public static Destacking equal(int width, int height, int images) {
        List<Integer> heights = new ArrayList<>();
        for (int i = 0; i < images; i++) {
            heights.add(i + 1 < images ? height / images : height - (images - 1) * (height / images));
        }
        return new Destacking(width, heights);
    }

    /**
     * The parts of a map.
     *
     * @param map of the whole stack, row by row
     * @return one map an image
     */
    public List<double[]> panels(double[] map) {
        int rows = heights.stream().mapToInt(Integer::intValue).sum();
        if (map.length != width * rows) {
            throw new IllegalArgumentException("A map of " + map.length + " pixels is no stack of " + width + " x " + rows);
        }
        List<double[]> panels = new ArrayList<>();
        int from = 0;
        for (int height : heights) {
            panels.add(Arrays.copyOfRange(map, from, from + width * height));
            from += width * height;
        }
        return panels;
    }
}
