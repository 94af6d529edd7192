package org.lamella.quantification.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.contribution.Composition;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.phantom.EdsSetup;
import org.lamella.phantom.Phase;
import org.lamella.phantom.SpectrumSimulator;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilmEmission;

/** The three minerals of the third paper's Table 1, simulated and quantified: compositions and how often they lie within their errors. */
class MineralCompositionTest {

    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 2048, 0.2, 0.01, "keV");
    private static final EdsSetup SETUP = new EdsSetup(200, DetectorResponse.TYPICAL, new SiliconDetector(0.15, 0.45), 22, AXIS);
    private static final double TRACE_PERCENT = 1.5;

    static Stream<Phase> minerals() {
        return Stream.of(
                Phase.of("Brg", Map.of("Mg", 18.5, "Si", 18.2, "Al", 1.5, "Ca", 1.0, "Fe", 1.0, "Nd", 0.1, "Sm", 0.1, "O", 60.0), 1.0),
                Phase.of("Fp", Map.of("Mg", 39.0, "Fe", 10.0, "O", 50.0, "Cu", 1.0), 0.8),
                Phase.of("CaPv", Map.of("Si", 17.5, "Al", 2.5, "Ca", 16.2, "Fe", 1.0, "Nd", 1.0, "Sm", 1.0, "U", 1.0, "O", 60.0), 1.2));
    }

    private static double[] simulated(Phase phase, double counts) {
        double[] spectrum = new SpectrumSimulator(SETUP, new ThinFilmEmission(SETUP.beamEnergyKeV())).spectrum(phase);
        for (int channel = 0; channel < spectrum.length; channel++) {
            spectrum[channel] *= counts;
        }
        return spectrum;
    }

    private static Composition quantify(Phase phase, double[] counts) throws Exception {
        SignalHeader header = new SignalHeader(phase.name(), SignalKind.EDS_TEM,
                Acquisition.builder().beamEnergyKeV(200).resolutionMnKaEv(130).build(), MetadataTree.EMPTY, List.of());
        List<String> elements = new ArrayList<>();
        for (Element element : phase.atomicPercent().keySet()) {
            elements.add(element.symbol());
        }
        ModelFitParameters parameters = ParameterSchema.of(ModelFitParameters.class)
                .parse(Map.of("lines", String.join(",", elements), "dead-layer", "0.15"));
        return new ModelFitQuantification().quantify(new Spectrum(header, AXIS, NumericArray.of(counts)), parameters, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("minerals")
    void spectrumWithoutNoiseGivesTheCompositionOfThePaper(Phase phase) throws Exception {
        for (Composition.Row row : quantify(phase, simulated(phase, 4e6)).elements()) {
            double truth = phase.atomicFraction(Element.of(row.symbol()));
            double tolerance = 100 * truth < TRACE_PERCENT ? 0.02 : 0.005;
            assertEquals(truth, row.atomic().value(), tolerance * truth, row.symbol());
        }
    }

    /** At the counts that the phases have in the map of medium dose. Both too small and too large errors fail. */
    @Test
    void truthLiesWithinTwoStandardDeviationsAsOftenAsItShould() throws Exception {
        int inside = 0;
        int all = 0;
        double[] counts = {4.33e6, 0.277e6, 0.156e6};
        List<Phase> phases = minerals().toList();
        for (int seed = 0; seed < 200; seed++) {
            Phase phase = phases.get(seed % phases.size());
            double[] drawn = drawn(simulated(phase, counts[seed % phases.size()]), seed);
            for (Composition.Row row : quantify(phase, drawn).elements()) {
                double truth = phase.atomicFraction(Element.of(row.symbol()));
                inside += Math.abs(row.atomic().value() - truth) <= 2 * row.atomic().sigma() ? 1 : 0;
                all++;
            }
        }
        double share = inside / (double) all;
        assertTrue(share >= 0.90 && share <= 0.98, "inside two standard deviations: " + share);
    }

    private static double[] drawn(double[] expected, long seed) {
        Random random = new Random(seed);
        double[] counts = new double[expected.length];
        for (int channel = 0; channel < counts.length; channel++) {
            counts[channel] = poisson(expected[channel], random);
        }
        return counts;
    }

    /** Knuth's product of uniform numbers in parts, as a Poisson number of a sum is the sum of Poisson numbers; large means as normal ones. */
    private static double poisson(double mean, Random random) {
        if (mean > 500) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
