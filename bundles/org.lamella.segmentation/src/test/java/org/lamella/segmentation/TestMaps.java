package org.lamella.segmentation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.Mask;

/** Maps with a known object. */
public final class TestMaps {

    private TestMaps() {
    }

    /** An ellipse in the middle of a map. */
    public static Mask ellipse(int width, int height) {
        return new EllipseRegion(0.52 * width, 0.48 * height, 0.27 * width, 0.22 * height).toMask(width, height).named("truth");
    }

    /** Values of an object and its background with noise. */
    public static double[] noisy(Mask object, double inside, double outside, double noise, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] map = new double[object.width() * object.height()];
        for (int pixel = 0; pixel < map.length; pixel++) {
            map[pixel] = (object.contains(pixel) ? inside : outside) + noise * random.nextGaussian();
        }
        return map;
    }

    /** Pixels that both masks have over those that one of them has. */
    public static double overlap(Mask a, Mask b) {
        return (double) a.and(b).count() / a.or(b).count();
    }
}
