package org.lamella.decomposition.pca;

import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.ValueRange;
import org.lamella.decomposition.linalg.MeanRemoval;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * An image made ready for the search of components: with even noise, and with the background to take off.
 *
 * @param noise the weights
 * @param matrix the weighted image (N x M), rows of pixels not used empty
 * @param channelsOnly the image with weighted channels only, for maps
 * @param background the mean spectrum to take off, if any
 */
record WeightedImage(NoiseWeighting noise, RowMatrix matrix, RowMatrix channelsOnly, Optional<MeanRemoval> background) {

    static WeightedImage of(PcaParameters parameters, Cube cube, Mask used, String title, Progress progress) throws LamellaException {
        NoiseWeighting noise = NoiseWeighting.of(parameters.weighting().factors(), cube, used, title, progress.part(0, 0.6));
        RowMatrix matrix = noise.weight(cube);
        RowMatrix channelsOnly = noise.weightChannels(cube);
        if (parameters.weighting() == PcaWeighting.ANSCOMBE) {
            requireNoNegative(cube, title, progress.part(0.6, 0.8));
            matrix = new StabilisedMatrix(matrix);
            channelsOnly = new StabilisedMatrix(channelsOnly);
        }
        Optional<MeanRemoval> background = parameters.background() == Background.NONE ? Optional.empty()
                : Optional.of(MeanRemoval.of(matrix, noise.pixelFactors(), progress.part(0.8, 1)));
        return new WeightedImage(noise, matrix, channelsOnly, background);
    }

    private static void requireNoNegative(Cube cube, String title, Progress progress) throws LamellaException {
        double least = ValueRange.of(cube, progress).min();
        if (least < 0) {
            throw new LamellaException("The image '" + title + "' holds negative values, down to " + least
                    + ", which counts never are; choose weighting none.");
        }
    }

    /** What each pixel holds of some axes, the background taken off. */
    double[][] maps(double[][] axes, Progress progress) throws LamellaException {
        double[][] maps = ThinProduct.times(channelsOnly, axes, progress);
        if (background.isPresent()) {
            for (int k = 0; k < axes.length; k++) {
                double mean = background.get().meanAlong(axes[k]);
                for (int pixel = 0; pixel < maps[k].length; pixel++) {
                    maps[k][pixel] -= mean;
                }
            }
        }
        return maps;
    }
}
