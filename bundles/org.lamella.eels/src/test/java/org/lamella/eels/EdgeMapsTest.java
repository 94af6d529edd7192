package org.lamella.eels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.EelsPhantom;
import org.lamella.phantom.EelsSetup;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.xray.Element;

/** Maps of simulated edges against what was simulated. */
class EdgeMapsTest {

    private static final int SIDE = 48;
    private static final double COUNTS = 200_000;
    private static final List<Element> ELEMENTS = List.of(Element.of(7), Element.of(24), Element.of(26));
    private static final Axis ENERGY = Axis.uniform("Energy loss", AxisRole.SIGNAL, 700, 300, 1, "eV");

    private static EelsPhantom phantom;
    private static SpectrumImage image;
    private static List<EdgeWindow> windows;

    @BeforeAll
    static void simulate() throws Exception {
        Phantom partner = PhantomDescription.named("cr2n").withSize(SIDE, SIDE).generate(0, Progress.NONE);
        EelsSetup setup = new EelsSetup(COUNTS, ENERGY, 3, 3, List.of(new EelsSetup.Edge(ELEMENTS.get(0), 401.6, 3),
                new EelsSetup.Edge(ELEMENTS.get(1), 574.1, 2), new EelsSetup.Edge(ELEMENTS.get(2), 706.8, 2)));
        phantom = new EelsPhantom(setup, partner);
        image = phantom.generate(1, Progress.NONE);
        EdgeMapParameters defaults = new EdgeMapParameters(0, 0, 5, BackgroundExponent.AUTOMATIC);
        windows = ELEMENTS.stream().map(element -> EdgeWindow.main(element, ENERGY, defaults).orElseThrow()).toList();
    }

    /** Counts of an edge alone, without noise and background: that of the phantom with the edge less that without. */
    private static double[] truth(int number) {
        EelsSetup setup = phantom.setup();
        List<EelsSetup.Edge> others = setup.edges().stream().filter(edge -> !edge.element().equals(ELEMENTS.get(number))).toList();
        EelsSetup without = new EelsSetup(setup.countsPerPixel(), ENERGY, setup.power(), setup.onsetWidthEv(), others);
        ChannelRange channels = windows.get(number).channels(LossScale.of(ENERGY).orElseThrow());
        double[][] maps = phantom.partner().truth().maps();
        double[][] spectra = phantom.spectra();
        double[] truth = new double[maps[0].length];
        for (int k = 0; k < maps.length; k++) {
            double[] whole = setup.spectrum(phantom.partner().truth().phases().get(k));
            double[] rest = without.spectrum(phantom.partner().truth().phases().get(k));
            double edge = 0;
            for (int channel = channels.from(); channel < channels.to(); channel++) {
                edge += spectra[k][channel] * (1 - rest[channel] / whole[channel]);
            }
            for (int pixel = 0; pixel < truth.length; pixel++) {
                truth[pixel] += maps[k][pixel] * edge;
            }
        }
        return truth;
    }

    @ParameterizedTest
    @CsvSource({"PIXEL", "MAP", "AUTOMATIC"})
    void mapOfAnEdgeIsWhatWasSimulatedWithinItsErrors(BackgroundExponent exponent) throws Exception {
        EdgeMaps maps = EdgeMaps.of(image, windows, exponent, Progress.NONE);
        for (int w = 0; w < ELEMENTS.size(); w++) {
            double[] truth = truth(w);
            double pulls = 0;
            double squares = 0;
            for (int pixel = 0; pixel < truth.length; pixel++) {
                double pull = (maps.net()[w][pixel] - truth[pixel]) / Math.sqrt(maps.variance()[w][pixel]);
                pulls += pull / truth.length;
                squares += pull * pull / truth.length;
            }
            String what = windows.get(w).edge().name() + " " + exponent;
            assertEquals(1, squares, 0.1, "the errors are those of the map, " + what);
            assertEquals(0, pulls, 0.1, "and it lies on neither side, " + what);
        }
    }

    @Test
    void oneExponentForAllPixelsKeepsFewCountsFromSwinging() throws Exception {
        EelsPhantom faint = new EelsPhantom(new EelsSetup(4000, ENERGY, 3, 3, phantom.setup().edges()), phantom.partner());
        SpectrumImage few = faint.generate(2, Progress.NONE);
        EdgeMaps automatic = EdgeMaps.of(few, windows, BackgroundExponent.AUTOMATIC, Progress.NONE);
        EdgeMaps map = EdgeMaps.of(few, windows, BackgroundExponent.MAP, Progress.NONE);
        EdgeMaps pixel = EdgeMaps.of(few, windows, BackgroundExponent.PIXEL, Progress.NONE);
        assertArrayEquals(map.net()[1], automatic.net()[1], "a few hundred counts are too few for exponents of pixels");
        assertTrue(mean(map.variance()[1]) < 0.5 * mean(pixel.variance()[1]));
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    @Test
    void resultsAreTheSameAgain() throws Exception {
        EdgeMaps first = EdgeMaps.of(image, windows, BackgroundExponent.PIXEL, Progress.NONE);
        EdgeMaps second = EdgeMaps.of(image, windows, BackgroundExponent.PIXEL, Progress.NONE);
        for (int w = 0; w < windows.size(); w++) {
            assertArrayEquals(first.net()[w], second.net()[w]);
            assertArrayEquals(first.variance()[w], second.variance()[w]);
        }
    }

    /** The figure of the first paper: chromium and nitrogen fall together beside the nitride. */
    @Test
    void profilesOfChromiumAndNitrogenFollowTheTruth() throws Exception {
        EdgeMaps maps = EdgeMaps.of(image, windows, BackgroundExponent.AUTOMATIC, Progress.NONE);
        LineRegion line = new LineRegion(0, SIDE / 2.0, SIDE, SIDE / 2.0, SIDE / 2.0);
        for (int w = 0; w < 2; w++) {
            double[] found = LineProfile.along(line, maps.net()[w], SIDE, SIDE).means();
            double[] expected = LineProfile.along(line, truth(w), SIDE, SIDE).means();
            LineProfile variance = LineProfile.along(line, maps.variance()[w], SIDE, SIDE);
            double squares = 0;
            for (int i = 0; i < found.length; i++) {
                squares += Math.pow((found[i] - expected[i]) * variance.pixels()[i], 2) / variance.sums()[i] / found.length;
            }
            assertEquals(1, squares, 0.6, "chi-squared of " + windows.get(w).edge().name());
        }
    }
}
