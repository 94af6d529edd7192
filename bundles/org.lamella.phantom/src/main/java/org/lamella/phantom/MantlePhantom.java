package org.lamella.phantom;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A mineral map of the Earth's lower mantle: grains of ferropericlase (Fp) and calcium silicate perovskite (CaPv) in bridgmanite (Brg).
 * The compositions, with their trace elements Nd, Sm and U, are the truth of Table 1 of the pan-sharpening NMF paper, as are size and
 * dose of {@link #medium} and {@link #low}; the geometry is our own. It is the description {@code mantle} of {@link PhantomDescription}
 * at several sizes. No pixel is pure Fp or CaPv, which makes the map hard to unmix.
 */
public final class MantlePhantom {

    /** Mean counts per pixel of {@link #medium}. */
    public static final double MEDIUM_COUNTS_PER_PIXEL = 147;
    /** Mean counts per pixel of {@link #low}. */
    public static final double LOW_COUNTS_PER_PIXEL = 18;
    /** Mean counts per pixel of {@link #large}. */
    public static final double LARGE_COUNTS_PER_PIXEL = 100;
    /** Width and height of {@link #medium} and {@link #low}. */
    public static final int SIZE = 180;
    /** Width and height of {@link #large}. */
    public static final int LARGE_SIZE = 512;

    private static final String DESCRIPTION = "mantle";

    private MantlePhantom() {
    }

    /**
     * 180 x 180 pixels, 2048 channels, 147 counts per pixel.
     *
     * @param seed start of geometry and noise
     * @return image and truth
     * @throws LamellaException never without cancellation
     */
    public static Phantom medium(long seed) throws LamellaException {
        return of(SIZE, SIZE, MEDIUM_COUNTS_PER_PIXEL, seed, Progress.NONE);
    }

    /**
     * 180 x 180 pixels, 2048 channels, 18 counts per pixel.
     *
     * @param seed start of geometry and noise
     * @return image and truth
     * @throws LamellaException never without cancellation
     */
    public static Phantom low(long seed) throws LamellaException {
        return of(SIZE, SIZE, LOW_COUNTS_PER_PIXEL, seed, Progress.NONE);
    }

    /**
     * 512 x 512 pixels, 2048 channels, 100 counts per pixel: the size that speed is measured on.
     *
     * @param seed start of geometry and noise
     * @return image and truth
     * @throws LamellaException never without cancellation
     */
    public static Phantom large(long seed) throws LamellaException {
        return of(LARGE_SIZE, LARGE_SIZE, LARGE_COUNTS_PER_PIXEL, seed, Progress.NONE);
    }

    /**
     * The same minerals at any size and dose. The same seed gives the same grains at every size.
     *
     * @param width columns, 1 or more
     * @param height rows, 1 or more
     * @param countsPerPixel expected counts of a pixel, mean over the map, above 0
     * @param seed start of geometry and noise
     * @param progress progress and cancellation
     * @return image and truth
     * @throws LamellaException when cancelled
     */
    public static Phantom of(int width, int height, double countsPerPixel, long seed, Progress progress) throws LamellaException {
        return PhantomDescription.named(DESCRIPTION).withSize(width, height).withCounts(countsPerPixel).withSeed(seed)
                .generate(0, progress);
    }
}
