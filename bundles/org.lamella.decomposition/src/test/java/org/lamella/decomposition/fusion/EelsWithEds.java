package org.lamella.decomposition.fusion;

import java.util.List;
import java.util.SplittableRandom;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.TestImages;

/**
 * Three phases seen by EELS, 400 to 800 eV with edges, and by EDS, with lines; each phase alone in a few pixels only.
 *
 * @param eels spectra without background
 * @param background backgrounds of the EELS spectra, powers of the energy
 * @param eds spectra, sums 1
 * @param maps shared maps
 */
record EelsWithEds(double[][] eels, double[][] background, double[][] eds, double[][] maps) {

    static final int SIDE = 20;
    static final int EELS_CHANNELS = 120;
    static final int EDS_CHANNELS = 90;
    private static final double[] EDGES_EV = {455, 530, 640};
    private static final double[] EXPONENTS = {2.6, 3.0, 3.5};
    private static final double[][] LINES = {{0.15, 0.5}, {0.3, 0.55}, {0.45, 0.8}};

    static double[] energiesEv() {
        double[] energies = new double[EELS_CHANNELS];
        for (int j = 0; j < EELS_CHANNELS; j++) {
            energies[j] = 400 + 400.0 * j / EELS_CHANNELS;
        }
        return energies;
    }

    static EelsWithEds planted() {
        double[][] eels = new double[3][EELS_CHANNELS];
        double[][] background = new double[3][EELS_CHANNELS];
        double[][] eds = new double[3][EDS_CHANNELS];
        double[] energies = energiesEv();
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < EELS_CHANNELS; j++) {
                double above = energies[j] - EDGES_EV[k];
                double whiteLine = Math.exp(-0.5 * Math.pow((above - 8) / 5, 2));
                eels[k][j] = above < 0 ? 0 : 0.02 * (2 * whiteLine + Math.pow(energies[j] / EDGES_EV[k], -2.5));
                background[k][j] = 0.05 * Math.pow(energies[j] / energies[0], -EXPONENTS[k]);
            }
            for (int j = 0; j < EDS_CHANNELS; j++) {
                for (double line : LINES[k]) {
                    double gauss = Math.exp(-0.5 * Math.pow((j - line * EDS_CHANNELS) / 2.0, 2)) / (2 * Math.sqrt(2 * Math.PI));
                    eds[k][j] += gauss / LINES[k].length;
                }
            }
        }
        return new EelsWithEds(eels, background, eds, overlappingMaps());
    }

    /** Broad blobs that overlap; where they are pure they are weak. */
    private static double[][] overlappingMaps() {
        double[][] centres = {{0.2, 0.25}, {0.75, 0.35}, {0.45, 0.8}};
        double[][] maps = new double[3][SIDE * SIDE];
        for (int k = 0; k < 3; k++) {
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                double dx = (pixel % SIDE + 0.5) / SIDE - centres[k][0];
                double dy = (pixel / SIDE + 0.5) / SIDE - centres[k][1];
                maps[k][pixel] = Math.max(0, 1 - (dx * dx + dy * dy) / 0.36);
            }
        }
        return maps;
    }

    /** The first image, in electron-volts. @param signals K spectra, @param of its maps, @param noise standard deviation */
    static SpectrumImage eelsImage(double[][] signals, double[][] of, double noise, long seed) {
        return image("EELS", TestImages.product(of, signals), noise, seed, Axis.uniform("Energy loss", AxisRole.SIGNAL, EELS_CHANNELS, 400,
                400.0 / EELS_CHANNELS, "eV"));
    }

    /** The second image, in counts. */
    SpectrumImage edsImage(double counts, long seed) {
        double[][] expected = TestImages.product(maps, eds);
        for (double[] row : expected) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= counts;
            }
        }
        return TestImages.ofCounts(SIDE, TestImages.poisson(expected, seed));
    }

    /** Signal with background, each phase. */
    double[][] eelsWithBackground() {
        double[][] sum = new double[3][EELS_CHANNELS];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < EELS_CHANNELS; j++) {
                sum[k][j] = eels[k][j] + background[k][j];
            }
        }
        return sum;
    }

    private static SpectrumImage image(String title, double[][] values, double noise, long seed, Axis energy) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[SIDE][SIDE * energy.size()];
        for (int pixel = 0; pixel < values.length; pixel++) {
            for (int j = 0; j < energy.size(); j++) {
                rows[pixel / SIDE][pixel % SIDE * energy.size() + j] = values[pixel][j] + noise * random.nextGaussian();
            }
        }
        SpectrumImage plain = TestImages.map(DenseCube.ofDoubles(SIDE, SIDE, energy.size(), rows));
        return new SpectrumImage(SignalHeader.of(title, SignalKind.EELS), List.copyOf(plain.navigationAxes()), energy, plain.cube());
    }
}
