package org.lamella.segmentation.internal;

import java.util.Locale;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.region.Mask;

/** Masks made of values and of what the user marked. */
public final class Painting {

    private static final String OBJECT = "object";

    private Painting() {
    }

    /** The pixels of the task's region, or all. @param task the task @return a mask */
    public static Mask within(SegmentationTask task) {
        return task.around().map(region -> region.toMask(task.width(), task.height())).orElseGet(() -> Mask.all(task.width(),
                task.height()));
    }

    /**
     * The pixels whose values lie in a range.
     *
     * @param map one value a pixel
     * @param within pixels that are looked at
     * @param low least value
     * @param high values from here on are left out
     * @return a mask
     */
    public static Mask between(double[] map, Mask within, double low, double high) {
        Mask.Builder mask = Mask.builder(within.width(), within.height()).name(OBJECT);
        for (int pixel = within.nextSet(0); pixel >= 0; pixel = within.nextSet(pixel + 1)) {
            if (map[pixel] >= low && map[pixel] < high) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }

    /** An object with the user's strokes, of which those on the background come last. @param found the object @param task the task */
    public static Mask corrected(Mask found, SegmentationTask task) {
        Mask mask = found;
        if (task.object().isPresent()) {
            mask = mask.or(task.object().get());
        }
        if (task.background().isPresent()) {
            mask = mask.minus(task.background().get());
        }
        return mask.named(OBJECT);
    }

    /** A number for a fact. @param value the number @return four digits of it */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
