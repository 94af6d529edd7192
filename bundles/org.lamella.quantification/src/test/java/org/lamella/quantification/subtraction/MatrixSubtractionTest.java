package org.lamella.quantification.subtraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.EmbeddedPhase;
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
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.fit.ModelFitParameters;
import org.lamella.quantification.fit.ModelFitQuantification;
import org.lamella.quantification.window.WindowParameters;
import org.lamella.quantification.window.WindowQuantification;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/** Ferropericlase within bridgmanite, which alone has silicon: the subtraction of the second paper, on simulated spectra. */
class MatrixSubtractionTest {

    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 2048, 0.2, 0.01, "keV");
    private static final EdsSetup SETUP = new EdsSetup(200, DetectorResponse.TYPICAL, new SiliconDetector(0.15, 0.45), 22, AXIS);
    private static final Phase MATRIX = Phase.of("Brg", Map.of("Mg", 18.5, "Si", 18.2, "Al", 1.5, "Ca", 1.0, "Fe", 1.0, "O", 59.8), 1);
    private static final Phase GRAIN = Phase.of("Fp", Map.of("Mg", 39.0, "Fe", 10.0, "O", 50.0, "Cu", 1.0), 1);
    private static final String LINES = "Mg,Si,Al,Ca,Fe,O,Cu";

    private static double[] expected(double ofGrain, double ofMatrix) {
        SpectrumSimulator simulator = new SpectrumSimulator(SETUP, new ThinFilmEmission(SETUP.beamEnergyKeV()));
        double[] grain = simulator.spectrum(GRAIN);
        double[] matrix = simulator.spectrum(MATRIX);
        double[] sum = new double[grain.length];
        for (int channel = 0; channel < sum.length; channel++) {
            sum[channel] = ofGrain * grain[channel] + ofMatrix * matrix[channel];
        }
        return sum;
    }

    private static double[] drawn(double[] expected, Random random) {
        double[] counts = new double[expected.length];
        for (int channel = 0; channel < counts.length; channel++) {
            counts[channel] = poisson(expected[channel], random);
        }
        return counts;
    }

    private static double poisson(double mean, Random random) {
        if (mean > 500) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int count = -1;
        double limit = Math.exp(-mean);
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static Spectrum spectrum(double[] counts) {
        SignalHeader header = new SignalHeader("simulated", SignalKind.EDS_TEM,
                Acquisition.builder().beamEnergyKeV(200).resolutionMnKaEv(130).build(), MetadataTree.EMPTY, List.of());
        return new Spectrum(header, AXIS, NumericArray.of(counts));
    }

    private static Composition byFit(double[] mixture, double[] matrix) throws LamellaException {
        ModelFitParameters parameters = ParameterSchema.of(ModelFitParameters.class).parse(Map.of("lines", LINES, "dead-layer", "0.15"));
        return new ModelFitQuantification().quantify(new EmbeddedPhase(spectrum(mixture), spectrum(matrix), "Si"), parameters,
                Progress.NONE);
    }

    @Test
    void withoutNoiseTheGrainIsWhatItIs() throws LamellaException {
        Composition composition = byFit(expected(3e5, 5e5), expected(0, 4e6));
        assertEquals(6, composition.elements().size());
        for (Composition.Row row : composition.elements()) {
            double truth = GRAIN.atomicFraction(Element.of(row.symbol()));
            assertEquals(truth, row.atomic().value(), truth > 0.05 ? 0.005 * truth : 4e-4, row.symbol());
        }
        assertTrue(composition.facts().get("matrix subtracted").startsWith("0.125"), composition.facts().toString());
    }

    /** Both too small and too large errors fail. */
    @Test
    void truthLiesWithinTwoStandardDeviationsAsOftenAsItShould() throws LamellaException {
        double[] mixture = expected(1e5, 2e5);
        double[] matrix = expected(0, 3e5);
        int inside = 0;
        int all = 0;
        Random random = new Random(5);
        for (int trial = 0; trial < 100; trial++) {
            for (Composition.Row row : byFit(drawn(mixture, random), drawn(matrix, random)).elements()) {
                double truth = GRAIN.atomicFraction(Element.of(row.symbol()));
                inside += Math.abs(row.atomic().value() - truth) <= 2 * row.atomic().sigma() ? 1 : 0;
                all++;
            }
        }
        double share = inside / (double) all;
        assertTrue(share >= 0.92 && share <= 0.98, "inside two standard deviations: " + share);
    }

    @Test
    void windowsSubtractTheMatrixToo() throws LamellaException {
        WindowParameters parameters = ParameterSchema.of(WindowParameters.class)
                .parse(Map.of("lines", "Mg_Ka,Si_Ka,Fe_Ka,Cu_Ka", "dead-layer", "0.15"));
        Composition composition = new WindowQuantification().quantify(
                new EmbeddedPhase(spectrum(expected(3e5, 5e5)), spectrum(expected(0, 4e6)), "Si"), parameters, Progress.NONE);
        Composition alone = new WindowQuantification().quantify(spectrum(expected(3e5, 0)), ParameterSchema.of(WindowParameters.class)
                .parse(Map.of("lines", "Mg_Ka,Fe_Ka,Cu_Ka", "dead-layer", "0.15")), Progress.NONE);
        for (int i = 0; i < 3; i++) {
            assertEquals(alone.elements().get(i).atomic().value(), composition.elements().get(i).atomic().value(), 0.003);
        }
    }

    /** Error propagation against the spread of many draws, correlations included. */
    @Test
    void covarianceIsThatOfManyDraws() throws LamellaException {
        List<XrayLine> lines = List.of(XrayLines.find("Mg_Ka").orElseThrow(), XrayLines.find("Fe_Ka").orElseThrow(),
                XrayLines.find("Si_Ka").orElseThrow());
        double[] mixed = {9000, 4000, 1500};
        double[] pure = {3000, 800, 2500};
        Random random = new Random(3);
        int draws = 40_000;
        double[] sum = new double[2];
        double[] product = new double[4];
        for (int draw = 0; draw < draws; draw++) {
            double[] net = CountSubtraction.of(counts(lines, noisy(mixed, random)), counts(lines, noisy(pure, random)), 2).net();
            for (int i = 0; i < 2; i++) {
                sum[i] += net[i] / draws;
                for (int j = 0; j < 2; j++) {
                    product[2 * i + j] += net[i] * net[j] / draws;
                }
            }
        }
        LineCounts told = CountSubtraction.of(counts(lines, mixed), counts(lines, pure), 2);
        assertArrayEquals(new double[] {9000 - 0.6 * 3000, 4000 - 0.6 * 800}, told.net(), 1e-9);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double spread = product[2 * i + j] - sum[i] * sum[j];
                assertEquals(spread, told.covariance()[2 * i + j], 0.04 * told.covariance()[0], "element " + i + ", " + j);
            }
        }
    }

    private static LineCounts counts(List<XrayLine> lines, double... net) {
        return LineCounts.independent(lines, net, new double[net.length], net.clone());
    }

    private static double[] noisy(double[] mean, Random random) {
        return Arrays.stream(mean).map(m -> m + Math.sqrt(m) * random.nextGaussian()).toArray();
    }

    @Test
    void subtractedSpectrumHasTheNoiseOfBothAndOfTheShare() {
        XrayLine silicon = XrayLines.find("Si_Ka").orElseThrow();
        double[] mixture = new double[AXIS.size()];
        double[] matrix = new double[AXIS.size()];
        mixture[10] = 100;
        mixture[11] = 80;
        matrix[10] = 50;
        matrix[11] = 40;
        SubtractedSpectrum difference = new SubtractedSpectrum(spectrum(mixture), spectrum(matrix), new MatrixShare(silicon, 0.5, 0.02));
        assertEquals(75, difference.spectrum().values().get(10));
        assertEquals(Math.sqrt(100 + 0.25 * 50 + 1), difference.sigma()[10], 1e-12);
        assertEquals(Math.sqrt(180 + 0.25 * 90 + 1.8 * 1.8), difference.sigma(10, 12), 1e-12);
    }

    @Test
    void whatCannotBeToldApartIsSaid() throws LamellaException {
        assertFails("too few", expected(3e5, 1e5), expected(1e5, 0));
        assertFails("no matrix", new double[AXIS.size()], expected(0, 1e6));
        String message = assertThrows(LamellaException.class, () -> PhaseLines.of(List.of("Si", "Mg"), "Si_Ka")).getMessage();
        assertTrue(message.contains("not two elements"), message);
    }

    private static void assertFails(String words, double[] mixture, double[] matrix) throws LamellaException {
        WindowParameters parameters = ParameterSchema.of(WindowParameters.class).parse(Map.of("lines", "Mg,Fe,Si", "dead-layer", "0.15"));
        EmbeddedPhase phase = new EmbeddedPhase(spectrum(mixture), spectrum(matrix), "Si");
        String message = assertThrows(LamellaException.class,
                () -> new WindowQuantification().quantify(phase, parameters, Progress.NONE)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
