package org.lamella.quantification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.fit.ModelFitQuantification;
import org.lamella.quantification.window.WindowQuantification;
import org.lamella.quantification.zeta.ZetaQuantification;

/** A map of two alloys of chromium and copper, half and half, one of twice the mass, and a row of holes. */
class CompositionMapTest {

    private static final int WIDTH = 24;
    private static final int HEIGHT = 12;
    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 900, 0.3, 0.01, "keV");
    private static final SimulatedFilm LEFT = film(60, 1e-4);
    private static final SimulatedFilm RIGHT = film(25, 2e-4);
    private static final double ELECTRONS_A_PIXEL = 2e10;
    private static final SpectrumImage MAP = map();

    private static SimulatedFilm film(double chromium, double massThickness) {
        return SimulatedFilm.of(Map.of("Cr", chromium, "Cu", 100 - chromium)).massThickness(massThickness).electrons(ELECTRONS_A_PIXEL)
                .axis(AXIS);
    }

    private static SimulatedFilm film(int pixel) {
        return pixel % WIDTH < WIDTH / 2 ? LEFT : RIGHT;
    }

    private static boolean isHole(int pixel) {
        return pixel / WIDTH == 0;
    }

    private static SpectrumImage map() {
        double[] left = LEFT.expected();
        double[] right = RIGHT.expected();
        SparseCube.Builder cube = SparseCube.builder(WIDTH, HEIGHT, AXIS.size(), DataType.UINT16);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            double[] expected = film(pixel) == LEFT ? left : right;
            double[] counts = SimulatedFilm.drawn(isHole(pixel) ? new double[expected.length] : expected, 1000 + pixel);
            cube.appendDenseRow(Arrays.stream(counts).mapToInt(count -> (int) count).toArray());
        }
        // the header of a film is that of one pixel: the dose is told by the parameters
        return new SpectrumImage(LEFT.withoutNoise().header(), List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 1, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 1, "nm")), AXIS, cube.build());
    }

    private static <P extends Record> CompositionMaps maps(MapQuantification<P> method, Map<String, String> parameters) throws Exception {
        return method.quantifyMap(MAP, ParameterSchema.of(method.parameterType()).parse(parameters), Progress.NONE);
    }

    /** Means of both halves are the truth, and pixels lie within twice their errors as often as they should. */
    private static void assertRight(CompositionMaps maps) {
        CompositionMaps.ElementMaps chromium = maps.elements().get(0);
        int inside = 0;
        int all = 0;
        double[] means = new double[2];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            if (isHole(pixel)) {
                assertTrue(Double.isNaN(chromium.atomic()[pixel]), "hole " + chromium.atomic()[pixel]);
                continue;
            }
            double truth = film(pixel).atomicFraction("Cr");
            inside += Math.abs(chromium.atomic()[pixel] - truth) <= 2 * chromium.atomicSigma()[pixel] ? 1 : 0;
            all++;
            means[film(pixel) == LEFT ? 0 : 1] += chromium.atomic()[pixel] / (WIDTH / 2.0 * (HEIGHT - 1));
            assertEquals(1, chromium.mass()[pixel] + maps.elements().get(1).mass()[pixel], 1e-12);
        }
        assertEquals(LEFT.atomicFraction("Cr"), means[0], 0.01);
        assertEquals(RIGHT.atomicFraction("Cr"), means[1], 0.01);
        double share = inside / (double) all;
        assertTrue(share >= 0.90 && share <= 0.98, "inside two standard deviations: " + share);
    }

    @Test
    void pixelsFittedByAModel() throws Exception {
        assertRight(maps(new ModelFitQuantification(), Map.of("lines", "Cr,Cu")));
    }

    @Test
    void pixelsCountedInWindows() throws Exception {
        assertRight(maps(new WindowQuantification(), Map.of("lines", "Cr,Cu")));
    }

    @Test
    void massThicknessOfPixels() throws Exception {
        double current = ELECTRONS_A_PIXEL * WIDTH * HEIGHT * 1.602176634e-19 * 1e9;
        CompositionMaps maps = maps(new ZetaQuantification(), Map.of("lines", "Cr,Cu", "solid-angle",
                Double.toString(LEFT.solidAngleSr()), "beam-current", Double.toString(current), "time", "1"));
        assertRight(maps);
        CompositionMaps.QuantityMap mass = maps.others().get(0);
        int inside = 0;
        int all = 0;
        for (int pixel = WIDTH; pixel < WIDTH * HEIGHT; pixel++) {
            double truth = film(pixel) == LEFT ? 1e-4 : 2e-4;
            inside += Math.abs(mass.values()[pixel] - truth) <= 2 * mass.sigma()[pixel] ? 1 : 0;
            all++;
        }
        double share = inside / (double) all;
        assertTrue(share >= 0.90 && share <= 0.98, mass.name() + " inside two standard deviations: " + share);
    }

    /** The same sums in another order would differ in the last digits. */
    @Test
    void mapsAreTheSameWhoeverMakesThem() throws Exception {
        CompositionMaps first = maps(new ModelFitQuantification(), Map.of("lines", "Cr,Cu"));
        CompositionMaps second = maps(new ModelFitQuantification(), Map.of("lines", "Cr,Cu"));
        assertArrayEquals(first.elements().get(0).atomic(), second.elements().get(0).atomic());
        assertArrayEquals(first.elements().get(1).massSigma(), second.elements().get(1).massSigma());
    }
}
