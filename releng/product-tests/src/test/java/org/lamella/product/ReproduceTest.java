package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories of the publications, as users run them: what is found must be what the simulated maps were made of. */
class ReproduceTest {

    private static final double NM = 1;

    @TempDir
    static Path folder;
    /** Each story is run once for all that is asked of it. */
    private static final Map<String, Map<String, double[]>> RUN = new LinkedHashMap<>();

    private static Map<String, double[]> findings(String story) throws Exception {
        if (!RUN.containsKey(story)) {
            Installed.Outcome run = new Installed(folder).lamella("reproduce", story, "--out", story, "--json");
            assertEquals(0, run.status(), run.err());
            Map<String, double[]> found = new LinkedHashMap<>();
            JsonObject document = JsonParser.parseString(run.out()).getAsJsonArray().get(0).getAsJsonObject();
            for (JsonElement element : document.getAsJsonArray("findings")) {
                JsonObject finding = element.getAsJsonObject();
                found.put(finding.get("what").getAsString(), numbers(finding.get("here").getAsString()));
            }
            RUN.put(story, found);
        }
        return RUN.get(story);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split("[^0-9.eE-]+")).filter(word -> word.matches("-?\\d.*")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double[] beginning(Map<String, double[]> findings, String words) {
        return findings.entrySet().stream().filter(entry -> entry.getKey().startsWith(words)).findFirst().orElseThrow().getValue();
    }

    /** The finding that follows another, for rows that say "the same". */
    private static double[] after(Map<String, double[]> findings, String words, int rows) {
        List<String> names = new ArrayList<>(findings.keySet());
        int first = IntStream.range(0, names.size()).filter(k -> names.get(k).startsWith(words)).findFirst().orElseThrow();
        return findings.get(names.get(first + rows));
    }

    private static double largest(double... values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static void assertEach(double[] expected, double[] found, double tolerance) {
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], found[k], tolerance, Arrays.toString(found));
        }
    }

    /** First paper: depletion of Cr and N beside Cr2N. */
    @Test
    void depletedZoneIsFoundWithItsPlaceAndGain() throws Exception {
        Map<String, double[]> found = findings("first-paper");
        double[] nitrogen = beginning(found, "N Ka");
        assertTrue(nitrogen[1] > 1.5 * nitrogen[0], "N map before and after: " + Arrays.toString(nitrogen));
        double[] iron = beginning(found, "Fe Ka");
        assertTrue(iron[1] < 1.3 * iron[0], "Fe map before and after: " + Arrays.toString(iron));
        assertEquals(13, beginning(found, "Least Cr")[0], 1);
        assertEquals(71, beginning(found, "Most Cr")[0], 3);
        assertEquals(60 * NM, beginning(found, "Place of the interface")[0], 2 * NM);
        assertEquals(12.955 * NM, beginning(found, "Half thickness")[0], 0.005 * 12.955);
        double[] gains = beginning(found, "Gain of those ratios");
        assertTrue(Math.min(gains[3], gains[4]) > 5 * Math.max(gains[0], gains[1]), "weak elements gain most: " + Arrays.toString(gains));
        assertEach(new double[] {16, 61, 21, 2, 0.2}, beginning(found, "Matrix, wt%"), 0.5);
        assertEach(new double[] {71, 4.2, 18, 2.5, 4.3}, beginning(found, "Precipitate, wt%"), 0.5);
        assertEach(new double[] {13.7, 14.6, 15.3, 15.8}, beginning(found, "Cr at 12"), 0.6);
        assertEach(new double[] {0.05, 0.11, 0.16, 0.19}, beginning(found, "N at the same places"), 0.05);
    }

    /** Second paper: trace elements in bridgmanite between grains that are rich in them. */
    @Test
    void traceElementsComeOutWithinTheirErrors() throws Exception {
        Map<String, double[]> found = findings("second-paper");
        double[] truth = beginning(found, "Truth of Nd, Sm, U");
        String[] elements = {"Nd", "Sm", "U"};
        double pixels = Math.log(beginning(found, "Pixels of region")[1] / beginning(found, "Pixels of region")[0]);
        for (int i = 0; i < elements.length; i++) {
            double[] mask = beginning(found, elements[i] + " in bridgmanite");
            assertTrue(mask[3] <= 3, elements[i] + " counting error " + mask[3]);
            double[] maps = beginning(found, elements[i] + " on three maps");
            assertEquals(truth[i], maps[0], 2 * maps[1], elements[i]);
        }
        for (String element : new String[] {"Nd", "Sm"}) {
            double[] snr = beginning(found, "SNR of " + element);
            assertEquals(0.5, Math.log(snr[1] / snr[0]) / pixels, 0.05, "gain of " + element);
        }
        assertEach(new double[] {0.5, 0.5}, beginning(found, "Exponent of N"), 0.06);
        assertEach(new double[] {1, 1, 1}, beginning(found, "Reduced chi-squared"), 0.15);
        assertEach(new double[] {18.3, 21.12, 2.21, 0.83, 2.05, 55.32}, beginning(found, "The same under the mask"), 0.15);
        double[] few = beginning(found, "U in 400 pixels");
        assertTrue(few[0] < few[1], "U in few pixels " + Arrays.toString(few));
        double[] limits = beginning(found, "Limit of detection of Sm in ferropericlase");
        assertTrue(limits[0] > limits[1] && limits[1] > limits[2], Arrays.toString(limits));
        double[] grains = beginning(found, "Mg, Fe of ferropericlase");
        assertEquals(39, grains[0], 0.5);
        assertEquals(10, grains[1], 0.2);
    }

    /** Third paper: where plain factorisation fails, spectra from the binned map are right. */
    @Test
    void sharpenedFactorsComeNearTheMinerals() throws Exception {
        Map<String, double[]> found = findings("third-paper");
        String angles = "Spectral angles to the truth of Brg, Fp, CaPv, degrees: NMF, 147 counts";
        assertTrue(largest(beginning(found, angles)) > 25, "plain factorisation fails at 147 counts");
        assertTrue(largest(after(found, angles, 1)) < 5, "published, 147 counts");
        assertTrue(largest(after(found, angles, 2)) < 3, "beyond, 147 counts");
        assertTrue(largest(after(found, angles, 3)) > 25, "plain factorisation fails at 18 counts");
        assertTrue(largest(after(found, angles, 4)) < 12, "published, 18 counts");
        assertTrue(largest(after(found, angles, 5)) < 5, "beyond, 18 counts");
        double[] plain = beginning(found, "Mean squared error of the maps of Brg, Fp, CaPv: NMF, 147 counts");
        double[] sharpened = beginning(found, "Errors of maps of PSNMF published and beyond, 147 counts");
        assertTrue(plain[0] > 10 * sharpened[0] && plain[2] > 10 * sharpened[2], Arrays.toString(sharpened));
        for (String phase : List.of("Bridgmanite", "Ferropericlase", "Calcium perovskite")) {
            assertEach(beginning(found, phase + ", truth"), after(found, phase + ", truth", 1), 1.5);
            assertEach(beginning(found, phase + ", truth"), after(found, phase + ", truth", 4), 1.5);
        }
        double[] binning = beginning(found, "Sum of the angles for a binning of 2, 4, 12, 15, 30, 147");
        assertTrue(binning[0] > 10 * binning[2], "small squares do not help: " + Arrays.toString(binning));
        double[] neodymium = beginning(found, "Nd La map of bridgmanite");
        assertTrue(neodymium[0] > 5 * neodymium[4], "spread of the Nd map: " + Arrays.toString(neodymium));
        assertTrue(largest(after(found, "Catalyst, binning 16", 1)) < 5, "four phases of the catalyst");
    }

    /** The review: orthogonality lifts the ambiguity, vertices need sampling, two signals help each other. */
    @Test
    void constraintsAndPartnersResolveWhatPlainFactorisationCannot() throws Exception {
        Map<String, double[]> found = findings("review");
        String angles = "Angles to the truth of Si, SiO2, Si3N4 without orthogonality";
        assertTrue(largest(beginning(found, angles)) > 20 && largest(after(found, angles, 1)) < 5, "w = 0 and w = 0.01");
        double[] dip = beginning(found, "Dip at 110 eV");
        assertTrue(dip[0] < 0.5 * dip[2], "dip without orthogonality " + Arrays.toString(dip));
        assertEquals(dip[2], dip[1], 0.15 * dip[2], "no dip with it");
        double[] overlap = beginning(found, "Overlap");
        assertTrue(overlap[0] > 1.5 * overlap[2] && overlap[1] < 1.4 * overlap[2], Arrays.toString(overlap));
        assertEquals(3, beginning(found, "Components that remain of ten")[0]);
        assertTrue(beginning(found, "Multilayer, angles of Al, Fe, Si3N4: VCA")[1] > 4, "no pixel is pure iron");
        assertTrue(largest(beginning(found, "The same by SSS with VCA")) < 1.5, "sampled vertices");
        assertTrue(largest(Arrays.copyOf(beginning(found, "The same by CPD"), 3)) < 3, "layers are a tensor");
        assertTrue(largest(beginning(found, "Cathode, angles of the loss spectra")) > 20, "losses alone");
        assertTrue(largest(beginning(found, "The same with X-rays, same maps")) < 4, "losses with X-rays");
        double[] before = beginning(found, "Signal before the first edge");
        assertTrue(before[0] > 5 && largest(Arrays.copyOfRange(before, 3, 6)) < 0.1, Arrays.toString(before));
    }

    /** Fifth paper: only components chosen with gaps keep small grains and what is around them. */
    @Test
    void selectedComponentsKeepSmallHeterogeneities() throws Exception {
        Map<String, double[]> found = findings("fifth-paper");
        double[] signal = beginning(found, "Components that are signal");
        assertTrue(largest(signal) > signal.length, "noise lies between: " + Arrays.toString(signal));
        double[] grains = beginning(found, "Contrast of the grains in I/Pb");
        assertTrue(largest(grains[0], grains[1], grains[3], grains[4]) < 0.2, "cut too early: " + Arrays.toString(grains));
        assertEquals(1, grains[2], 0.25);
        assertEquals(1, beginning(found, "Contrast of the grains in N/Pb")[2], 0.3);
        double[] strip = beginning(found, "Contrast of the strip in N/Pb");
        assertTrue(strip[2] > 0.5 && largest(strip[0], strip[1], strip[3], strip[4]) < 0.3, Arrays.toString(strip));
    }

    /** What was recorded makes the same numbers again, computed anew. Each first run is that of the test of its story. */
    @ParameterizedTest
    @ValueSource(strings = {"first-paper", "second-paper", "third-paper", "review", "fifth-paper"})
    void recordedWorkflowGivesTheSameBytes(String story) throws Exception {
        findings(story);
        Path first = folder.resolve(story);
        Installed.Outcome run = new Installed(folder).lamella("run", first.resolve("workflow.yaml").toString(), "--out", story + "-again",
                "--no-cache");
        assertEquals(0, run.status(), run.err());
        Path again = folder.resolve(story + "-again");
        List<Path> files = files(first);
        assertEquals(files, files(again));
        assertTrue(files.stream().anyMatch(file -> file.toString().endsWith(".npy")));
        for (Path file : files) {
            if (file.toString().endsWith(".json")) {
                assertEquals(withoutTimes(first.resolve(file)), withoutTimes(again.resolve(file)), file.toString());
            } else if (file.toString().matches(".*\\.(csv|npy|yaml|txt)")) {
                assertEquals(-1, Files.mismatch(first.resolve(file), again.resolve(file)), file.toString());
            }
        }
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).map(in::relativize).sorted().toList();
        }
    }

    private static JsonElement withoutTimes(Path json) throws IOException {
        JsonElement document = JsonParser.parseString(Files.readString(json));
        removeTimes(document);
        return document;
    }

    private static void removeTimes(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(ReproduceTest::removeTimes);
        } else if (element.isJsonObject()) {
            List.of("startedAt", "seconds").forEach(element.getAsJsonObject()::remove);
            element.getAsJsonObject().entrySet().forEach(entry -> removeTimes(entry.getValue()));
        }
    }
}
