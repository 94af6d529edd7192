package org.lamella.quantification.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Composition;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.CompositionEstimate;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.fit.ModelFitParameters;
import org.lamella.quantification.fit.ModelFitQuantification;
import org.lamella.xray.KFactorTable;
import org.lamella.xray.LineWindow;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/** Real spectra that HyperSpy quantified, with its windows and its k-factors. */
class ReferenceQuantificationTest {

    private static final double TENTH_OF_A_PERMILLE = 1e-4;

    private static JsonObject reference(String name) throws Exception {
        Path file = SharedData.require("real/reference.json");
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject("processing_reference")
                .getAsJsonObject("quantification").getAsJsonObject(name);
    }

    private static Signal open(String path) throws Exception {
        return new HyperSpyLoader().open(SharedData.require("real/" + path)).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    private static List<XrayLine> lines(JsonObject reference) {
        List<XrayLine> lines = new ArrayList<>();
        for (JsonElement name : reference.getAsJsonArray("lines")) {
            lines.add(XrayLines.find(name.getAsString()).orElseThrow());
        }
        return lines;
    }

    private static double[] numbers(JsonElement element) {
        JsonArray array = element.getAsJsonArray();
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsDouble();
        }
        return numbers;
    }

    private static BackgroundWindows background(JsonObject reference, int line) {
        double[] edges = numbers(reference.getAsJsonArray("background_windows").get(line));
        return new BackgroundWindows(edges[0], edges[1], edges[2], edges[3]);
    }

    private static CliffLorimer method(JsonObject reference) {
        Map<String, Double> factors = new LinkedHashMap<>();
        double[] values = numbers(reference.get("k_factors"));
        for (int i = 0; i < values.length; i++) {
            factors.put(lines(reference).get(i).name(), values[i]);
        }
        return new CliffLorimer(new KFactorTable("the reference", factors), ThinFilm.TRANSPARENT);
    }

    @Test
    void particlesOfIronAndPlatinumHaveTheReferencesCountsAndComposition() throws Exception {
        JsonObject reference = reference("FePt_spectrum");
        Spectrum spectrum = (Spectrum) open("hyperspy__exspy/exspy/data/EDS_TEM_FePt_nanoparticles.hspy");
        List<WindowCounts.Windows> windows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            double[] edges = numbers(reference.getAsJsonArray("integration_windows").get(i));
            windows.add(new WindowCounts.Windows(new LineWindow(lines(reference).get(i), edges[0], edges[1]),
                    Optional.of(background(reference, i))));
        }
        LineCounts counts = WindowCounts.of(spectrum.values().toDoubles(), spectrum.axis(), windows);
        double[] expected = numbers(reference.get("intensities"));
        assertEquals(expected[0], counts.net()[0], 1e-6 * expected[0]);
        assertEquals(expected[1], counts.net()[1], 1e-6 * expected[1]);
        CompositionEstimate estimate = method(reference).quantify(counts);
        assertEquals(numbers(reference.get("atomic_percent"))[0] / 100, estimate.atomic().values()[0], TENTH_OF_A_PERMILLE);
        assertEquals(numbers(reference.get("weight_percent"))[1] / 100, estimate.mass().values()[1], TENTH_OF_A_PERMILLE);
    }

    @Test
    void shellAndCoreHaveTheReferencesComposition() throws Exception {
        JsonObject reference = reference("core_shell_map");
        SpectrumImage image = (SpectrumImage) open("usnistgov__hyperspy_tutorial/06 EDS/core_shell.hspy");
        Axis axis = image.energyAxis();
        List<WindowCounts.Windows> windows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            // the window of a line is two full widths wide; that of the background ends five of them below it and is one wide
            double[] edges = numbers(reference.getAsJsonArray("background_windows").get(i));
            double fwhm = edges[1] - edges[0];
            double energy = edges[1] + 5 * fwhm;
            windows.add(new WindowCounts.Windows(new LineWindow(lines(reference).get(i), energy - fwhm, energy + fwhm),
                    Optional.of(background(reference, i))));
        }
        LineCounts counts = WindowCounts.of(image.cube().sumSpectrum(Progress.NONE), axis, windows);
        CompositionEstimate estimate = method(reference).quantify(counts);
        double[] sums = numbers(reference.get("intensity_sums"));
        assertEquals(sums[0], counts.net()[0], 1e-9 * sums[0]);
        assertEquals(sums[1], counts.net()[1], 1e-9 * sums[1]);
        assertEquals(numbers(reference.get("sum_spectrum_atomic_percent"))[0] / 100, estimate.atomic().values()[0], TENTH_OF_A_PERMILLE);
    }

    @Test
    void modelOfTheWholeSpectrumAgreesWithItsWindows() throws Exception {
        JsonObject reference = reference("core_shell_map");
        SpectrumImage image = (SpectrumImage) open("usnistgov__hyperspy_tutorial/06 EDS/core_shell.hspy");
        double[] k = numbers(reference.get("k_factors"));
        ModelFitParameters parameters = ParameterSchema.of(ModelFitParameters.class).parse(Map.of("lines", "Fe_Ka,Pt_La", "also", "Cu,O,Si",
                "k-factors", "Fe_Ka:" + k[0] + ",Pt_La:" + k[1]));
        Composition composition = new ModelFitQuantification().quantify(image.sumSpectrum(Progress.NONE), parameters, Progress.NONE);
        double windows = numbers(reference.get("sum_spectrum_atomic_percent"))[0] / 100;
        assertEquals(windows, composition.elements().get(0).atomic().value(), 0.015);
        // elements that nobody named are in the spectrum of a real film
        assertTrue(composition.remarks().stream().anyMatch(remark -> remark.contains("fits poorly")), composition.remarks().toString());
    }
}
