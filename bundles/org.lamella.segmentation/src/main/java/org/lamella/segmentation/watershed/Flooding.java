package org.lamella.segmentation.watershed;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Floods a landscape from markers, lowest pixels first and among equal ones those that were reached first: F. Meyer, "Topographic distance
 * and watershed lines", Signal Processing 38 (1994) 113. Each pixel takes the marker whose water reaches it first; there are no lines
 * between basins.
 */
final class Flooding {

    /** Steps that heights are taken in: finer ones change no outline that noise leaves. */
    static final int LEVELS = 4096;
    private static final int CHECK_EVERY = 1 << 14;

    private final int width;
    private final int height;
    private final int[] level;
    private final byte[] label;
    /** Pixels waiting on each level, as chains: first and last of a level, next of a pixel; -1 ends a chain. */
    private final int[] first = new int[LEVELS];
    private final int[] last = new int[LEVELS];
    private final int[] next;

    /**
     * A landscape with its markers.
     *
     * @param level height of each pixel, 0 to {@code LEVELS - 1}
     * @param label marker of each pixel, 0 for none; receives the result
     */
    Flooding(int width, int height, int[] level, byte[] label) {
        this.width = width;
        this.height = height;
        this.level = level;
        this.label = label;
        next = new int[level.length];
        Arrays.fill(first, -1);
    }

    void run(Progress progress) throws LamellaException {
        for (int pixel = 0; pixel < label.length; pixel++) {
            if (label[pixel] != 0) {
                append(pixel, level[pixel]);
            }
        }
        int flooded = 0;
        int water = 0;
        while (water < LEVELS) {
            int pixel = first[water];
            if (pixel < 0) {
                water++;
                continue;
            }
            first[water] = next[pixel];
            flow(pixel, water);
            if (++flooded % CHECK_EVERY == 0) {
                progress.checkCancelled();
                progress.fraction((double) flooded / label.length);
            }
        }
    }

    private void append(int pixel, int at) {
        next[pixel] = -1;
        if (first[at] < 0) {
            first[at] = pixel;
        } else {
            next[last[at]] = pixel;
        }
        last[at] = pixel;
    }

    /** Lets the water of a pixel flow to its neighbours; those that lie lower are flooded at once. */
    private void flow(int pixel, int water) {
        int x = pixel % width;
        int y = pixel / width;
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                int neighbour = ny * width + nx;
                if (label[neighbour] == 0) {
                    label[neighbour] = label[pixel];
                    append(neighbour, Math.max(level[neighbour], water));
                }
            }
        }
    }
}
