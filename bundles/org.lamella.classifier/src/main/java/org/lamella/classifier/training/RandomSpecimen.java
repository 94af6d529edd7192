package org.lamella.classifier.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.phantom.AbundanceMaps;
import org.lamella.phantom.Dose;
import org.lamella.phantom.EdsSetup;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.Phase;
import org.lamella.phantom.Specimen;
import org.lamella.phantom.SpectrumImagePhantom;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.SiliconDetector;

/**
 * A specimen drawn at random: phases of one material in features of random kind and size, seen by a random microscope for a random time.
 * Maps have 48 to 200 pixels a side, 8 to 500 counts a pixel, with more maps of few counts than of many.
 */
final class RandomSpecimen {

    private static final int LEAST_SIDE = 48;
    private static final int MOST_SIDE = 200;
    private static final double LEAST_COUNTS = 8;
    private static final double MOST_COUNTS = 500;
    private static final double VACUUM_PROBABILITY = 0.2;
    private static final Phase FILM = Phase.of("film", Map.of("C", 1.0), 0.05);
    private static final double PIXEL_NM = 5;
    private static final double MEAN_THICKNESS_NM = 100;

    private RandomSpecimen() {
    }

    /**
     * Draws a specimen and its counts.
     *
     * @param material what it is made of
     * @param seed the same seed gives the same counts
     * @param progress progress and cancellation
     * @return image and truth
     * @throws LamellaException when cancelled
     */
    static Phantom draw(Material material, long seed, Progress progress) throws LamellaException {
        Random random = new Random(seed);
        int width = side(random);
        int height = side(random);
        List<Phase> phases = phases(material, random);
        RandomFeatures features = new RandomFeatures((double) width / Math.min(width, height), (double) height / Math.min(width, height),
                random);
        AbundanceMaps maps = maps(width, height, phases, features);
        double counts = Math.exp(Math.log(LEAST_COUNTS) + random.nextDouble() * Math.log(MOST_COUNTS / LEAST_COUNTS));
        Specimen specimen = new Specimen(phases, maps, thicknessNm(width, height, random));
        return new SpectrumImagePhantom(material.name() + " " + seed, specimen, setup(random), new Dose.CountsPerPixel(counts), PIXEL_NM,
                false, Optional.empty()).generate(random.nextLong(), progress);
    }

    /** A wedge, half of the time. */
    private static double[] thicknessNm(int width, int height, Random random) {
        double slope = random.nextBoolean() ? 0.9 * random.nextDouble() : 0;
        double angle = 2 * Math.PI * random.nextDouble();
        double reach = Math.hypot(width, height) / 2;
        double[] thicknessNm = new double[width * height];
        for (int pixel = 0; pixel < thicknessNm.length; pixel++) {
            double along = (pixel % width - 0.5 * width) * Math.cos(angle) + (pixel / width - 0.5 * height) * Math.sin(angle);
            thicknessNm[pixel] = MEAN_THICKNESS_NM * (1 + slope * along / reach);
        }
        return thicknessNm;
    }

    private static int side(Random random) {
        return LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE + 1);
    }

    /** Some of the material's phases, any of them the matrix, and perhaps vacuum. */
    private static List<Phase> phases(Material material, Random random) {
        List<Phase> phases = new ArrayList<>(material.phases());
        Collections.shuffle(phases, random);
        int kept = 1 + random.nextInt(phases.size());
        phases = new ArrayList<>(phases.subList(0, kept));
        if (random.nextDouble() < VACUUM_PROBABILITY) {
            phases.add(FILM);
        }
        return phases;
    }

    private static AbundanceMaps maps(int width, int height, List<Phase> phases, RandomFeatures features) {
        double[][] maps = new double[phases.size()][width * height];
        Arrays.fill(maps[0], 1);
        double side = Math.min(width, height);
        for (int k = 1; k < maps.length; k++) {
            Feature feature = phases.get(k) == FILM ? features.vacuum() : features.any();
            for (int pixel = 0; pixel < width * height; pixel++) {
                double share = Math.max(0, feature.share((pixel % width + 0.5) / side, (pixel / width + 0.5) / side));
                for (int other = 0; other < k; other++) {
                    maps[other][pixel] *= 1 - share;
                }
                maps[k][pixel] = share;
            }
        }
        return new AbundanceMaps(width, height, maps);
    }

    private static EdsSetup setup(Random random) {
        double[] beamEnergiesKeV = {80, 200, 300};
        double beamEnergyKeV = beamEnergiesKeV[random.nextInt(beamEnergiesKeV.length)];
        DetectorResponse response = new DetectorResponse(122 + 20 * random.nextDouble());
        SiliconDetector detector = new SiliconDetector(0.05 + 0.3 * random.nextDouble(), 0.45);
        int channels = 350 + random.nextInt(300);
        double channelKeV = random.nextBoolean() ? 0.02 : 0.01;
        Axis energies = Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0.2, channelKeV, "keV");
        return new EdsSetup(beamEnergyKeV, response, detector, 20, energies);
    }
}
