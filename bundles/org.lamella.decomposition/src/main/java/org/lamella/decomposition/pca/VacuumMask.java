package org.lamella.decomposition.pca;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/**
 * The pixels of a TEM-EDS map that hold specimen and not vacuum, whose few stray counts would get a large say under noise weighting.
 *
 * <p>Pixels whose highest channel holds no more than a threshold are vacuum; single gaps in the vacuum are closed by a morphological
 * closing with the cross of nearest neighbours. The rule of HyperSpy 1.7's {@code vacuum_mask}, which its decomposition of EDS-TEM
 * signals applies.
 */
final class VacuumMask {

    private VacuumMask() {
    }

    /**
     * The pixels to use.
     *
     * @param image a spectrum image; all pixels of one that is no TEM-EDS map are used
     * @param threshold counts in the highest channel; 0 for all pixels
     * @return the specimen; all pixels when more than half of them would be vacuum, as the counts are too few then to tell
     */
    static Mask specimen(SpectrumImage image, double threshold, Progress progress) throws LamellaException {
        Cube cube = image.cube();
        Mask all = Mask.all(cube.width(), cube.height());
        if (image.header().kind() != SignalKind.EDS_TEM || threshold <= 0) {
            return all;
        }
        int[] sizes = image.navigationAxes().stream().mapToInt(Axis::size).toArray();
        boolean[] specimen = not(dilate(darkPixels(cube, threshold, progress), sizes));
        specimen = dilate(specimen, sizes);
        Mask.Builder mask = Mask.builder(cube.width(), cube.height()).name("specimen");
        for (int pixel = 0; pixel < specimen.length; pixel++) {
            if (specimen[pixel]) {
                mask.set(pixel);
            }
        }
        Mask built = mask.build();
        return built.count() < 0.5 * cube.pixels() ? all : built;
    }

    private static boolean[] darkPixels(Cube cube, double threshold, Progress progress) throws LamellaException {
        boolean[] dark = new boolean[cube.pixels()];
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int length = cube.copyRow(pixel, channels, values);
                boolean isDark = true;
                for (int e = 0; e < length; e++) {
                    isDark &= values[e] <= threshold;
                }
                dark[pixel] = isDark;
            }
        });
        return dark;
    }

    /** Sets the nearest neighbours of set pixels along every axis. The erosion of a closing is the dilation of what is not set. */
    private static boolean[] dilate(boolean[] set, int[] sizes) {
        boolean[] dilated = set.clone();
        int stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            for (int pixel = 0; pixel < set.length; pixel++) {
                int index = pixel / stride % sizes[axis];
                dilated[pixel] |= index > 0 && set[pixel - stride] || index < sizes[axis] - 1 && set[pixel + stride];
            }
            stride *= sizes[axis];
        }
        return dilated;
    }

    private static boolean[] not(boolean[] set) {
        boolean[] inverted = new boolean[set.length];
        for (int i = 0; i < set.length; i++) {
            inverted[i] = !set[i];
        }
        return inverted;
    }
}
