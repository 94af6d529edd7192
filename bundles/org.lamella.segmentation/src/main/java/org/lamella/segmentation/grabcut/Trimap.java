package org.lamella.segmentation.grabcut;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.region.Mask;

/**
 * What is known of each pixel: for sure where the user marked it, otherwise for now.
 */
final class Trimap {

    private static final byte BACKGROUND = 0;
    private static final byte OBJECT = 1;
    private static final byte PROBABLY_BACKGROUND = 2;
    private static final byte PROBABLY_OBJECT = 3;

    private final int width;
    private final byte[] labels;

    private Trimap(int width, byte[] labels) {
        this.width = width;
        this.labels = labels;
    }

    /**
     * What the user said: outside the region is background; inside is the guess, or all of it when there is none; strokes overrule both,
     * those on the background last.
     */
    static Trimap of(SegmentationTask task) throws LamellaException {
        byte[] labels = new byte[task.width() * task.height()];
        if (task.around().isEmpty() && task.start().isEmpty() && task.object().isEmpty()) {
            throw new LamellaException("Nothing says where the object is; draw a rectangle around it, mark some of it, or give a mask to"
                    + " begin with.");
        }
        boolean guessed = task.start().isPresent() || task.around().isEmpty();
        Arrays.fill(labels, guessed ? PROBABLY_BACKGROUND : PROBABLY_OBJECT);
        task.start().ifPresent(mask -> set(mask, labels, PROBABLY_OBJECT));
        task.around().ifPresent(region -> set(region.toMask(task.width(), task.height()).not(), labels, BACKGROUND));
        task.object().ifPresent(mask -> set(mask, labels, OBJECT));
        task.background().ifPresent(mask -> set(mask, labels, BACKGROUND));
        Trimap trimap = new Trimap(task.width(), labels);
        trimap.requireBoth();
        return trimap;
    }

    private static void set(Mask mask, byte[] labels, byte label) {
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            labels[pixel] = label;
        }
    }

    private void requireBoth() throws LamellaException {
        int objects = 0;
        for (int pixel = 0; pixel < labels.length; pixel++) {
            objects += isObject(pixel) ? 1 : 0;
        }
        if (objects == 0) {
            throw new LamellaException("No pixel of the map can be object: the region or mask lies outside it or is empty; draw it on the"
                    + " map.");
        }
        if (objects == labels.length) {
            throw new LamellaException("The region or mask covers the whole map, so nothing shows what the background is like; leave some"
                    + " of it out.");
        }
    }

    boolean isObject(int pixel) {
        return (labels[pixel] & OBJECT) != 0;
    }

    /** Whether the cut decides about the pixel. */
    boolean isFree(int pixel) {
        return labels[pixel] >= PROBABLY_BACKGROUND;
    }

    /** Decides about a free pixel for now. @return whether that is another decision than before */
    boolean decide(int pixel, boolean object) {
        boolean other = isObject(pixel) != object;
        labels[pixel] = object ? PROBABLY_OBJECT : PROBABLY_BACKGROUND;
        return other;
    }

    /** The smallest box of pixels that holds all free ones. @return x0, y0, x1, y1, the last ones not included; all 0 without any */
    int[] freeBox() {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int pixel = 0; pixel < labels.length; pixel++) {
            if (isFree(pixel)) {
                int x = pixel % width;
                int y = pixel / width;
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x + 1);
                box[3] = Math.max(box[3], y + 1);
            }
        }
        return box[2] == 0 ? new int[4] : box;
    }

    Mask object() {
        Mask.Builder mask = Mask.builder(width, labels.length / width).name("object");
        for (int pixel = 0; pixel < labels.length; pixel++) {
            if (isObject(pixel)) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }
}
