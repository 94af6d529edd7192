package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many maps at once, some of them damaged. */
class BatchTest {

    private static final int MAPS = 50;

    @TempDir
    Path folder;

    @Test
    void threeDamagedMapsOfFiftyAreNamedWithTheReasonAndTheOthersAreDone() throws Exception {
        Installed installed = new Installed(folder);
        Installed.Outcome made = installed.lamella("phantom", "mantle", "--size", "8x8", "--out", "phantom");
        assertEquals(0, made.status(), made.err());
        byte[] whole;
        try (Stream<Path> files = Files.list(folder.resolve("phantom"))) {
            whole = Files.readAllBytes(files.filter(file -> file.toString().endsWith(".hspy")).findFirst().orElseThrow());
        }
        Path maps = Files.createDirectory(folder.resolve("maps"));
        for (int i = 0; i < MAPS; i++) {
            byte[] content = switch (i) {
                case 7 -> Arrays.copyOf(whole, whole.length / 2);
                case 23 -> new byte[0];
                case 41 -> "This is no map".getBytes(StandardCharsets.US_ASCII);
                default -> whole;
            };
            Files.write(maps.resolve(String.format("map%02d.hspy", i)), content);
        }
        Files.writeString(folder.resolve("steps.yaml"), """
                inputs: {map: any.hspy}
                steps: [{decompose: pca, on: map}]
                """);
        Installed.Outcome batch = installed.lamella("run", "steps.yaml", "--batch", "maps", "--out", "results");
        assertEquals(1, batch.status(), batch.out() + batch.err());
        List<String> reasons = batch.err().lines().toList();
        Map<String, String> why = Map.of("map07", "damaged", "map23", "empty", "map41", "not HDF5");
        why.forEach((damaged, reason) -> {
            List<String> lines = reasons.stream().filter(line -> line.contains(damaged)).toList();
            assertEquals(1, lines.size(), batch.err());
            assertTrue(lines.get(0).contains(reason), lines.get(0));
            assertFalse(Files.exists(folder.resolve("results").resolve(damaged)));
        });
        try (Stream<Path> reports = Files.find(folder.resolve("results"), 2, (file, attributes) -> file.endsWith("report.html"))) {
            assertEquals(47, reports.count());
        }
    }
}
