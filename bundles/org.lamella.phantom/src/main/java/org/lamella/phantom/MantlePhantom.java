package org.lamella.phantom;

import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.SiliconDetector;

/**
 * A mineral map of the Earth's lower mantle: grains of ferropericlase (Fp) and calcium silicate perovskite (CaPv) in bridgmanite (Brg).
 * The compositions, with their trace elements Nd, Sm and U, are the truth of Table 1 of the pan-sharpening NMF paper, as are size and
 * dose of {@link #medium} and {@link #low}; the geometry is our own. No pixel is pure Fp or CaPv, which makes the map hard to unmix.
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

    private static final int CHANNELS = 2048;
    private static final List<Phase> PHASES = List.of(
            Phase.of("Brg", Map.of("Mg", 18.5, "Si", 18.2, "Al", 1.5, "Ca", 1.0, "Fe", 1.0, "Nd", 0.1, "Sm", 0.1, "O", 60.0), 1.0),
            Phase.of("Fp", Map.of("Mg", 39.0, "Fe", 10.0, "O", 50.0, "Cu", 1.0), 0.8),
            Phase.of("CaPv", Map.of("Si", 17.5, "Al", 2.5, "Ca", 16.2, "Fe", 1.0, "Nd", 1.0, "Sm", 1.0, "U", 1.0, "O", 60.0), 1.2));
    private static final EmbeddedGrains GEOMETRY = new EmbeddedGrains(List.of(
            new EmbeddedGrains.Kind(5, 0.13, 0.76), new EmbeddedGrains.Kind(6, 0.075, 0.76)));
    private static final EdsSetup SETUP = new EdsSetup(200, DetectorResponse.TYPICAL, new SiliconDetector(0.15, 0.45), 22,
            Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0.2, 0.01, "keV"));
    private static final double FIELD_OF_VIEW_NM = 900;

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
        AbundanceMaps abundances = GEOMETRY.maps(width, height, seed);
        double pixelSizeNm = FIELD_OF_VIEW_NM / Math.max(width, height);
        return new SpectrumImagePhantom("Lower mantle, simulated", PHASES, abundances, SETUP, countsPerPixel, pixelSizeNm)
                .generate(seed, progress);
    }
}
