package org.lamella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LamellaCommandLineTest {

    @TempDir
    private Path folder;
    private Path map;
    private int status;
    private String out;
    private String err;

    @BeforeEach
    void writeMap() throws IOException {
        map = file("small.map", "MAP 16");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void run(Object... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        status = new LamellaCommandLine(TestContributions.standard(), new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8)).execute(
                        Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
    }

    private JsonElement json() {
        return JsonParser.parseString(out);
    }

    private void assertFails(int expectedStatus, String... words) {
        assertEquals(expectedStatus, status, err);
        assertEquals("", out);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("lamella: "), err);
        for (String word : words) {
            assertTrue(err.contains(word), err);
        }
    }

    private List<String> content(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void helpNamesEveryCommand() {
        run("--help");
        assertEquals(0, status);
        for (String command : List.of("demo", "phantom", "info", "list", "convert", "prepare", "decompose", "maps", "profile", "segment",
                "masks", "unmix", "quantify", "identify", "detection", "zeta", "thickness", "diffuse", "compare", "run", "schema",
                "new-bundle", "update-site", "classify")) {
            assertTrue(out.contains("  " + command), out);
            run(command, "--help");
            assertEquals(0, status, command);
            assertTrue(out.startsWith("Usage: lamella " + command), out);
            run("--help");
        }
    }

    @Test
    void versionIsOneLine() {
        run("--version");
        assertEquals(0, status);
        assertTrue(out.startsWith("Lamella "), out);
        assertEquals(1, out.lines().count());
    }

    @Test
    void wrongUsageIsOneLineWithSuggestion() {
        run("inof", map);
        assertFails(2, "inof", "info");
        run();
        assertFails(2, "decompose");
        run("info");
        assertFails(2, "FILE");
        run("decompose", map, "--method", "pca", "--out", folder.resolve("o"), "--componets", "3");
        assertFails(2, "--componets", "did you mean --components?");
        run("decompose", map, "--method", "pcaa", "--out", folder.resolve("o"));
        assertFails(2, "pcaa", "nmf, pca");
        run("decompose", map, "--method", "pca", "--out", folder.resolve("o"), "--components", "12");
        assertFails(2, "components", "1 to 9");
        run("profile", map, "--line", "1,2,3");
        assertFails(2, "1,2,3");
        run("maps", map, "--out", folder.resolve("o"), "--elements", "Fe,Xx");
        assertFails(2, "Xx");
        run("maps", map, "--out", folder.resolve("o"), "--windows", "3:2");
        assertFails(2, "3:2");
        run("list", "colours");
        assertFails(2, "colours", "decompositions");
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void infoKeepsOrderAndGoesOnAfterABrokenFile() throws IOException {
        run("info", map, file("junk.xyz", "junk"), map, "--json");
        assertEquals(1, status);
        JsonArray entries = json().getAsJsonArray();
        assertEquals(3, entries.size());
        JsonObject first = entries.get(0).getAsJsonObject();
        assertEquals("Label of text", first.get("format").getAsString());
        assertEquals(2, first.getAsJsonArray("signals").size());
        JsonObject image = first.getAsJsonArray("signals").get(1).getAsJsonObject();
        assertEquals("[12,16,2048]", image.get("shape").toString());
        assertEquals("EDS_TEM", image.get("kind").getAsString());
        assertTrue(entries.get(1).getAsJsonObject().get("error").getAsString().contains("junk.xyz"));
        assertEquals(first, entries.get(2));
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void infoOfHeadersLeavesTheValuesOut() {
        run("info", map, "--headers", "--json");
        assertEquals(0, status, err);
        JsonObject image = json().getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("signals").get(1).getAsJsonObject();
        assertEquals("[12,16,2048]", image.get("shape").toString());
        assertTrue(image.get("sum").isJsonNull() && image.get("sumSpectrumArgmax").isJsonNull());
        run("info", map, "--headers");
        assertFalse(out.contains("sum "), out);
    }

    @Test
    void partOfAFileIsReadAndRecorded() throws IOException {
        Path results = folder.resolve("part");
        run("maps", map, "--crop", "2:10,0:12", "--crop-energy", "0.5:12", "--rebin", "2,3,1", "--total", "--out", results, "--json");
        assertEquals(0, status, err);
        double sum = json().getAsJsonObject().getAsJsonArray("maps").get(0).getAsJsonObject().get("sum").getAsDouble();
        run("profile", map, "--crop", "2:10,0:12", "--crop-energy", "0.5:12", "--line", "0,6,8,6", "--width", "12", "--total", "--json");
        double along = 0;
        for (JsonElement mean : json().getAsJsonObject().getAsJsonArray("curves").get(0).getAsJsonObject().getAsJsonArray("values")) {
            along += 12 * mean.getAsDouble();
        }
        assertEquals(along, sum, 1e-6, "rebinning keeps the counts");
        JsonObject load = JsonParser.parseString(Files.readString(results.resolve("provenance.json"))).getAsJsonObject()
                .getAsJsonArray("steps").get(0).getAsJsonObject();
        assertEquals("load", load.get("step").getAsString());
        assertEquals("{\"crop\":\"2:10,0:12\",\"crop-energy\":\"0.5:12.0\",\"rebin\":\"2,3,1\"}", load.get("parameters").toString());
    }

    @Test
    void partThatIsNotThereIsRefused() {
        run("convert", map, folder.resolve("out.map"), "--signal", "1", "--crop", "0:17,0:2");
        assertFails(1, "16 columns", map.toString());
        run("convert", map, folder.resolve("out.map"), "--signal", "1", "--frames", "0:2");
        assertFails(1, "keeps no frames apart");
        run("convert", map, folder.resolve("out.map"), "--signal", "1", "--detector", "0");
        assertFails(1, "keeps no detectors apart");
        for (List<String> wrong : List.of(List.of("--crop", "5:2,0:1"), List.of("--crop", "1:2"), List.of("--rebin", "0,1,1"),
                List.of("--rebin", "2,2"), List.of("--frames", "x"), List.of("--crop-energy", "2:1"), List.of("--detector", "-"))) {
            run("convert", map, folder.resolve("out.map"), "--signal", "1", wrong.get(0), wrong.get(1));
            assertFails(2, wrong.get(0), wrong.get(1).split(",")[0]);
        }
        assertFalse(Files.exists(folder.resolve("out.map")));
    }

    @Test
    void infoIsReadableWithoutJson() {
        run("info", map);
        assertEquals(0, status);
        assertTrue(out.contains("a spectrum") && out.contains("16 points") && out.contains("200 keV"), out);
        assertEquals("", err);
    }

    @Test
    void numbersKeepTheirZeros() {
        assertEquals("100000", InfoText.number(100000.0));
        assertEquals("120000000000", InfoText.number(1.2e11));
        assertEquals("0.00123457", InfoText.number(0.001234567));
        assertEquals("0", InfoText.number(0.0));
        assertEquals("NaN", InfoText.number(Double.NaN));
        assertEquals("1234567890", InfoText.number(1234567890L));
    }

    @Test
    void nonsenseFilesGiveOneLine() throws IOException {
        Path unreadable = file("secret.map", "MAP 4");
        for (Path nonsense : List.of(folder, folder.resolve("missing.map"), file("empty.map", ""), file("magic.map", "\u0000\u0001"),
                file("short.map", "MAP"), file("bug.map", "BUG"), file("number.map", "MAP x"))) {
            run("convert", nonsense, folder.resolve("out.map"));
            assertFails(1, nonsense.toString());
            run("decompose", nonsense, "--method", "pca", "--out", folder.resolve("o"), "--json");
            assertFails(1, nonsense.toString());
        }
        if (unreadable.toFile().setReadable(false) && !Files.isReadable(unreadable)) {
            run("convert", unreadable, folder.resolve("out.map"));
            assertFails(1, "permissions");
        }
        assertFalse(Files.exists(folder.resolve("out.map")));
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void brokenInstallationGivesOneLine() throws IOException {
        run("convert", file("link.map", "LINK"), folder.resolve("out.map"), "--json");
        assertFails(1, "org/example/Missing", "--debug");
    }

    @Test
    void debugShowsTheStackTrace() throws IOException {
        run("info", file("bug.map", "BUG"), "--debug");
        assertTrue(err.contains("loader broke") && err.contains("\tat "), err);
        run("--debug", "convert", file("bug.map", "BUG"), folder.resolve("out.map"));
        assertTrue(err.contains("loader broke") && err.contains("\tat "), err);
    }

    @Test
    void listNamesContributionsWithTheirParameters() {
        run("list", "decompositions", "--json");
        assertEquals(0, status);
        JsonArray listed = json().getAsJsonArray();
        assertEquals(2, listed.size());
        JsonObject nmf = listed.get(0).getAsJsonObject();
        assertEquals("decompositions", nmf.get("kind").getAsString());
        assertEquals("nmf", nmf.get("id").getAsString());
        JsonObject limit = nmf.getAsJsonArray("parameters").get(3).getAsJsonObject();
        assertEquals("limit-kev", limit.get("option").getAsString());
        assertTrue(limit.get("min").isJsonNull() && limit.get("max").isJsonNull());
        assertEquals("keV", limit.get("unit").getAsString());
        assertEquals("[\"none\",\"poisson\"]",
                nmf.getAsJsonArray("parameters").get(1).getAsJsonObject().get("choices").toString());
        run("list");
        assertEquals(11, out.lines().count(), out);
    }

    @Test
    void convertAsksWhichOfSeveralSignals() {
        run("convert", map, folder.resolve("out.map"));
        assertFails(1, "--signal");
        run("convert", map, folder.resolve("out.map"), "--signal", "1", "--json");
        assertEquals(0, status, err);
        assertEquals(1, json().getAsJsonObject().get("signal").getAsInt());
        assertTrue(Files.exists(folder.resolve("out.map")));
        run("convert", map, folder.resolve("out.map"), "--signal", "2");
        assertFails(1, "0 to 1");
        run("convert", map, folder.resolve("out.abc"), "--signal", "1");
        assertFails(1, ".abc");
    }

    @Test
    void decomposeHelpShowsTheMethodsParameters() {
        run("decompose", "--method", "pca", "--help");
        assertEquals(0, status);
        assertTrue(out.contains("--components") && out.contains("From 1 to 9") && out.contains("Default 2"), out);
        assertTrue(out.contains("In keV") && out.contains("100 % sure") && out.contains("--pca-out"), out);
    }

    @Test
    void presetComesBeforeTheOptions() throws IOException {
        run("decompose", "--method", "pca", "--help");
        assertTrue(out.contains("--preset=ID") && out.replaceAll("\\s+", " ").contains("counts: For 100 % of counts."), out);
        run("decompose", map, "--method", "pca", "--preset", "counts", "--components=3", "--out", folder.resolve("results"), "--json");
        assertEquals(0, status, err);
        assertEquals(3, json().getAsJsonObject().getAsJsonObject("parameters").get("components").getAsInt(), "an option comes over it");
        assertEquals("poisson", json().getAsJsonObject().getAsJsonObject("parameters").get("weighting").getAsString());
        run("decompose", map, "--method", "pca", "--preset", "conts", "--out", folder.resolve("o"));
        assertFails(2, "There is no preset 'conts' of this method; it has counts");
        run("list", "decompositions", "--json");
        assertTrue(out.contains("\"presets\"") && out.contains("For 100 % of counts."), out);
    }

    @Test
    void decomposePrintsOneDocument() throws IOException {
        Path results = folder.resolve("results");
        run("decompose", map, "--method", "pca", "--components=3", "--weighting", "poisson", "--out", results, "--json");
        assertEquals(0, status, err);
        assertEquals("", err);
        JsonObject document = json().getAsJsonObject();
        assertEquals("pca", document.get("method").getAsString());
        assertEquals(1, document.get("signal").getAsInt());
        assertEquals(3, document.getAsJsonObject("parameters").get("components").getAsInt());
        assertEquals("poisson", document.getAsJsonObject("parameters").get("weighting").getAsString());
        assertEquals(3, document.get("components").getAsInt());
        assertEquals(3, document.get("elbow").getAsInt());
        assertEquals("[0.4,0.3,0.2,0.05,0.05]", document.get("explainedVarianceRatio").toString());
        assertTrue(document.getAsJsonObject("facts").get("not a number").isJsonNull());
        assertTrue(document.get("seconds").getAsDouble() >= 0);
        for (JsonElement file : document.getAsJsonArray("files")) {
            assertTrue(Files.size(Path.of(file.getAsString())) > 0, file.getAsString());
        }
        assertEquals(document.getAsJsonArray("files").size(), content(results).size());
    }

    @Test
    void twoImagesAreDecomposedTogether() throws IOException {
        Path other = file("other.map", "MAP 16");
        Path results = folder.resolve("results");
        run("decompose", map, "--with", other, "--method", "pair", "--crop", "0:8,0:4", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonArray pair = json().getAsJsonObject().getAsJsonArray("results");
        assertEquals(List.of(map.toString(), other.toString()),
                pair.asList().stream().map(one -> one.getAsJsonObject().get("file").getAsString()).toList());
        assertEquals(2, pair.get(1).getAsJsonObject().get("components").getAsInt());
        assertTrue(content(results).containsAll(List.of("pair_maps.npy", "pair_maps_2.npy")), content(results).toString());
        String provenance = Files.readString(results.resolve("provenance.json"));
        assertTrue(provenance.contains("small.map") && provenance.contains("other.map"), provenance);
    }

    @Test
    void workflowsAreRunOnOtherFilesToo() throws IOException {
        Path workflow = file("steps.yaml", """
                title: Two ways
                inputs: {map: small.map}
                steps:
                  - {decompose: pca, as: scree, on: map}
                  - {decompose: nmf, on: map}
                findings: [{what: elbow, paper: 4, here: "${scree.elbow}", why: another map}]
                """);
        Path results = folder.resolve("results");
        run("run", workflow, "--out", results, "--json");
        assertEquals(0, status, err);
        assertEquals("3", json().getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject().get("here").getAsString());
        assertTrue(content(results).containsAll(List.of("workflow.yaml", "findings.csv", "pca_maps.npy", "nmf_maps.npy")));
        Path again = folder.resolve("again");
        run("run", results.resolve("workflow.yaml"), "--input", map, "--out", again);
        assertEquals(0, status, err);
        assertTrue(out.contains("another map") && out.contains("Did 0 steps, took 2 from an earlier run"), out);
        run("run", results.resolve("workflow.yaml"), "--input", map, "--out", again, "--no-cache");
        assertTrue(out.contains("Did 2 steps, wrote"), out);
        assertEquals(-1, Files.mismatch(results.resolve("pca_maps.npy"), again.resolve("pca_maps.npy")));
        run("run", workflow, "--input", "mop=" + map, "--out", again);
        assertFails(2, "'mop=");
        run("run", workflow, "--input", folder.resolve("none.map"), "--out", again);
        assertFails(1, "none.map");
    }

    @Test
    void batchFinishesWhatItCanAndSaysWhatItCannot() throws IOException {
        Path maps = Files.createDirectory(folder.resolve("maps"));
        for (int i = 0; i < 50; i++) {
            Files.writeString(maps.resolve(String.format("m%02d.map", i)), i % 20 == 7 ? "torn" : "MAP 4");
        }
        Path workflow = file("steps.yaml", """
                inputs: {map: none.map}
                steps: [{decompose: pca, on: map}]
                findings: [{what: elbow, here: "${elbow}"}]
                """);
        Path results = folder.resolve("results");
        run("run", workflow, "--batch", maps, "--out", results, "--json");
        assertEquals(1, status, err);
        assertEquals(47, json().getAsJsonObject().get("done").getAsInt());
        assertEquals(3, json().getAsJsonObject().get("failed").getAsInt());
        assertEquals(3, err.lines().filter(line -> line.contains(".map")).count(), err);
        List<String> table = Files.readAllLines(results.resolve("summary.csv"));
        assertEquals(51, table.size());
        assertEquals("file,outcome,elbow,why", table.get(0));
        assertEquals(3, table.stream().filter(line -> line.contains(",failed,")).count());
        assertTrue(Files.exists(results.resolve("m00").resolve("report.html")));
        assertFalse(Files.exists(results.resolve("m07")));
    }

    @Test
    void methodsForOneImageAndForTwoAreToldApart() {
        run("decompose", map, "--method", "pair", "--out", folder.resolve("o"));
        assertFails(2, "--with");
        run("decompose", map, "--with", map, "--method", "pca", "--out", folder.resolve("o"));
        assertFails(2, "one image");
        run("decompose", map, "--with", map, "--method", "pair", "--keep", "1", "--out", folder.resolve("o"));
        assertFails(2, "cannot be rebuilt");
        run("decompose", map, "--with", folder.resolve("none.map"), "--method", "pair", "--out", folder.resolve("o"));
        assertFails(1, "none.map");
    }

    @Test
    void mapsOfARebuiltImageAreWritten() throws IOException {
        Path results = folder.resolve("results");
        run("decompose", map, "--method", "pca", "--keep", "2,1", "--total", "--out", results, "--json");
        assertEquals(0, status, err);
        assertTrue(content(results).contains("element_total_reconstructed.npy"), content(results).toString());
        assertTrue(Files.readString(results.resolve("provenance.json")).contains("reconstruct"));
        run("decompose", map, "--method", "pca", "--keep", "7", "--out", folder.resolve("o"));
        assertFails(1, "component 7");
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void failedDecompositionLeavesNothingBehind() throws IOException {
        run("decompose", map, "--method", "pca", "--fail", "--out", folder.resolve("results"), "--json");
        assertFails(1, "algorithm broke");
        assertEquals(List.of("small.map"), content(folder));
    }

    @Test
    void decomposeNeedsASpectrumImage() throws IOException {
        run("decompose", map, "--method", "pca", "--signal", "0", "--out", folder.resolve("results"));
        assertFails(1, "no spectrum image");
        run("decompose", file("line.map", "SPECTRUM"), "--method", "pca", "--out", folder.resolve("results"));
        assertFails(1, "no spectrum image");
    }

    @Test
    void mapsOfElementsAndWindows() throws IOException {
        Path results = folder.resolve("maps");
        run("maps", map, "--elements", "Fe,Si", "--windows", "1:2", "--total", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonArray maps = json().getAsJsonObject().getAsJsonArray("maps");
        assertEquals(List.of("Fe_Ka", "Si_Ka", "1.0-2.0", "total"),
                maps.asList().stream().map(one -> one.getAsJsonObject().get("name").getAsString()).toList());
        run("info", map, "--json");
        JsonObject image = json().getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("signals").get(1).getAsJsonObject();
        assertEquals(image.get("sum").getAsDouble(), maps.get(3).getAsJsonObject().get("sum").getAsDouble());
        assertTrue(content(results).containsAll(List.of("element_Fe_Ka.npy", "element_total.png", "report.html", "provenance.json")));
    }

    @Test
    void edgesOfLossesAreMappedAboveTheirBackground() throws IOException {
        Path losses = file("losses.map", "LOSSES 6");
        Path results = folder.resolve("edges");
        run("maps", losses, "--elements", "Cr", "--edge-width-ev", "50", "--background-exponent", "pixel", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonObject chromium = json().getAsJsonObject().getAsJsonArray("maps").get(0).getAsJsonObject();
        assertEquals("Cr_L23", chromium.get("name").getAsString());
        assertEquals(18 * 50 * 20, chromium.get("sum").getAsDouble(), 1);
        assertTrue(chromium.get("sumSigma").getAsDouble() > Math.sqrt(18 * 50 * 20));
        assertTrue(content(results).containsAll(List.of("element_Cr_L23.npy", "element_Cr_L23_error.npy")), content(results).toString());
        run("maps", losses, "--elements", "Cr", "--window-width", "2", "--out", folder.resolve("o"));
        assertFails(1, "window-width", "edge-width-ev");
    }

    @Test
    void profileOfAnEdgeHasTheErrorOfItsBackgroundToo() throws IOException {
        run("profile", file("losses.map", "LOSSES 6"), "--elements", "Cr", "--line", "0,3,6,3", "--width", "6", "--json");
        assertEquals(0, status, err);
        JsonObject curve = json().getAsJsonObject().getAsJsonArray("curves").get(0).getAsJsonObject();
        double value = curve.getAsJsonArray("values").get(5).getAsDouble();
        assertTrue(curve.getAsJsonArray("sigma").get(5).getAsDouble() > Math.sqrt(6 * value) / 6);
        assertEquals(0, curve.getAsJsonArray("values").get(0).getAsDouble(), 1);
    }

    @Test
    void thicknessIsTheLogarithmOfTheRatio() throws IOException {
        Path losses = file("losses.map", "LOSSES 3");
        Path results = folder.resolve("thickness");
        run("thickness", losses, "--zero-loss-end-ev", "8", "--out", results, "--json");
        assertEquals(0, status, err);
        double relative = json().getAsJsonObject().get("meanRelativeThickness").getAsDouble();
        assertTrue(relative > Math.log(1.5) && relative < Math.log(6), "plasmons and power law: " + relative);
        assertTrue(json().getAsJsonObject().get("meanThicknessNm").isJsonNull());
        assertTrue(content(results).contains("element_thickness_over_mean_free_path.npy"), content(results).toString());
        run("thickness", losses, "--effective-atomic-number", "26", "--out", folder.resolve("o"));
        assertFails(1, "beam energy");
        run("thickness", losses, "--effective-atomic-number", "26", "--beam-kev", "200", "--collection-mrad", "10", "--out", results);
        assertTrue(out.contains(" nm (mean free path"), out);
    }

    @Test
    void profileMeasuresAlongTheLine() {
        run("profile", map, "--line", "0,6,16,6", "--width", "12", "--total", "--json");
        assertEquals(0, status, err);
        JsonObject document = json().getAsJsonObject();
        assertEquals(16, document.getAsJsonArray("distance").size());
        assertEquals("nm", document.get("distanceUnit").getAsString());
        double sum = 0;
        for (JsonElement mean : document.getAsJsonArray("curves").get(0).getAsJsonObject().getAsJsonArray("values")) {
            sum += 12 * mean.getAsDouble();
        }
        run("info", map, "--json");
        JsonObject image = json().getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("signals").get(1).getAsJsonObject();
        assertEquals(image.get("sum").getAsDouble(), sum, 1e-6);
        run("profile", map, "--line", "100,100,110,100");
        assertFails(1, "meets no pixel");
    }

    @Test
    void quantifyPrintsACompositionAndWritesItWhenAsked() throws IOException {
        run("quantify", map, "--lines", "Fe,Pt,O");
        assertEquals(0, status, err);
        assertTrue(out.startsWith("Even shares\n") && out.contains("33.333 ± 1") && out.contains("Made up."), out);
        run("quantify", map, "--crop", "0:4,0:4", "--json");
        JsonObject document = json().getAsJsonObject();
        assertEquals("Fe", document.getAsJsonArray("elements").get(0).getAsJsonObject().get("element").getAsString());
        assertEquals(0.5, document.getAsJsonArray("elements").get(1).getAsJsonObject().getAsJsonObject("atomicFraction").get("value")
                .getAsDouble());
        assertTrue(document.getAsJsonArray("files").isEmpty());
        Path results = folder.resolve("results");
        run("quantify", map, "--out", results);
        assertEquals(0, status, err);
        assertTrue(content(results).containsAll(List.of("composition.csv", "report.html", "sum_spectrum.csv")),
                content(results).toString());
    }

    @Test
    void quantifyTakesTheCountsOfARegion() throws IOException {
        run("quantify", map, "--rectangle", "0,0,4,4", "--json");
        double some = json().getAsJsonObject().getAsJsonArray("elements").get(0).getAsJsonObject().get("netCounts").getAsDouble();
        run("quantify", map, "--signal", "1", "--json");
        double all = json().getAsJsonObject().getAsJsonArray("elements").get(0).getAsJsonObject().get("netCounts").getAsDouble();
        assertTrue(some > 0 && some < 0.5 * all, some + " of " + all);
        run("quantify", map, "--rectangle", "100,100,110,110");
        assertFails(1, "holds no pixel");
        run("quantify", map, "--ellipse", "1,2");
        assertFails(1, "is no region");
    }

    @Test
    void quantifyMakesNoMapsWhereTheMethodCannot() {
        run("quantify", map, "--maps");
        assertFails(2, "name it with --out");
        run("quantify", map, "--maps", "--out", folder.resolve("results"));
        assertFails(1, "makes no maps");
    }

    @Test
    void profileFollowsTheComposition() throws IOException {
        run("profile", map, "--line", "0,6,12,6", "--width", "12", "--quantify", "--lines", "Fe,O", "--json");
        JsonObject curve = json().getAsJsonObject().getAsJsonArray("curves").get(1).getAsJsonObject();
        assertEquals("O", curve.get("name").getAsString());
        assertEquals(50, curve.getAsJsonArray("values").get(3).getAsDouble(), 1e-12);
        assertEquals(1, curve.getAsJsonArray("sigma").get(3).getAsDouble(), 1e-12);
        assertEquals(2, json().getAsJsonObject().getAsJsonArray("profiles").size());
    }

    @Test
    void identifyFindsTheElementsOfTheMantle() throws IOException {
        run("identify", map, "--signal", "1", "--json");
        Set<String> clear = new TreeSet<>();
        json().getAsJsonObject().getAsJsonArray("elements").forEach(element -> {
            if (element.getAsJsonObject().get("clear").getAsBoolean()) {
                clear.add(element.getAsJsonObject().get("element").getAsString());
            }
        });
        assertTrue(clear.containsAll(Set.of("O", "Mg", "Si")), clear.toString());
    }

    @Test
    void ratiosOfMapsComeWithTheirHistograms() {
        run("maps", map, "--elements", "Mg,Si", "--ratio", "Mg/Si", "--rebin", "4,4,1", "--out", folder.resolve("results"));
        assertEquals(0, status, err);
        assertTrue(Files.exists(folder.resolve("results").resolve("element_Mg_Ka_over_Si_Ka.npy")));
        assertTrue(Files.exists(folder.resolve("results").resolve("histogram_Mg_Ka_over_Si_Ka.csv")));
        assertTrue(out.contains("image SNR"), out);
        run("maps", map, "--elements", "Mg,Si", "--ratio", "Mg/U", "--out", folder.resolve("results"));
        assertFails(1, "There is no map of U");
    }

    @Test
    void detectionFollowsTheNumberOfPixels() throws IOException {
        run("detection", map, "--lines", "Fe", "--json");
        JsonArray pixels = json().getAsJsonObject().getAsJsonArray("pixels");
        assertEquals(24, pixels.get(0).getAsInt());
        run("detection", map, "--rectangle", "0,0,2,2");
        assertFails(1, "too small");
    }

    @Test
    void diffuseSimulatesACaseAndCompareReadsItsFolder() throws IOException {
        run("diffuse", "case.yaml", "--slope", "0.002", "--json");
        assertEquals(0, status, err);
        JsonObject document = json().getAsJsonObject();
        assertEquals("Case case.yaml", document.get("title").getAsString());
        JsonObject profile = document.getAsJsonArray("profiles").get(0).getAsJsonObject();
        assertEquals(0.2, profile.getAsJsonObject("massFractions").getAsJsonArray("Cr").get(3).getAsDouble(), 1e-12);
        Path results = folder.resolve("simulated");
        run("diffuse", "case.yaml", "--out", results);
        assertEquals(0, status, err);
        assertTrue(out.startsWith("Case case.yaml\n") && out.contains("beta | alpha") && out.contains("Made up."), out);
        assertTrue(content(results).containsAll(List.of("balance.csv", "interface.csv", "profile_Cr.svg", "profiles.csv", "provenance.json",
                "report.html", "simulation.json")), content(results).toString());
        assertTrue(Files.readString(results.resolve("provenance.json")).contains("\"case-file\": \"case.yaml\""));

        Path measured = file("line.csv", "distance_nm,Cr,Cr sigma\n0,10,1\n10,12,1\n");
        Path compared = folder.resolve("compared");
        run("compare", measured, results, results, "--time", "50", "--out", compared);
        assertEquals(0, status, err);
        assertTrue(out.startsWith("First element only\n  Case case.yaml: chi-squared 1.0000 with 1 degrees of freedom, p = 0.3"), out);
        assertTrue(content(compared).containsAll(List.of("compared_Cr.csv", "compared_Cr.svg", "fits.csv", "report.html")),
                content(compared).toString());
        run("compare", measured, results, "--json");
        assertEquals(100, json().getAsJsonObject().getAsJsonArray("fits").get(0).getAsJsonObject().getAsJsonArray("values").get(0)
                .getAsJsonObject().get("value").getAsDouble());
    }

    @Test
    void diffuseAndCompareSayWhatIsWrong() throws IOException {
        run("diffuse", "case.yaml", "--method", "zeta");
        assertFails(2, "There is no diffusion model 'zeta'", "moving-boundary");
        run("diffuse");
        assertFails(2, "CASE");
        run("compare", file("line.csv", "distance_nm,Cr\n0,10\n"), folder);
        assertFails(1, "no result of a simulation");
        run("compare", folder.resolve("none.csv"), folder);
        assertFails(1, "none.csv", "no such file");
    }

    @Test
    void quantifyRefusesAnUnknownMethod() {
        run("quantify", map, "--method", "zeta");
        assertFails(2, "There is no quantification 'zeta'", "model-fit");
    }

    @Test
    void cancelledCommandSaysSo() {
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        LamellaCommandLine commandLine = new LamellaCommandLine(TestContributions.standard(), new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        commandLine.cancel();
        assertEquals(1, commandLine.execute("info", map.toString()));
        assertEquals("lamella: Cancelled.", errBytes.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void demoReplacesItselfAndNothingElse() throws IOException {
        Path results = folder.resolve("demo");
        run("demo", "--size", "24", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonObject document = json().getAsJsonObject();
        assertEquals(3, document.getAsJsonArray("found").size());
        assertEquals(3, document.getAsJsonArray("decompositions").get(1).getAsJsonObject().get("components").getAsInt());
        assertTrue(Files.readString(Path.of(document.get("report").getAsString())).contains("CaPv"));
        assertEquals(document.getAsJsonArray("files").size(), content(results).size());

        Files.writeString(results.resolve("mine.txt"), "mine");
        run("demo", "--size", "24", "--out", results);
        assertEquals(0, status, err);
        assertTrue(out.contains("Phases found: 3 of 3") && out.contains("report.html"), out);
        assertEquals("mine", Files.readString(results.resolve("mine.txt")));
        assertEquals(List.of("demo", "small.map"), content(folder));
    }

    @Test
    void demoRefusesForeignFolders() {
        run("demo", "--size", "24", "--out", folder);
        assertFails(1, "other files");
        run("demo", "--size", "24", "--out", map);
        assertFails(1, "in the way");
    }

    @Test
    void selectionShowsVerdictsAndRebuildsFromWhatTheJudgeKeeps() throws IOException {
        Path results = folder.resolve("selected");
        run("decompose", map, "--method", "pca", "--components", "4", "--select", "--select-parameter", "sure=0.8", "--total", "--out",
                results, "--json");
        assertEquals(0, status, err);
        JsonObject selection = json().getAsJsonObject().getAsJsonObject("selection");
        assertEquals("network", selection.get("judge").getAsString());
        assertEquals("[1,3]", selection.get("kept").toString());
        JsonObject second = selection.getAsJsonArray("judges").get(0).getAsJsonObject().getAsJsonArray("verdicts").get(1)
                .getAsJsonObject();
        assertEquals("noise", second.get("finding").getAsString());
        assertEquals(0.8, second.get("confidence").getAsDouble(), 1e-12);
        assertTrue(content(results).contains("judgements.csv"));
        String record = Files.readString(results.resolve("provenance.json"));
        assertTrue(record.contains("\"judge\"") && record.contains("1,3"), record);
        assertTrue(Files.readString(results.resolve("report.html")).contains("Signal or noise"));
        run("decompose", map, "--method", "pca", "--components", "4", "--out", results, "--select");
        assertTrue(out.contains("kept by network: 1, 3"), out);
    }

    @Test
    void selectionRefusesWhatCannotBe() {
        run("decompose", map, "--method", "pca", "--components", "4", "--out", folder.resolve("o"), "--select", "crowd");
        assertFails(1, "crowd", "network");
        run("decompose", map, "--method", "pca", "--components", "4", "--out", folder.resolve("o"), "--select", "--keep", "1");
        assertFails(2, "--keep", "--select");
        run("decompose", map, "--method", "pca", "--components", "4", "--out", folder.resolve("o"), "--select", "--select-parameter",
                "sure=2");
        assertFails(1, "sure", "0.5 to 1");
    }

    @Test
    void classifierCommandsExplainThemselvesAndRefuseNonsense() {
        run("classify", "--help");
        assertEquals(0, status);
        for (String command : List.of("train", "fine-tune", "evaluate", "study")) {
            assertTrue(out.contains("  " + command), out);
            run("classify", command, "--help");
            assertEquals(0, status, err);
            run("classify", "--help");
        }
        run("classify");
        assertFails(2, "train");
        run("classify", "fine-tune", "--out", folder.resolve("m"));
        assertFails(2, "--labelled");
        run("classify", "fine-tune", "--out", folder.resolve("m"), "--labelled", map + "=1-x");
        assertFails(2, "1-x");
        run("classify", "fine-tune", "--out", folder.resolve("m"), "--labelled", map + "=1", "--epochs", "0");
        assertFails(2, "epochs", "1 to 1000");
        run("classify", "evaluate", "--model", folder.resolve("none"));
        assertFails(1, "none");
        run("classify", "train", "--out", folder.resolve("m"), "--specimens", "0");
        assertFails(2, "specimen");
    }

    @Test
    void aModelIsRefinedOnLabelledComponentsAndTestedOnThem() throws IOException {
        Path model = folder.resolve("own.model");
        run("classify", "fine-tune", "--out", model, "--labelled", map + "=1,2", "--label-components", "5", "--epochs", "1", "--json");
        assertEquals(0, status, err);
        assertEquals("5", json().getAsJsonObject().getAsJsonObject("provenance").get("training components").getAsString());
        assertTrue(Files.size(model) > 10_000);
        run("classify", "evaluate", "--model", model, "--labelled", map + "=1,2", "--label-components", "5", "--json");
        assertEquals(0, status, err);
        JsonObject test = json().getAsJsonObject().getAsJsonObject("test");
        assertEquals(5, test.get("truePositives").getAsInt() + test.get("trueNegatives").getAsInt() + test.get("falsePositives").getAsInt()
                + test.get("falseNegatives").getAsInt());
        run("classify", "evaluate", "--labelled", map + "=9", "--label-components", "5");
        assertFails(1, "component 9", "--label-components");
    }
}
