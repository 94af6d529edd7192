package org.lamella.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomCommandTest {

    private static final String SMALL = """
            title: two metals
            map: {width: 12, height: 8, pixel-nm: 2}
            dose: {counts-per-pixel: 40}
            phases:
              - {name: iron, formula: Fe}
              - {name: copper, formula: Cu}
            geometry:
              - {layer: copper, from: 10, to: 30}
            """;

    @TempDir
    private Path folder;
    private int status;
    private String out;
    private String err;

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
        for (String word : words) {
            assertTrue(err.contains(word), err);
        }
    }

    private static List<String> content(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void mapAndTruthAreWrittenTogether() throws IOException {
        Path results = folder.resolve("results");
        run("phantom", "cr2n", "--size", "48x24", "--counts", "90", "--seed", "5", "--format", "map", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonObject map = json().getAsJsonObject().getAsJsonArray("maps").get(0).getAsJsonObject();
        assertEquals(List.of("element_Cr.npy", "element_Cr.png", "element_Fe.npy", "element_Fe.png", "element_Mn.npy", "element_Mn.png",
                "element_Mo.npy", "element_Mo.png", "element_N.npy", "element_N.png", "map.map", "phantom.json", "phantom.yaml",
                "profile.csv", "profile.png", "provenance.json", "report.html", "report.pdf", "sum_spectrum.csv", "sum_spectrum.png",
                "truth_Cr2N.png", "truth_austenite.png", "truth_compositions.csv", "truth_depleted.png", "truth_phases.npy",
                "truth_spectra.csv", "truth_spectra.npy", "truth_thickness.npy", "workflow.yaml"), content(results));
        assertEquals(content(results).size(), map.getAsJsonArray("files").size());
        assertEquals(48, map.get("width").getAsInt());
        assertEquals(90 * 48 * 24, map.get("expectedCounts").getAsDouble(), 1e-6);
        assertEquals(90 * 48 * 24, map.get("counts").getAsDouble(), 4 * Math.sqrt(90 * 48 * 24));
        JsonObject austenite = map.getAsJsonArray("phases").get(0).getAsJsonObject();
        assertEquals(16, austenite.getAsJsonObject("massPercent").get("Cr").getAsDouble(), 1e-9);
        JsonObject described = JsonParser.parseString(Files.readString(results.resolve("phantom.json"))).getAsJsonObject();
        assertEquals(described.get("phases"), map.get("phases"));
        assertTrue(Files.readAllLines(results.resolve("truth_compositions.csv")).stream()
                .anyMatch(line -> line.startsWith("Cr2N,Cr,")));
        assertTrue(Files.readString(results.resolve("profile.csv")).startsWith("Distance (nm),N (wt%),Cr (wt%),Mn (wt%),Fe (wt%),Mo (wt%)\n"));
        String provenance = Files.readString(results.resolve("provenance.json"));
        assertTrue(provenance.contains("\"cr2n\"") && provenance.contains("48x24"), provenance);
        assertTrue(Files.readString(results.resolve("report.html")).contains("Cr2N lamella"));
    }

    @Test
    void sameSeedGivesTheSameFiles() throws IOException {
        Path yaml = Files.writeString(folder.resolve("small.yaml"), SMALL);
        byte[][] maps = new byte[3][];
        for (int i = 0; i < maps.length; i++) {
            Path results = folder.resolve("run" + i);
            run("phantom", yaml, "--seed", i == 2 ? 8 : 7, "--format", ".map", "--out", results);
            assertEquals(0, status, err);
            assertTrue(out.contains("two metals: 12 x 8 pixels, 2048 channels"), out);
            assertTrue(Files.readString(results.resolve("provenance.json")).contains("small.yaml"));
            maps[i] = Files.readAllBytes(results.resolve("sum_spectrum.csv"));
        }
        assertArrayEquals(maps[0], maps[1]);
        assertNotEquals(new String(maps[0], StandardCharsets.UTF_8), new String(maps[2], StandardCharsets.UTF_8));
        assertEquals(Files.readString(yaml), Files.readString(folder.resolve("run0").resolve("phantom.yaml")));
    }

    @Test
    void neighbouringMapsGetAFolderEach() throws IOException {
        Path results = folder.resolve("trace");
        run("phantom", "mantle-trace", "--size", "16x16", "--format", "map", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonArray maps = json().getAsJsonObject().getAsJsonArray("maps");
        assertEquals(List.of("map-1", "map-2", "map-3"), content(results));
        assertEquals(List.of(1L, 2L, 3L), maps.asList().stream().map(map -> map.getAsJsonObject().get("seed").getAsLong()).toList());
    }

    @Test
    void energyLossMapOfTheSamePixelsComesAlong() throws IOException {
        Path yaml = Files.writeString(folder.resolve("pair.yaml"), SMALL + """
                eels: {counts-per-pixel: 60, channels: 100, from-ev: 650, step-ev: 2, edges: [{element: Fe, onset-ev: 708, jump: 2}]}
                """);
        run("phantom", yaml, "--format", "map", "--out", folder.resolve("pair"));
        assertEquals(0, status, err);
        assertTrue(content(folder.resolve("pair")).containsAll(List.of("map.map", "eels.map", "truth_eels_spectra.npy")));
    }

    @Test
    void listNamesWhatComesWithTheProgram() {
        run("phantom", "--list");
        assertEquals(0, status, err);
        assertEquals(9, out.lines().count(), out);
        assertTrue(out.startsWith("mantle "), out);
        run("phantom", "--list", "--json");
        assertEquals("cr2n", json().getAsJsonArray().get(2).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void mistakesAreOneLineAndLeaveNothingBehind() throws IOException {
        Path results = folder.resolve("o");
        run("phantom");
        assertFails(2, "--list");
        run("phantom", "cr2n");
        assertFails(2, "--out");
        run("phantom", "cr2n", "--size", "12", "--out", results);
        assertFails(2, "512x256");
        run("phantom", "cr2n", "--seed", "many", "--out", results);
        assertFails(2, "--seed");
        run("phantom", "cr3n", "--out", results);
        assertFails(1, "cr3n", "mantle-trace");
        run("phantom", folder.resolve("none.yaml"), "--out", results);
        assertFails(1, "none.yaml", "no such file");
        run("phantom", Files.writeString(folder.resolve("bad.yaml"), SMALL.replace("to: 30", "too: 30")), "--out", results);
        assertFails(1, "bad.yaml", "line 8", "'to'");
        run("phantom", "cr2n", "--size", "999999x5", "--out", results);
        assertFails(1, "999999 x 5", "16384");
        run("phantom", "cr2n", "--size", "16384x16384", "--format", "map", "--out", results);
        assertFails(1, "16384 x 16384", "MB");
        run("phantom", "cr2n", "--counts", "-1", "--out", results);
        assertFails(1, "-1");
        run("phantom", "cr2n", "--size", "4x4", "--format", "xyz", "--out", results);
        assertFails(2, "xyz", "map, rpl");
        assertFalse(Files.exists(results));
        assertEquals(List.of("bad.yaml"), content(folder));
    }
}
