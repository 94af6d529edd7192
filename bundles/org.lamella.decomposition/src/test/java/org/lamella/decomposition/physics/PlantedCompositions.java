package org.lamella.decomposition.physics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.TestImages;
import org.lamella.xray.Element;

/**
 * Two oxides in a third one, of which no pixel holds more than three quarters, with spectra of the model itself.
 *
 * @param spectra three spectra of sum 1: the matrix and the two others
 * @param maps counts of each phase in each pixel
 */
record PlantedCompositions(double[][] spectra, double[][] maps) {

    static final int SIDE = 20;
    static final List<Map<String, Double>> ATOMIC = List.of(Map.of("Mg", 0.2, "Si", 0.2, "O", 0.6), Map.of("Mg", 0.4, "Fe", 0.1, "O", 0.5),
            Map.of("Si", 0.22, "Ca", 0.18, "O", 0.6));
    private static final int CHANNELS = 760;
    private static final double[] BACKGROUND = {0.03, 0.08, 0.05, 0.03, 0.01};

    static SpectrumImage empty() {
        return image(new double[SIDE * SIDE][CHANNELS]);
    }

    static PlantedCompositions of(double countsPerPixel, String... options) throws LamellaException {
        PhysicsParameters parameters = parameters(options);
        SpectrumPhysics physics = PhysicsTask.of(image(ones()), parameters, Progress.NONE).physics();
        double[][] spectra = new double[3][];
        for (int k = 0; k < 3; k++) {
            Map<Element, Double> atomic = new LinkedHashMap<>();
            for (Map.Entry<String, Double> entry : ATOMIC.get(k).entrySet()) {
                atomic.put(Element.of(entry.getKey()), entry.getValue());
            }
            SpectrumParts parts = physics.parts(SpectrumPhysics.massFractions(atomic));
            double[] amounts = new double[parts.size()];
            double lines = 0;
            for (int j = 0; j < amounts.length - BACKGROUND.length; j++) {
                amounts[j] = atomic.getOrDefault(parts.parts().get(j).element().orElseThrow(), 0.0)
                        * parts.parts().get(j).countsPerAtom();
                lines += amounts[j];
            }
            for (int b = 0; b < BACKGROUND.length; b++) {
                amounts[amounts.length - BACKGROUND.length + b] = lines * BACKGROUND[b];
            }
            spectra[k] = parts.spectrum(amounts);
            SpectrumParts.normalise(spectra[k]);
        }
        double[][] maps = new double[3][SIDE * SIDE];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            double x = pixel % SIDE;
            double y = Math.floorDiv(pixel, SIDE);
            maps[1][pixel] = countsPerPixel * Math.max(0, 0.75 - 0.15 * Math.hypot(x - 4, y - 5));
            maps[2][pixel] = countsPerPixel * Math.max(0, 0.7 - 0.12 * Math.hypot(x - 13, y - 12));
            maps[0][pixel] = countsPerPixel - maps[1][pixel] - maps[2][pixel];
        }
        return new PlantedCompositions(spectra, maps);
    }

    private static double[][] ones() {
        double[][] ones = new double[SIDE * SIDE][CHANNELS];
        ones[0][100] = 1;
        return ones;
    }

    static PhysicsParameters parameters(String... options) throws LamellaException {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("elements", "O, Mg, Si, Ca, Fe", "energy-from", "0", "binning", "2"));
        for (String option : options) {
            texts.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return ParameterSchema.of(PhysicsParameters.class).parse(texts);
    }

    /** What is expected, rounded to whole counts, which is next to nothing when there are many. */
    SpectrumImage expected() {
        double[][] values = TestImages.product(maps, spectra);
        for (double[] row : values) {
            for (int channel = 0; channel < row.length; channel++) {
                row[channel] = Math.rint(row[channel]);
            }
        }
        return image(values);
    }

    SpectrumImage drawn(long seed) {
        int[][] counts = TestImages.poisson(TestImages.product(maps, spectra), seed);
        double[][] values = new double[counts.length][counts[0].length];
        for (int pixel = 0; pixel < counts.length; pixel++) {
            for (int channel = 0; channel < counts[0].length; channel++) {
                values[pixel][channel] = counts[pixel][channel];
            }
        }
        return image(values);
    }

    static SpectrumImage image(double[][] values) {
        SpectrumImage plain = TestImages.ofValues(SIDE, values);
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).elevationDeg(25).build();
        return new SpectrumImage(new SignalHeader("planted", SignalKind.EDS_TEM, acquisition, MetadataTree.EMPTY, List.of()),
                plain.navigationAxes(), Axis.uniform("Energy", AxisRole.SIGNAL, values[0].length, 0.2, 0.01, "keV"),
                (DenseCube) plain.cube());
    }

    /** Which of some compositions is the one planted: that of the smallest difference. */
    static PhaseComposition match(int phase, List<PhaseComposition> found) {
        return found.stream().min((a, b) -> Double.compare(difference(phase, a), difference(phase, b))).orElseThrow();
    }

    /** Largest difference of an atomic fraction. */
    static double difference(int phase, PhaseComposition found) {
        return found.shares().stream()
                .mapToDouble(share -> Math.abs(share.atomicFraction() - ATOMIC.get(phase).getOrDefault(share.symbol(), 0.0))).max()
                .orElseThrow();
    }
}
