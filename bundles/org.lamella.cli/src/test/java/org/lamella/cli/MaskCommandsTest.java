package org.lamella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masks from one command to the next: segment, masks, unmix, quantify. */
class MaskCommandsTest {

    @TempDir
    private Path folder;
    private Path map;
    private int status;
    private String out;
    private String err;

    @BeforeEach
    void writeMap() throws IOException {
        map = Files.writeString(folder.resolve("small.map"), "MAP 16");
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

    private JsonObject json() {
        assertEquals(0, status, err);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    private Path segment(String name, String rectangle) {
        Path results = folder.resolve(name);
        run("segment", map, "--total", "--rectangle", rectangle, "--name", name, "--out", results);
        assertEquals(0, status, err);
        return results.resolve("mask_" + name + ".png");
    }

    private void assertFails(int expectedStatus, String... words) {
        assertEquals(expectedStatus, status, err);
        assertEquals(1, err.lines().count(), err);
        for (String word : words) {
            assertTrue(err.contains(word), err);
        }
    }

    @Test
    void segmentWritesMasksInAllForms() {
        Path results = folder.resolve("fp");
        run("segment", map, "--elements", "Mg,Fe", "--rectangle", "2,3,8,6", "--background", "3,4@1", "--name", "fp", "--level", "0",
                "--out", results, "--json");
        JsonObject mask = json().getAsJsonArray("masks").get(0).getAsJsonObject();
        assertEquals("fp", mask.get("name").getAsString());
        assertEquals(8 * 6 - 4, mask.get("pixels").getAsInt());
        assertEquals(2, json().getAsJsonObject("facts").get("maps").getAsInt());
        assertEquals("2.0,3.0,8.0,6.0", json().getAsJsonObject("parameters").get("rectangle").getAsString());
        for (String file : new String[] {"mask_fp.png", "mask_fp.roi", "masks.csv", "report.html", "provenance.json"}) {
            assertTrue(Files.exists(results.resolve(file)), file);
        }
    }

    @Test
    void masksAreMadeOfMasks() {
        Path fp = segment("fp", "0,0,8,12");
        Path capv = segment("capv", "6,0,4,12");
        run("masks", fp, capv.resolveSibling("mask_capv.roi"), "--mask", "brg = not (fp or capv)", "--mask", "rim = grow(brg, 1) minus brg",
                "--out", folder.resolve("made"), "--json");
        assertEquals(6 * 12, json().getAsJsonArray("masks").get(0).getAsJsonObject().get("pixels").getAsInt());
        assertEquals(12, json().getAsJsonArray("masks").get(1).getAsJsonObject().get("pixels").getAsInt());
        run("masks", fp, "--mask", "x = fp or capv", "--out", folder.resolve("no"));
        assertFails(1, "no mask 'capv'");
        run("masks", fp.resolveSibling("mask_fp.roi"), "--mask", "x = fp", "--out", folder.resolve("no"));
        assertFails(2, "--size");
    }

    @Test
    void anEarlierMaskIsTheStart() {
        Path fp = segment("fp", "0,0,8,12");
        run("segment", map, "--start", "shrink(fp, 1)", "--masks", fp, "--out", folder.resolve("next"), "--json");
        assertEquals(7 * 12, json().getAsJsonArray("masks").get(0).getAsJsonObject().get("pixels").getAsInt());
    }

    @Test
    void quantifyTakesAMaskOrAnExpression() {
        Path fp = segment("fp", "0,0,8,12");
        run("quantify", map, "--signal", "1", "--json");
        double all = json().getAsJsonArray("elements").get(0).getAsJsonObject().get("netCounts").getAsDouble();
        run("quantify", map, "--mask", fp, "--json");
        double inside = json().getAsJsonArray("elements").get(0).getAsJsonObject().get("netCounts").getAsDouble();
        run("quantify", map, "--mask", "not fp", "--masks", fp, "--json");
        double outside = json().getAsJsonArray("elements").get(0).getAsJsonObject().get("netCounts").getAsDouble();
        assertTrue(inside > 0 && outside > 0);
        assertEquals(all, inside + outside, 1e-6 * all);
        run("quantify", map, "--mask", "fp and not fp", "--masks", fp);
        assertFails(1, "no pixel");
        run("quantify", map, "--mask", "nowhere.png");
        assertFails(1, "nowhere.png");
        run("quantify", map, "--signal", "1", "--matrix", fp);
        assertFails(2, "--matrix-element");
        run("quantify", map, "--signal", "1", "--matrix", fp, "--matrix-element", "Si");
        assertFails(1, "cannot subtract");
        run("quantify", map, "--crop", "0:4,0:4", "--mask", fp);
        assertFails(1, "16 x 12", "4 x 4");
    }

    @Test
    void unmixTakesEndmembersFromMasksAndSpectra() {
        Path fp = segment("fp", "0,0,8,12");
        Path results = folder.resolve("unmixed");
        run("unmix", map, "--endmembers", "inside=" + fp + "," + fp.resolveSibling("mask_fp.roi"), "--out", results, "--total", "3", "--json");
        assertEquals("inside", json().getAsJsonArray("endmembers").get(0).getAsJsonObject().get("name").getAsString());
        assertEquals("fp", json().getAsJsonArray("endmembers").get(1).getAsJsonObject().get("name").getAsString());
        assertEquals(1.5, json().getAsJsonArray("endmembers").get(1).getAsJsonObject().get("meanAbundance").getAsDouble(), 1e-12);
        for (String file : new String[] {"fcls_abundances.npy", "fcls_fit.npy", "fcls_endmembers.csv", "fcls_inside.png", "report.html"}) {
            assertTrue(Files.exists(results.resolve(file)), file);
        }
        run("unmix", map, "--endmembers", map, "--out", results);
        assertFails(1, "do not overlap");
    }

    @Test
    void wrongUsageIsOneLine() {
        run("segment", map, "--rectangle", "1,2,3", "--out", folder.resolve("o"));
        assertFails(2, "1,2,3");
        run("segment", map, "--object", "1,2;3@x", "--out", folder.resolve("o"));
        assertFails(2, "brush stroke");
        run("segment", map, "--method", "magic", "--out", folder.resolve("o"));
        assertFails(2, "magic", "grabcut");
        run("unmix", map, "--out", folder.resolve("o"));
        assertFails(2, "--endmembers");
        run("segment", map, "--component", "99", "--out", folder.resolve("o"));
        assertFails(1, "no component 99");
    }
}
