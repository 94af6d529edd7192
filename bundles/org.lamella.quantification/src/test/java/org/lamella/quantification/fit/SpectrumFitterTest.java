package org.lamella.quantification.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.quantification.LineCounts;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

class SpectrumFitterTest {

    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 1900, 0.3, 0.01, "keV");
    private static final SiliconDetector DETECTOR = new SiliconDetector(0.1, 0.5);
    private static final int DEGREE = 4;

    private static SpectrumModel model(String... symbols) throws LamellaException {
        List<Element> elements = new ArrayList<>();
        for (String symbol : symbols) {
            elements.add(Element.of(symbol));
        }
        return SpectrumModel.of(AXIS, elements, 200, DETECTOR, DEGREE);
    }

    /** The expected counts of a model with some amounts of each shell and of each part of the background. */
    private static double[] expected(SpectrumModel model, EnergyCalibration calibration, double[] shells, double background) {
        double[] sum = new double[AXIS.size()];
        List<FamilyTemplate> templates = model.lines(calibration);
        for (int j = 0; j < shells.length; j++) {
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += shells[j] * templates.get(j).counts()[channel];
            }
        }
        for (double[] part : model.background()) {
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += background * part[channel];
            }
        }
        return sum;
    }

    private static double[] rising(int count, double first) {
        double[] amounts = new double[count];
        Arrays.setAll(amounts, i -> first * (1 + i));
        return amounts;
    }

    @Test
    void whatWasPutInComesOutOfASpectrumWithoutNoise() throws Exception {
        SpectrumModel model = model("O", "Mg", "Si", "Ca", "Fe", "Cu", "Nd", "U");
        double[] shells = rising(model.families().size(), 500);
        double[] counts = expected(model, EnergyCalibration.asStored(DetectorResponse.TYPICAL), shells, 3000);
        SpectrumFit fit = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(counts, false, Progress.NONE);
        for (int i = 0; i < shells.length; i++) {
            assertEquals(shells[i], fit.amounts()[i], 1e-4 * shells[i], model.families().get(i).toString());
        }
        assertArrayEquals(counts, fit.fitted(), 1e-3);
    }

    @Test
    void energiesAndWidthsAreFoundFromTheLines() throws Exception {
        SpectrumModel model = model("O", "Si", "Fe", "Cu");
        EnergyCalibration truth = new EnergyCalibration(0.008, 1.0015, 137);
        double[] shells = rising(model.families().size(), 20_000);
        double[] counts = expected(model, truth, shells, 5000);
        SpectrumFit fit = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(counts, true, Progress.NONE);
        assertEquals(truth.offsetKeV(), fit.calibration().offsetKeV(), 2e-4);
        assertEquals(truth.gain(), fit.calibration().gain(), 5e-5);
        assertEquals(truth.resolutionMnKaEv(), fit.calibration().resolutionMnKaEv(), 0.3);
        for (int i = 0; i < shells.length; i++) {
            assertEquals(shells[i], fit.amounts()[i], 2e-3 * shells[i]);
        }
    }

    /**
     * Errors are right when results, in units of their errors, scatter by one around zero: also of overlaps, traces and absent elements.
     */
    @Test
    void errorsAreThoseOfTheScatter() throws Exception {
        SpectrumModel model = model("O", "Mg", "Si", "Cr", "Mn", "Fe", "Nd");
        double[] shells = new double[model.families().size()];
        for (int i = 0; i < shells.length; i++) {
            shells[i] = switch (model.families().get(i).element().symbol()) {
                case "Nd" -> 0;
                case "Mn" -> 40;
                default -> 800;
            };
        }
        double[] expected = expected(model, EnergyCalibration.asStored(DetectorResponse.TYPICAL), shells, 1500);
        int seeds = 200;
        double[] sum = new double[shells.length];
        double[] squares = new double[shells.length];
        double chiSquared = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double[] counts = draw(expected, seed);
            SpectrumFit fit = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(counts, true, Progress.NONE);
            chiSquared += fit.reducedChiSquared() / seeds;
            for (int i = 0; i < shells.length; i++) {
                double z = (fit.amounts()[i] - shells[i]) / Math.sqrt(fit.covariance()[i * shells.length + i]);
                sum[i] += z / seeds;
                squares[i] += z * z / seeds;
            }
        }
        for (int i = 0; i < shells.length; i++) {
            String name = model.families().get(i).toString();
            assertEquals(0, sum[i], 0.35, name);
            assertEquals(1, Math.sqrt(squares[i]), 0.2, name);
        }
        assertEquals(1, chiSquared, 0.05);
    }

    private static double[] draw(double[] expected, long seed) {
        Random random = new Random(seed);
        double[] counts = new double[expected.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = poisson(expected[i], random);
        }
        return counts;
    }

    /** Knuth's product of uniform numbers; small means only. */
    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void lineTakesItsShareOfTheShell() throws Exception {
        SpectrumModel model = model("Fe");
        double[] counts = expected(model, EnergyCalibration.asStored(DetectorResponse.TYPICAL), new double[] {10_000, 5000}, 100);
        SpectrumFit fit = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(counts, false, Progress.NONE);
        XrayLine alpha = XrayLines.find("Fe_Ka").orElseThrow();
        XrayLine beta = XrayLines.find("Fe_Kb").orElseThrow();
        LineCounts lines = fit.lineCounts(List.of(alpha, beta));
        assertEquals(10_000, lines.net()[0] + lines.net()[1], 15);
        // Salem, Panossian and Krause (1974): K beta over K alpha of iron is 0.135
        assertEquals(0.135, lines.net()[1] / lines.net()[0], 0.01);
        String refused = assertThrows(LamellaException.class, () -> fit.lineCounts(List.of(XrayLines.find("Cu_Ka").orElseThrow())))
                .getMessage();
        assertTrue(refused.contains("Cu_Ka"), refused);
    }

    @Test
    void overlappingLinesAreNamed() throws Exception {
        SpectrumModel model = model("S", "Mo", "Fe");
        double[] counts = expected(model, EnergyCalibration.asStored(DetectorResponse.TYPICAL), rising(model.families().size(), 500), 500);
        List<String> overlaps = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(counts, false, Progress.NONE).overlaps();
        assertTrue(overlaps.stream().anyMatch(text -> text.contains("S K") && text.contains("Mo L")), overlaps.toString());
    }

    @Test
    void impossibleChemistryIsRefused() throws Exception {
        String hydrogen = assertThrows(LamellaException.class, () -> model("Fe", "H")).getMessage();
        assertTrue(hydrogen.startsWith("H has no line"), hydrogen);
        Axis low = Axis.uniform("Energy", AxisRole.SIGNAL, 300, 0.5, 0.01, "keV");
        String beam = assertThrows(LamellaException.class,
                () -> SpectrumModel.of(low, List.of(Element.of("Ca")), 3, DETECTOR, DEGREE)).getMessage();
        assertTrue(beam.contains("Ca") && beam.contains("3.0 keV"), beam);
        SpectrumModel iron = model("Fe");
        String negative = assertThrows(LamellaException.class, () -> new SpectrumFitter(iron, DetectorResponse.TYPICAL)
                .fit(rising(AXIS.size(), -1), false, Progress.NONE)).getMessage();
        assertTrue(negative.contains("holds no counts"), negative);
    }
}
