package org.lamella.workflow.element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;

class ElementMapperTest {

    private static final List<Element> ELEMENTS = List.of(Element.of(24), Element.of(7), Element.of(79));
    private static final double STEP = 40;

    /** A power law, and in the second pixel a chromium edge of a known height on it. */
    private static SpectrumImage losses() {
        Axis energy = Axis.uniform("Energy loss", AxisRole.SIGNAL, 600, 350, 1, "eV");
        double[][] rows = new double[1][2 * energy.size()];
        for (int channel = 0; channel < energy.size(); channel++) {
            double background = 1e6 * Math.pow(energy.coordinate(channel) / 350, -3);
            rows[0][channel] = background;
            rows[0][energy.size() + channel] = background + (energy.coordinate(channel) >= 575 ? STEP : 0);
        }
        return image(SignalKind.EELS, energy, rows);
    }

    private static SpectrumImage image(SignalKind kind, Axis energy, double[]... rows) {
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, 2, 0, 1, "nm");
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, 1, 0, 1, "nm");
        return new SpectrumImage(SignalHeader.of("map", kind), List.of(y, x), energy, DenseCube.ofDoubles(2, 1, energy.size(), rows));
    }

    @Test
    void edgesAreMappedAboveTheirBackground() throws Exception {
        SpectrumImage image = losses();
        ElementMapper mapper = ElementMapper.of(image);
        assertSame(ElementMapper.EDGES, mapper);
        List<ElementMap> maps = mapper.maps(image, ELEMENTS, Map.of("edge-width-ev", "50"), Progress.NONE);
        assertEquals(List.of("Cr_L23", "N_K"), maps.stream().map(map -> map.mark().name()).toList());
        double channels = Math.floor(maps.get(0).window().high()) - 575 + 1;
        assertArrayEquals(new double[] {0, channels * STEP}, maps.get(0).values(), 1e-2);
        assertTrue(maps.get(0).isNet() && maps.get(0).variance()[1] > channels * 2e5, "counts of the background make noise too");
        assertEquals(List.of("Au has no major edge with channels enough before and above its onset on the energy axis of 'map'."),
                mapper.missing(ELEMENTS, maps, image));
    }

    @Test
    void parametersOfAnotherKindAreRefused() {
        LamellaException refused = assertThrows(LamellaException.class,
                () -> ElementMapper.of(losses()).maps(losses(), ELEMENTS, Map.of("window-width", "3"), Progress.NONE));
        assertTrue(refused.getMessage().contains("window-width") && refused.getMessage().contains("edge-width-ev"), refused.getMessage());
    }

    @Test
    void linesAreCountsInTheirWindow() throws Exception {
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, 1000, 0, 0.01, "keV");
        double[][] rows = new double[1][2 * energy.size()];
        for (int i = 0; i < rows[0].length; i++) {
            rows[0][i] = i % 7;
        }
        SpectrumImage image = image(SignalKind.EDS_TEM, energy, rows);
        List<ElementMap> maps = ElementMapper.of(image).maps(image, List.of(Element.of(24)), Map.of("window-width", "1.5"), Progress.NONE);
        LineWindow window = LineWindow.mainLines(List.of(Element.of(24)), image, 1.5).get(0);
        assertArrayEquals(ElementMaps.of(image, List.of(window), Progress.NONE).counts()[0], maps.get(0).values());
        assertArrayEquals(maps.get(0).values(), maps.get(0).variance(), "of counts");
        assertEquals(window.fromKeV(), maps.get(0).window().low(), 1e-12);
        assertTrue(maps.get(0).error(image).isEmpty());
    }
}
