package org.lamella.eels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.gatan.GatanLoader;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.xray.Element;

/** Edges of measured spectra. */
class RecordedEdgesTest {

    private static final EdgeMapParameters DEFAULTS = new EdgeMapParameters(0, 0, 5, BackgroundExponent.AUTOMATIC);
    private static final Map<String, String> FILES = Map.of(
            "chromium", "real/hyperspy__exspy/exspy/tests/drawing/data/Cr_L_cl.hspy",
            "titanate", "real/pycroscopy__pyTEMlib/example_data/EELS_STO.dm3",
            "layers", "real/pycroscopy__SciFiReaders/history/tests/readers/microscopy/em/tem/DMReader_SpectrumImage_SI-EELS.dm3");

    private static Signal read(String name) throws LamellaException {
        Path file = SharedData.require(FILES.get(name));
        SignalLoader loader = file.toString().endsWith(".hspy") ? new HyperSpyLoader() : new GatanLoader();
        return loader.open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    /** Where a spectrum rises most within 3 eV; the energy scale of the titanate's file is good to some electron-volts. */
    @ParameterizedTest
    @CsvSource({"22, L23, titanate, 6", "24, L23, chromium, 3"})
    void spectraRiseAtTheirEdges(int atomicNumber, String shells, String name, double toleranceEv) throws LamellaException {
        Spectrum spectrum = (Spectrum) read(name);
        double[] values = spectrum.values().toDoubles();
        Axis axis = spectrum.axis();
        CoreEdge edge = CoreEdges.of(Element.of(atomicNumber)).stream().filter(one -> one.shells().equals(shells)).findFirst()
                .orElseThrow();
        int width = (int) Math.round(3 / axis.scale());
        int steepest = -1;
        for (int i = axis.nearest(edge.onsetEv() - 12); i < axis.nearest(edge.onsetEv() + 8); i++) {
            boolean steeper = steepest < 0 || values[i + width] - values[i] > values[steepest + width] - values[steepest];
            steepest = steeper ? i : steepest;
        }
        assertEquals(edge.onsetEv(), axis.coordinate(steepest + 0.5 * width), toleranceEv);
    }

    /** Layers of titanate and manganate, some planes of atoms a row: titanium is strong above, lanthanum in the middle. */
    @Test
    void layersAreSeenByTheirEdges() throws LamellaException {
        SpectrumImage image = (SpectrumImage) read("layers");
        List<EdgeWindow> windows = List.of(EdgeWindow.main(Element.of(22), image.energyAxis(), DEFAULTS).orElseThrow(),
                EdgeWindow.main(Element.of(57), image.energyAxis(), DEFAULTS).orElseThrow());
        EdgeMaps maps = EdgeMaps.of(image, windows, BackgroundExponent.AUTOMATIC, Progress.NONE);
        assertTrue(clear(maps, 0, 0, 16) > 50, "titanium above");
        assertTrue(mean(maps.net()[0], 0, 16) > 2 * mean(maps.net()[0], 20, 28), "little of it in the middle");
        assertTrue(mean(maps.net()[1], 20, 28) > 2 * mean(maps.net()[1], 0, 16), "where lanthanum is");
    }

    private static double mean(double[] map, int fromRow, int toRow) {
        double sum = 0;
        for (int i = fromRow * 6; i < toRow * 6; i++) {
            sum += map[i] / (6.0 * (toRow - fromRow));
        }
        return sum;
    }

    /** Counts of some rows over their error. */
    private static double clear(EdgeMaps maps, int window, int fromRow, int toRow) {
        double pixels = 6.0 * (toRow - fromRow);
        return mean(maps.net()[window], fromRow, toRow) * pixels / Math.sqrt(mean(maps.variance()[window], fromRow, toRow) * pixels);
    }
}
