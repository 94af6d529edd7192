package org.lamella.quantification.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ica.IcaParameters;
import org.lamella.decomposition.ica.IndependentComponents;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.quantification.CliffLorimer;
import org.lamella.xray.ComputedKFactors;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.LineWindow;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * The story of the first paper on a map whose truth is known: nitrogen is missing beside a nitride, too little of it to be seen in the
 * measured profile; rebuilt from independent components the map shows the zone, as wide as that of chromium.
 */
class DepletedZoneTest {

    private static final List<String> LINES = List.of("Cr_Ka", "Fe_Ka", "Mn_Ka", "Mo_La", "N_Ka");
    private static final DetectorResponse RESPONSE = new DetectorResponse(130);
    /** End compositions of the lamella, the depleted zone and the austenite. */
    private static final int COMPONENTS = 3;
    private static final double STEP_NM = 2.4;
    private static final double HALF_LAMELLA_NM = 60;
    /** Bins that may hold a part of the lamella are left out. */
    private static final double FIRST_NM = 4;
    private static final double LAST_NM = 200;
    /** 0.2 wt% in the austenite, 0.01 at the nitride. */
    private static final double MISSING_NITROGEN = 0.19;
    /** erfc is 0.05 there. */
    private static final double FIVE_PERCENT = 1.3859;

    private static PhantomDescription description;
    private static SpectrumImage measured;
    private static Cube rebuilt;
    private static Axis rebuiltAxis;

    @BeforeAll
    static void takeTheNoiseOff() throws Exception {
        description = PhantomDescription.named("cr2n");
        Phantom phantom = description.generate(0, Progress.NONE);
        measured = phantom.image();
        IcaParameters parameters = ParameterSchema.of(IcaParameters.class)
                .parse(Map.of("components", Integer.toString(COMPONENTS), "restarts", "2"));
        DecompositionResult result = new IndependentComponents().decompose(measured, parameters, Progress.NONE);
        rebuilt = result.reconstruction(IntStream.range(0, COMPONENTS).boxed().toList());
        rebuiltAxis = result.energyAxis();
    }

    /** Table 1 of the paper: mean over standard deviation of a window's image rises much for N and Mo, hardly for Cr and Fe. */
    @Test
    void imagesOfWeakElementsGainMost() throws Exception {
        double[] gain = new double[LINES.size()];
        for (int i = 0; i < gain.length; i++) {
            LineWindow window = LineWindow.around(XrayLines.of(LINES.get(i)), RESPONSE, 2);
            double before = signalToNoise(map(measured.cube(), measured.energyAxis(), window));
            double after = signalToNoise(map(rebuilt, rebuiltAxis, window));
            gain[i] = after / before;
        }
        assertTrue(gain[0] > 1 && gain[0] < 1.3, "Cr " + gain[0]);
        assertTrue(gain[1] > 1 && gain[1] < 1.3, "Fe " + gain[1]);
        assertTrue(gain[3] > 4, "Mo " + gain[3]);
        assertTrue(gain[4] > 1.4, "N " + gain[4]);
    }

    private static double[] map(Cube cube, Axis axis, LineWindow window) throws Exception {
        ChannelSpan span = ChannelSpan.between(axis, window.fromKeV(), window.toKeV());
        return cube.windowMap(span.from(), span.to(), Progress.NONE);
    }

    private static double signalToNoise(double[] map) {
        double mean = Arrays.stream(map).average().orElseThrow();
        return mean / Math.sqrt(Arrays.stream(map).map(value -> (value - mean) * (value - mean)).average().orElseThrow());
    }

    @Test
    void zoneOfNitrogenShowsInTheRebuiltMapAlone() throws Exception {
        Zone before = zone(measured.cube(), measured.energyAxis(), "N");
        Zone after = zone(rebuilt, rebuiltAxis, "N");
        assertTrue(before.scatter > MISSING_NITROGEN, "in the noise before: " + before);
        assertTrue(after.scatter < MISSING_NITROGEN / 3, "out of the noise after: " + after);
        assertEquals(MISSING_NITROGEN, after.deficit, 0.05);
    }

    @Test
    void bothZonesAreAsWideAsTheyAre() throws Exception {
        Zone nitrogen = zone(rebuilt, rebuiltAxis, "N");
        Zone chromium = zone(rebuilt, rebuiltAxis, "Cr");
        assertTrue(nitrogen.widthNm > 70 && nitrogen.widthNm < 100, "N " + nitrogen);
        assertTrue(chromium.widthNm > 70 && chromium.widthNm < 100, "Cr " + chromium);
        assertEquals(3, chromium.deficit, 0.6, "16 wt% in the austenite, 13 at the nitride");
    }

    /**
     * A zone, by the least-squares fit of far - deficit erfc(distance / length) to a profile.
     *
     * @param widthNm where a twentieth of the deficit is left, nm
     * @param deficit what is missing at the nitride, wt%
     * @param far what the austenite has, wt%
     * @param scatter standard deviation of the profile from the fit, wt%
     */
    private record Zone(double widthNm, double deficit, double far, double scatter) {
    }

    private static Zone zone(Cube cube, Axis axis, String element) throws Exception {
        double pixelNm = measured.xAxis().scale();
        LineRegion line = description.profileLine().orElseThrow();
        double middleNm = measured.xAxis().size() * pixelNm / 2;
        int bins = (int) (line.length() * pixelNm / STEP_NM);
        List<double[]> points = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            double distanceNm = Math.abs(line.x0() * pixelNm + (bin + 0.5) * STEP_NM - middleNm) - HALF_LAMELLA_NM;
            if (distanceNm > FIRST_NM && distanceNm < LAST_NM) {
                double[] spectrum = cube.spectrum(pixels(line, bin * STEP_NM / pixelNm, (bin + 1) * STEP_NM / pixelNm), Progress.NONE);
                points.add(new double[] {distanceNm, massPercent(spectrum, axis, element)});
            }
        }
        return fit(points);
    }

    private static Mask pixels(LineRegion line, double from, double to) {
        int width = measured.cube().width();
        int[] bins = LineProfile.bins(line, width, measured.cube().height());
        Mask.Builder mask = Mask.builder(width, measured.cube().height());
        for (int pixel = 0; pixel < bins.length; pixel++) {
            double along = line.along(pixel % width + 0.5, pixel / width + 0.5);
            if (bins[pixel] != LineProfile.NO_BIN && along >= from && along < to) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }

    private static double massPercent(double[] spectrum, Axis axis, String element) throws Exception {
        List<WindowCounts.Windows> windows = new ArrayList<>();
        for (String name : LINES) {
            XrayLine line = XrayLines.of(name);
            // the L lines of Cr leave little room beside N and lift its background: what N there is comes out some 0.05 wt% low
            BackgroundWindows beside = name.equals("N_Ka") ? new BackgroundWindows(0.27, 0.32, 0.45, 0.475)
                    : BackgroundWindows.beside(line, RESPONSE, 2.2, 2.2, 1);
            windows.add(new WindowCounts.Windows(LineWindow.around(line, RESPONSE, 1.4), Optional.of(beside)));
        }
        return 100 * new CliffLorimer(new ComputedKFactors(200, new SiliconDetector(0.1, 0.45)), ThinFilm.TRANSPARENT)
                .quantify(WindowCounts.of(spectrum, axis, windows)).massFractions().get(Element.of(element));
    }

    private static Zone fit(List<double[]> points) {
        Zone best = null;
        for (double lengthNm = 5; lengthNm < 250; lengthNm *= 1.01) {
            Zone zone = fit(points, lengthNm);
            best = best == null || zone.scatter < best.scatter ? zone : best;
        }
        return best;
    }

    /** A straight line over erfc(distance / length). */
    private static Zone fit(List<double[]> points, double lengthNm) {
        double meanX = points.stream().mapToDouble(point -> complementaryError(point[0] / lengthNm)).average().orElseThrow();
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (double[] point : points) {
            double x = complementaryError(point[0] / lengthNm) - meanX;
            xx += x * x;
            xy += x * (point[1] - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (double[] point : points) {
            double miss = point[1] - meanY - slope * (complementaryError(point[0] / lengthNm) - meanX);
            squares += miss * miss;
        }
        return new Zone(FIVE_PERCENT * lengthNm, -slope, meanY - slope * meanX, Math.sqrt(squares / points.size()));
    }

    /** Abramowitz and Stegun (7.1.26), to 1.5e-7. */
    private static double complementaryError(double x) {
        double t = 1 / (1 + 0.3275911 * x);
        return t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
    }
}
