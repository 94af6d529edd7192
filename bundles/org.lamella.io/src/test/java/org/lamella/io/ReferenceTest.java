package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.testing.SharedData;

/**
 * Every real file for which other programs' readings are recorded: shape, class of the number type, axes, exact sum, maximum, channel of
 * the sum spectrum's maximum and single values. Where we differ on purpose, {@code reference-exceptions.txt} says so file by file, and a
 * test fails when it is no longer true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {

    @TempDir
    static Path unpacked;

    private final AtomicInteger agreeing = new AtomicInteger();
    private final AtomicInteger explained = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger agreeingSignals = new AtomicInteger();
    private final AtomicInteger comparedSignals = new AtomicInteger();

    /** What is said about a file that differs. @param aspects words that the differences begin with @param reason why */
    private record Exemption(List<String> aspects, String reason) {
    }

    @TestFactory
    Stream<DynamicTest> fileAgreesWithWhatOtherProgramsRead() throws Exception {
        Path reference = SharedData.require("real/reference.json");
        Map<String, Exemption> exemptions = exemptions();
        List<DynamicTest> tests = new ArrayList<>();
        JsonObject document = JsonParser.parseString(Files.readString(reference)).getAsJsonObject();
        for (JsonElement element : document.getAsJsonArray("files")) {
            JsonObject entry = element.getAsJsonObject();
            String path = entry.get("rel").getAsString();
            JsonArray expected = expected(entry);
            if (!expected.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(path, () -> check(reference.resolveSibling(path), path, expected, exemptions)));
            } else if (entry.get("golden_from").getAsString().equals("none")) {
                tests.add(DynamicTest.dynamicTest(path, () -> opensOrSaysWhy(reference.resolveSibling(path))));
            }
        }
        return tests.stream();
    }

    @AfterAll
    void printSummary() {
        System.out.println("reference: " + agreeing + " of " + compared + " files agree, " + explained + " explained; "
                + agreeingSignals + " of " + comparedSignals + " signals agree");
    }

    private static JsonArray expected(JsonObject entry) {
        JsonArray none = new JsonArray();
        return switch (entry.get("golden_from").getAsString()) {
            case "hyperspy_1_7_3" -> entry.has("signals") ? entry.getAsJsonArray("signals") : none;
            case "rsciio_head" -> entry.getAsJsonObject("second_reference").getAsJsonArray("signals");
            case "other" -> entry.getAsJsonObject("other_reference").getAsJsonArray("signals");
            default -> none;
        };
    }

    private static Map<String, Exemption> exemptions() throws Exception {
        Map<String, Exemption> exemptions = new LinkedHashMap<>();
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/reference-exceptions.txt")) {
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split("\\s*\\|\\s*");
                    exemptions.put(fields[0].strip(), new Exemption(List.of(fields[1].split(",\\s*")), fields[2]));
                }
            }
        }
        return exemptions;
    }

    private void check(Path named, String path, JsonArray expected, Map<String, Exemption> exemptions) throws Exception {
        List<BundleLoaders.Contributed> loaders = loadersOf(named);
        compared.incrementAndGet();
        comparedSignals.addAndGet(expected.size());
        List<String> differences = differences(expected, loaders.get(0).loader(), located(named));
        Exemption exemption = exemptions.get(path.substring(path.lastIndexOf('/') + 1));
        if (exemption == null) {
            assertEquals(List.of(), differences);
            agreeing.incrementAndGet();
            return;
        }
        assertFalse(differences.isEmpty(), "agrees after all, so its exception must go: " + exemption.reason());
        for (String difference : differences) {
            assertTrue(exemption.aspects().stream().anyMatch(difference::startsWith), difference + " is not what the exception explains");
        }
        boolean sameClass = differences.stream().allMatch(difference -> difference.startsWith(ExpectedSignal.WITHIN_CLASS));
        (sameClass ? agreeing : explained).incrementAndGet();
    }

    private List<String> differences(JsonArray expected, SignalLoader loader, Path file) throws Exception {
        List<Signal> signals = new ArrayList<>();
        try {
            for (StoredSignal stored : loader.open(file)) {
                Signal signal = stored.read(LoadOptions.ALL, Progress.NONE);
                assertEquals(stored.outline().axes(), signal.axes(), "the outline announces what is read");
                signals.add(signal);
            }
        } catch (LamellaException refused) {
            return List.of("refused: " + refused.getMessage());
        }
        return differences(expected, signals);
    }

    /** Each expected signal must be among ours; files give them in an order that programs choose. */
    private List<String> differences(JsonArray expected, List<Signal> signals) throws Exception {
        List<Signal> left = new ArrayList<>(signals);
        List<String> all = new ArrayList<>();
        List<ExpectedSignal> described = new ArrayList<>();
        expected.forEach(one -> described.add(new ExpectedSignal(one.getAsJsonObject())));
        // those of which most is known find theirs first
        described.sort(Comparator.comparingInt(ExpectedSignal::describedAxes).reversed());
        for (ExpectedSignal wanted : described) {
            List<String> fewest = List.of("signals: " + signals.size() + " instead of " + expected.size());
            Signal best = null;
            for (Signal signal : left) {
                List<String> differences = wanted.differences(signal);
                if (best == null || distance(differences) < distance(fewest)) {
                    fewest = differences;
                    best = signal;
                }
            }
            left.remove(best);
            if (fewest.stream().allMatch(difference -> difference.startsWith(ExpectedSignal.WITHIN_CLASS))) {
                agreeingSignals.incrementAndGet();
            }
            all.addAll(fewest);
        }
        return all;
    }

    /** A signal of another shape is never the one that is meant while one of the same shape is left. */
    private static int distance(List<String> differences) {
        return differences.size() + (differences.stream().anyMatch(difference -> difference.startsWith("shape")) ? 100 : 0);
    }

    private static List<BundleLoaders.Contributed> loadersOf(Path named) throws Exception {
        List<BundleLoaders.Contributed> loaders = BundleLoaders.recognising(FileProbe.of(located(named)));
        assumeTrue(!loaders.isEmpty(), "no loader of this version knows the format");
        return loaders;
    }

    /** Members of archives are named after a mark; all members of one are unpacked together, as they belong together. */
    private static Path located(Path named) throws Exception {
        String text = named.toString();
        int mark = text.indexOf(".zip!");
        if (mark < 0) {
            return named;
        }
        Path archive = Path.of(text.substring(0, mark + 4));
        Path folder = unpacked.resolve(archive.getFileName().toString());
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
        return folder.resolve(text.substring(mark + 5));
    }

    private static void opensOrSaysWhy(Path file) throws Exception {
        for (BundleLoaders.Contributed loader : loadersOf(file)) {
            try {
                for (StoredSignal stored : loader.loader().open(file)) {
                    stored.read(LoadOptions.ALL, Progress.NONE);
                }
            } catch (LamellaException said) {
                LamellaException again = assertThrows(LamellaException.class, () -> loader.loader().open(file));
                assertTrue(again.getMessage().contains(file.getFileName().toString()), again.getMessage());
            }
        }
    }
}
