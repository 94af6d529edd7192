package org.lamella.decomposition;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ScaledCube;

/**
 * Sums of the counts in squares of pixels, in which the spectra of phases are found; in a line scan or a series, whose rows do not all
 * touch, in runs of pixels.
 *
 * @param image counts
 */
public record SquareSums(SpectrumImage image) {

    private static final int FINEST_SQUARES = 400;

    /** The side of the smallest squares when nobody chooses it. @return for about 400 squares, 1 or more */
    public int finestSide() {
        return side(FINEST_SQUARES);
    }

    /**
     * The side of squares of which there are so many.
     *
     * @param squares how many
     * @return 1 or more
     */
    public int side(int squares) {
        Cube cube = image.cube();
        double pixels = cube.pixels();
        int side = (int) (isPlane() ? Math.sqrt(pixels / squares) : pixels / squares);
        return Math.max(1, Math.min(side, isPlane() ? Math.min(cube.width(), cube.height()) : cube.width()));
    }

    private boolean isPlane() {
        return image.navigationAxes().size() == 2 && image.cube().height() > 1;
    }

    /**
     * Sums; pixels that do not fill a square are left out.
     *
     * @param side side of the squares, 1 or more
     * @param progress progress and cancellation
     * @return counts, a square a row
     * @throws LamellaException when cancelled
     */
    public RowMatrix of(int side, Progress progress) throws LamellaException {
        Cube cube = image.cube();
        return rows(side == 1 ? cube : cube.rebin(new RebinFactors(side, isPlane() ? side : 1, 1), progress));
    }

    /**
     * The counts themselves.
     *
     * @param cube counts
     * @return the same, a pixel a row
     */
    public static RowMatrix rows(Cube cube) {
        double[] pixels = new double[cube.pixels()];
        double[] channels = new double[cube.channels()];
        Arrays.fill(pixels, 1);
        Arrays.fill(channels, 1);
        return new ScaledCube(cube, pixels, channels);
    }
}
