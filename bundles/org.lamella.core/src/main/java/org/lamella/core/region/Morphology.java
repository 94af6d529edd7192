package org.lamella.core.region;

/**
 * Grows and shrinks masks by a disc, exactly and in a time that does not depend on its radius. A pixel is within a disc of radius r of
 * another when their centres are no further than r apart: 1 reaches four neighbours, 1.5 eight. Beyond the frame of the map there is
 * nothing that grows in, and nothing that shrinks a mask that touches it.
 */
public final class Morphology {

    private Morphology() {
    }

    /**
     * Dilation: the mask with all pixels within a distance of it.
     *
     * @param mask the mask
     * @param radius radius of the disc, pixels, zero or more
     * @return a mask of the same name
     */
    public static Mask dilated(Mask mask, double radius) {
        double[] distance = DistanceMap.squared(mask);
        double limit = limit(radius);
        Mask.Builder grown = Mask.builder(mask.width(), mask.height()).name(mask.name());
        for (int pixel = 0; pixel < distance.length; pixel++) {
            if (distance[pixel] <= limit) {
                grown.set(pixel);
            }
        }
        return grown.build();
    }

    /**
     * Erosion: the mask without all pixels within a distance of what is not of it.
     *
     * @param mask the mask
     * @param radius radius of the disc, pixels, zero or more
     * @return a mask of the same name
     */
    public static Mask eroded(Mask mask, double radius) {
        return dilated(mask.not(), radius).not().named(mask.name());
    }

    /**
     * Opening: erosion, then dilation; takes away what is narrower than the disc.
     *
     * @param mask the mask
     * @param radius radius of the disc, pixels, zero or more
     * @return a mask of the same name
     */
    public static Mask opened(Mask mask, double radius) {
        return dilated(eroded(mask, radius), radius);
    }

    /**
     * Closing: dilation, then erosion; fills gaps that are narrower than the disc.
     *
     * @param mask the mask
     * @param radius radius of the disc, pixels, zero or more
     * @return a mask of the same name
     */
    public static Mask closed(Mask mask, double radius) {
        return eroded(dilated(mask, radius), radius);
    }

    /** Squared, with room for the rounding of a radius such as sqrt(2). */
    private static double limit(double radius) {
        if (!(radius >= 0)) {
            throw new IllegalArgumentException("A disc of radius " + radius);
        }
        return radius * radius * (1 + 1e-12);
    }
}
