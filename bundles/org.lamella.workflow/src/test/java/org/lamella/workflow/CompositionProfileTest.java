package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Profiles and detection studies, with a quantification whose answers are simple: two channels are two elements. */
class CompositionProfileTest {

    private static final int WIDTH = 16;
    private static final int HEIGHT = 8;

    /** No parameters. */
    public record NoParameters(@Parameter(label = "Unused", help = "Nothing", defaultValue = "0") double unused) {
    }

    /** Channels 0 and 1 are the counts of iron and platinum, channel 2 the background of both; nothing is refused. */
    private static final class TwoChannels implements Quantification<NoParameters> {

        @Override
        public Class<NoParameters> parameterType() {
            return NoParameters.class;
        }

        @Override
        public Composition quantify(Spectrum spectrum, NoParameters parameters, Progress progress) throws LamellaException {
            double[] counts = spectrum.values().toDoubles();
            double sum = counts[0] + counts[1];
            if (!(sum > 0)) {
                throw new LamellaException("No counts.");
            }
            return new Composition("Two channels", List.of(row("Fe", counts[0], counts[2], sum), row("Pt", counts[1], counts[2], sum)),
                    Map.of(), Optional.empty(), List.of());
        }

        private static Composition.Row row(String symbol, double net, double background, double sum) {
            Composition.Fraction fraction = new Composition.Fraction(net / sum, Math.sqrt(net) / sum, 3 * Math.sqrt(background) / sum);
            return new Composition.Row(symbol, symbol + "_Ka", net, Math.sqrt(net), background, fraction, fraction);
        }
    }

    private static final QuantificationRun RUN = new QuantificationRun(new FakeContributions().quantification("two", new TwoChannels()));

    /** Iron grows along x from 0 to 15 counts a pixel, platinum is 5, the background 4. */
    private static SpectrumImage image(double shift) {
        double[][] rows = new double[HEIGHT][3 * WIDTH];
        for (double[] row : rows) {
            for (int x = 0; x < WIDTH; x++) {
                row[3 * x] = x + shift;
                row[3 * x + 1] = 5;
                row[3 * x + 2] = 4;
            }
        }
        SignalHeader header = new SignalHeader("A gradient", SignalKind.EDS_TEM, Acquisition.builder().liveTimeS(128).build(),
                MetadataTree.EMPTY, List.of());
        return new SpectrumImage(header, List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 2, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 2, "nm")), Axis.uniform("Energy", AxisRole.SIGNAL, 3, 1, 1, "keV"),
                DenseCube.ofDoubles(WIDTH, HEIGHT, 3, rows));
    }

    private static CompositionProfile along(SpectrumImage image, LineRegion line) throws LamellaException {
        return CompositionProfile.along(RUN, "two", Map.of(), line, image, Provenance.begin(), Progress.NONE);
    }

    @Test
    void everyPlaceHasTheCompositionOfItsPixels() throws Exception {
        CompositionProfile profile = along(image(0), new LineRegion(0, 4, WIDTH, 4, HEIGHT));
        assertEquals("nm", profile.atomic().distanceUnit());
        for (int x = 0; x < WIDTH; x++) {
            assertEquals(2 * (x + 0.5), profile.atomic().distance()[x], 1e-12);
            assertEquals(100.0 * x / (x + 5), profile.atomic().curves().get(0).values()[x], 1e-9);
            assertEquals(100 * Math.sqrt(HEIGHT * 5) / (HEIGHT * (x + 5)), profile.mass().curves().get(1).sigma()[x], 1e-9);
        }
        assertEquals("quantify", profile.provenance().steps().get(0).step());
        assertTrue(profile.remarks().isEmpty(), profile.remarks().toString());
    }

    @Test
    void negativeValuesOfReconstructionsAreTakenAsZeroAndTold() throws Exception {
        CompositionProfile profile = along(image(-2), new LineRegion(0, 4, WIDTH, 4, HEIGHT));
        assertEquals(0, profile.atomic().curves().get(0).values()[0]);
        assertTrue(profile.remarks().get(0).contains("negative values"), profile.remarks().toString());
    }

    @Test
    void linesBesideTheMapAreRefused() {
        LamellaException refused = assertThrows(LamellaException.class, () -> along(image(0), new LineRegion(100, 100, 110, 100, 1)));
        assertTrue(refused.getMessage().contains("meets no pixel"), refused.getMessage());
    }

    @Test
    void sumsOfPixelsFollowTheSquareRootLaw() throws Exception {
        SpectrumImage image = image(0);
        DetectionStudy study = DetectionStudy.of(RUN, "two", Map.of(), image, Mask.all(WIDTH, HEIGHT), 1, Provenance.begin(),
                Progress.NONE);
        assertEquals(4, study.pixels().length);
        assertEquals(128, study.pixels()[3]);
        DetectionStudy.ElementStudy platinum = study.elements().get(1);
        assertEquals(5 / Math.sqrt(4), platinum.law().k(), 1e-12);
        assertEquals(0.5, platinum.law().exponent(), 1e-12);
        assertEquals(1, platinum.law().determination(), 1e-12);
        double iron = 7.5;
        assertEquals(3 * Math.sqrt(4 * 128) / (128 * (iron + 5)), platinum.detectionLimit()[3], 1e-12);
        assertEquals(5, study.signalToNoisePlot().columns().size());
        assertEquals(3, study.detectionLimitPlot().columns().size());
    }

    @Test
    void partsOfAMapHaveTheirShareOfItsTime() throws Exception {
        Mask.Builder quarter = Mask.builder(WIDTH, HEIGHT);
        for (int pixel = 0; pixel < WIDTH * HEIGHT / 4; pixel++) {
            quarter.set(pixel);
        }
        assertEquals(32, image(0).spectrum(quarter.build(), Progress.NONE).header().acquisition().liveTimeS().getAsDouble(), 1e-12);
    }
}
