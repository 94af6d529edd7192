package org.lamella.decomposition.nmf;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.SpatialBinning;

/**
 * The components of which something is known. They are the first of the factorisation.
 *
 * @param list the components
 */
record GivenComponents(List<GivenComponent> list) {

    /** Checks sizes and values against an image, and that there are no more than {@code components}. */
    static GivenComponents checked(List<GivenComponent> list, Cube cube, int components, String title) throws LamellaException {
        if (list.size() > components) {
            throw new LamellaException(list.size() + " known components are given, but only " + components + " are looked for in '" + title
                    + "'; choose more components.");
        }
        for (GivenComponent component : list) {
            check(component.spectrum(), cube.channels(), "spectrum", "channels", title);
            check(component.map(), cube.pixels(), "map", "pixels", title);
        }
        return new GivenComponents(List.copyOf(list));
    }

    private static void check(Optional<double[]> given, int length, String what, String places, String title) throws LamellaException {
        if (given.isPresent()) {
            double[] values = given.get();
            if (values.length != length) {
                throw new LamellaException("A known " + what + " has " + values.length + " values, but '" + title + "' has " + length + " "
                        + places + "; give one value for each.");
            }
            if (!DoubleStream.of(values).allMatch(value -> value >= 0 && value < Double.POSITIVE_INFINITY)
                    || DoubleStream.of(values).allMatch(value -> value == 0)) {
                throw new LamellaException("A known " + what + " for '" + title + "' has negative values, values that are not finite or"
                        + " nothing but zeros; give counts or shares.");
            }
        }
    }

    /** The same components of the image that is summed in squares: maps are summed, too. */
    GivenComponents binned(SpatialBinning binning, Cube cube) {
        return changed(UnaryOperator.identity(), map -> sums(map, cube, binning));
    }

    /** The same components of the weighted image. */
    GivenComponents weighted(NoiseWeighting weighting) {
        return changed(spectrum -> {
            double[] weighted = spectrum.clone();
            weighting.weightSpectrum(weighted);
            return weighted;
        }, map -> {
            double[] weighted = map.clone();
            weighting.weightMap(weighted);
            return weighted;
        });
    }

    private GivenComponents changed(UnaryOperator<double[]> ofSpectrum, UnaryOperator<double[]> ofMap) {
        return new GivenComponents(list.stream().map(given -> new GivenComponent(given.spectrum().map(ofSpectrum),
                given.map().map(ofMap), given.spectrumFixed(), given.mapFixed())).toList());
    }

    private static double[] sums(double[] map, Cube cube, SpatialBinning binning) {
        int width = cube.width() / binning.x();
        double[] sums = new double[binning.squares(cube)];
        for (int square = 0; square < sums.length; square++) {
            int left = square % width * binning.x();
            int top = square / width * binning.y();
            for (int y = top; y < top + binning.y(); y++) {
                for (int x = left; x < left + binning.x(); x++) {
                    sums[square] += map[y * cube.width() + x];
                }
            }
        }
        return sums;
    }

    int size() {
        return list.size();
    }

    /** For each of K components whether its spectrum is fixed. */
    boolean[] fixedSpectra(int components) {
        boolean[] fixed = new boolean[components];
        for (int k = 0; k < list.size(); k++) {
            fixed[k] = list.get(k).spectrumFixed();
        }
        return fixed;
    }

    /** For each of K components whether its map is fixed. */
    boolean[] fixedMaps(int components) {
        boolean[] fixed = new boolean[components];
        for (int k = 0; k < list.size(); k++) {
            fixed[k] = list.get(k).mapFixed();
        }
        return fixed;
    }

    /** Numbers of the components whose maps are given. */
    int[] withMaps() {
        return IntStream.range(0, list.size()).filter(k -> list.get(k).map().isPresent()).toArray();
    }
}
