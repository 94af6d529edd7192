package org.lamella.xray;

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
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

class ElementMapsTest {

    private static final int WIDTH = 37;
    private static final int HEIGHT = 53;
    private static final int CHANNELS = 900;

    @Test
    void mapsOfManyWindowsEqualThoseOfOneWindowEach() throws LamellaException {
        SpectrumImage image = image("keV", 0.01);
        List<LineWindow> windows = LineWindow.mainLines(elements("O", "Fe", "Mn", "Cr", "Si", "Pt"), image, 3);
        ElementMaps maps = ElementMaps.of(image, windows, Progress.NONE);
        assertEquals(6, maps.counts().length);
        for (int w = 0; w < windows.size(); w++) {
            double[] expected = naive(image, windows.get(w), 1);
            assertArrayEquals(expected, maps.counts()[w], windows.get(w).line().name());
            Image alone = image.windowMap(windows.get(w).fromKeV(), windows.get(w).toKeV(), Progress.NONE);
            assertEquals(alone.sum().doubleValue(), Arrays.stream(maps.counts()[w]).sum());
        }
    }

    private static double[] naive(SpectrumImage image, LineWindow window, double unitKeV) {
        double[] map = new double[image.cube().pixels()];
        int[] channels = new int[CHANNELS];
        double[] values = new double[CHANNELS];
        for (int pixel = 0; pixel < map.length; pixel++) {
            int entries = image.cube().copyRow(pixel, channels, values);
            for (int i = 0; i < entries; i++) {
                double energyKeV = unitKeV * image.energyAxis().coordinate(channels[i]);
                if (energyKeV >= window.fromKeV() && energyKeV <= window.toKeV()) {
                    map[pixel] += values[i];
                }
            }
        }
        return map;
    }

    @Test
    void axesInElectronvoltsAreUnderstood() throws LamellaException {
        List<LineWindow> windows = List.of(LineWindow.around(XrayLines.of("Fe_Ka"), DetectorResponse.TYPICAL, 2));
        assertArrayEquals(ElementMaps.of(image("keV", 0.01), windows, Progress.NONE).counts()[0],
                ElementMaps.of(image("eV", 10), windows, Progress.NONE).counts()[0]);
    }

    @Test
    void windowBesideTheAxisGivesAnEmptyMap() throws LamellaException {
        LineWindow window = LineWindow.around(XrayLines.of("Mo_Ka"), DetectorResponse.TYPICAL, 2);
        assertArrayEquals(new double[WIDTH * HEIGHT], ElementMaps.of(image("keV", 0.01), List.of(window), Progress.NONE).counts()[0]);
    }

    @Test
    void windowIsAsWideAsAskedAndCentredOnTheLine() throws LamellaException {
        LineWindow window = LineWindow.around(XrayLines.of("Mn_Ka1"), new DetectorResponse(140), 2);
        assertEquals(0.280, window.toKeV() - window.fromKeV(), 1e-4);
        assertEquals(5.8988, 0.5 * (window.toKeV() + window.fromKeV()), 1e-4);
    }

    @Test
    void elementsWithoutALineOnTheAxisAreLeftOut() throws LamellaException {
        List<LineWindow> windows = LineWindow.mainLines(elements("H", "Mo", "Fe"), image("keV", 0.01), 2);
        assertEquals(List.of("Mo_La", "Fe_Ka"), windows.stream().map(window -> window.line().name()).toList());
    }

    @Test
    void chosenLinesTakeTheResolutionOfTheImage() throws LamellaException {
        List<XrayLine> lines = List.of(XrayLines.of("Fe_Ka"), XrayLines.of("Fe_Kb"));
        List<LineWindow> windows = LineWindow.around(lines, image("keV", 0.01), 2);
        assertEquals(lines, windows.stream().map(LineWindow::line).toList());
        double widthKeV = 2 * new DetectorResponse(135).fwhmKeV(lines.get(1).energyKeV());
        assertEquals(widthKeV, windows.get(1).toKeV() - windows.get(1).fromKeV(), 1e-12);
    }

    @Test
    void imagesAreNamedAfterTheirLine() throws LamellaException {
        SpectrumImage image = image("keV", 0.01);
        ElementMaps maps = ElementMaps.of(image, LineWindow.mainLines(elements("Fe"), image, 2), Progress.NONE);
        assertEquals("test, Fe_Ka", maps.image(0).title());
        assertArrayEquals(new int[] {HEIGHT, WIDTH}, maps.image(0).shape());
    }

    @Test
    void axisOfAnotherKindIsRefusedWithOneSentence() {
        SpectrumImage image = image("nm", 0.01);
        assertThrows(LamellaException.class, () -> LineWindow.mainLines(elements("Fe"), image, 2));
        LamellaException refused = assertThrows(LamellaException.class, () -> ElementMaps.of(image, List.of(), Progress.NONE));
        assertTrue(refused.getMessage().contains("'nm', not in keV or eV"), refused.getMessage());
    }

    private static List<Element> elements(String... symbols) throws LamellaException {
        List<Element> elements = new ArrayList<>();
        for (String symbol : symbols) {
            elements.add(Element.of(symbol));
        }
        return elements;
    }

    /** A few counts a pixel at random channels, the same for every unit. */
    private static SpectrumImage image(String units, double scale) {
        Random random = new Random(7);
        SparseCube.Builder cube = SparseCube.builder(WIDTH, HEIGHT, CHANNELS, DataType.UINT16);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int[] counts = new int[CHANNELS];
            for (int n = random.nextInt(200); n > 0; n--) {
                counts[random.nextInt(CHANNELS)]++;
            }
            cube.appendDenseRow(counts);
        }
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).resolutionMnKaEv(135).build();
        SignalHeader header = new SignalHeader("test", SignalKind.EDS_TEM, acquisition, MetadataTree.EMPTY, List.of());
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 1, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 1, "nm");
        return new SpectrumImage(header, List.of(y, x), Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0, scale, units), cube.build());
    }
}
