package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of the publications, as users run them: what is found must be what the simulated maps were made of. */
class ReproduceTest {

    private static final double NM = 1;

    @TempDir
    Path folder;

    private Map<String, double[]> findings(String story) throws Exception {
        Installed.Outcome run = new Installed(folder).lamella("reproduce", story, "--out", story, "--json");
        assertEquals(0, run.status(), run.err());
        Map<String, double[]> found = new LinkedHashMap<>();
        JsonObject document = JsonParser.parseString(run.out()).getAsJsonArray().get(0).getAsJsonObject();
        for (JsonElement element : document.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            found.put(finding.get("what").getAsString(), numbers(finding.get("here").getAsString()));
        }
        assertTrue(Files.exists(folder.resolve(story).resolve("workflow.yaml")));
        return found;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split("[^0-9.eE-]+")).filter(word -> word.matches("-?\\d.*")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double[] beginning(Map<String, double[]> findings, String words) {
        return findings.entrySet().stream().filter(entry -> entry.getKey().startsWith(words)).findFirst().orElseThrow().getValue();
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
        double[] few = beginning(found, "U in 400 pixels");
        assertTrue(few[0] < few[1], "U in few pixels " + Arrays.toString(few));
        double[] limits = beginning(found, "Limit of detection of Sm in ferropericlase");
        assertTrue(limits[0] > limits[1] && limits[1] > limits[2], Arrays.toString(limits));
        double[] grains = beginning(found, "Mg, Fe of ferropericlase");
        assertEquals(39, grains[0], 0.5);
        assertEquals(10, grains[1], 0.2);
    }
}
