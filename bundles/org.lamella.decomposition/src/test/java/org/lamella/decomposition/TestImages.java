package org.lamella.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/** Small spectrum images with known content. */
public final class TestImages {

    private TestImages() {
    }

    /** A map of counts; {@code counts[pixel][channel]}, pixels in rows of {@code width}. */
    public static SpectrumImage ofCounts(int width, int[][] counts) {
        SparseCube.Builder builder = SparseCube.builder(width, counts.length / width, counts[0].length, DataType.UINT16);
        for (int[] row : counts) {
            builder.appendDenseRow(row);
        }
        return map(builder.build());
    }

    /** A map of numbers; {@code values[pixel][channel]}, pixels in rows of {@code width}. */
    public static SpectrumImage ofValues(int width, double[][] values) {
        int channels = values[0].length;
        double[][] rows = new double[values.length / width][width * channels];
        for (int pixel = 0; pixel < values.length; pixel++) {
            System.arraycopy(values[pixel], 0, rows[pixel / width], pixel % width * channels, channels);
        }
        return map(DenseCube.ofDoubles(width, rows.length, channels, rows));
    }

    /** A cube with axes: two navigation axes, energies from 0 in steps of 0.01 keV. */
    public static SpectrumImage map(Cube cube) {
        return withNavigation(cube, cube.height(), cube.width());
    }

    /** A map of a kind; the other maps of this class are of unknown origin. */
    public static SpectrumImage ofKind(SignalKind kind, Cube cube) {
        SpectrumImage map = map(cube);
        return new SpectrumImage(SignalHeader.of(map.title(), kind), map.navigationAxes(), map.energyAxis(), cube);
    }

    /** A cube with any navigation axes, slowest first. */
    public static SpectrumImage withNavigation(Cube cube, int... sizes) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            axes.add(Axis.uniform("axis" + i, AxisRole.NAVIGATION, sizes[i], 0, 1, "nm"));
        }
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, cube.channels(), 0, 0.01, "keV");
        return new SpectrumImage(SignalHeader.of("test", SignalKind.SPECTRUM), axes, energy, cube);
    }

    /** Random counts, with every seventh pixel and every eleventh channel empty. */
    public static int[][] patchyCounts(int pixels, int channels, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[pixels][channels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int channel = 0; channel < channels; channel++) {
                if (pixel % 7 != 3 && channel % 11 != 5) {
                    counts[pixel][channel] = poisson(mean * (1 + Math.sin(pixel * 0.1) * Math.cos(channel * 0.2)), random);
                }
            }
        }
        return counts;
    }

    /** A draw from the Poisson distribution by multiplying uniform numbers (Knuth); for small means. */
    public static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = 0;
        double product = random.nextDouble();
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    /** Expected values C S^T of maps (K x N) and spectra (K x M). */
    public static double[][] product(double[][] maps, double[][] spectra) {
        double[][] product = new double[maps[0].length][spectra[0].length];
        for (int k = 0; k < maps.length; k++) {
            for (int pixel = 0; pixel < product.length; pixel++) {
                for (int channel = 0; channel < spectra[k].length; channel++) {
                    product[pixel][channel] += maps[k][pixel] * spectra[k][channel];
                }
            }
        }
        return product;
    }

    public static int[][] poisson(double[][] expected, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[expected.length][expected[0].length];
        for (int pixel = 0; pixel < counts.length; pixel++) {
            for (int channel = 0; channel < counts[pixel].length; channel++) {
                counts[pixel][channel] = poisson(expected[pixel][channel], random);
            }
        }
        return counts;
    }
}
