package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workflow in every command's results gives the same numbers again, bit by bit. */
class ReplayTest {

    /** Files that hold numbers: arrays, tables, spectrum images; not pictures, nor records with times in them. */
    private static final String NUMBERS = ".*\\.(npy|csv|hspy|rpl|raw|roi)|mask_.*\\.png";

    @TempDir
    static Path folder;
    private static Installed program;

    @BeforeAll
    static void makeInputs() throws IOException, InterruptedException {
        program = new Installed(folder);
        run("phantom mantle --size 20x16 --counts 400 --seed 3 --out map");
        run("segment map/map.hspy --elements Fe --rectangle 2,2,14,12 --object 8,8;9,9@2 --name fp --out fp");
        run("masks fp/mask_fp.png --mask rest~=~not~grow(fp,1) --out rest");
        run("decompose map/map.hspy --method nmf --components 3 --out phases");
        run("diffuse erf-couple --out couple");
        List<String> profile = Files.readAllLines(folder.resolve("couple/profiles.csv"));
        List<String> head = List.of(profile.get(0).split(","));
        String element = head.get(head.size() - 1).replaceAll(" .*", "");
        String lastTime = profile.get(profile.size() - 1).split(",")[head.indexOf("time_s")];
        List<String> measured = new ArrayList<>(List.of("distance_nm," + element + "," + element + " sigma"));
        for (String line : profile.subList(1, profile.size())) {
            String[] cells = line.split(",");
            if (cells[head.indexOf("time_s")].equals(lastTime)) {
                measured.add(cells[head.indexOf("distance_nm")] + "," + 100 * Double.parseDouble(cells[head.indexOf(element)]) + ",0.5");
            }
        }
        Files.write(folder.resolve("measured.csv"), measured);
    }

    /** Runs a command; a tilde is a blank within an argument. */
    private static void run(String line) throws IOException, InterruptedException {
        Installed.Outcome outcome = program.lamella(Stream.of(line.split(" +")).map(word -> word.replace('~', ' ')).toArray(String[]::new));
        assertEquals(0, outcome.status(), line + "\n" + outcome.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "decompose  | decompose map/map.hspy --method nmf --components 3 --crop 0:18,0:14 --keep 1,3 --elements Fe --reconstruction r.hspy",
        "judged     | decompose map/map.hspy --method pca --components 3 --select",
        "together   | decompose map/map.hspy --method fusion --with map/map.hspy --components 2",
        "segment    | segment map/map.hspy --elements Fe,Si --rectangle 2,2,14,12 --start shrink(fp,1) --masks fp/mask_fp.png",
        "window     | segment map/map.hspy --windows 6.2:6.6 --method otsu --rebin 2,2,1",
        "component  | segment phases/nmf_maps.npy --component 2 --method otsu",
        "masks      | masks fp/mask_fp.png rest/mask_rest.png --mask rim~=~grow(fp,2)~minus~fp --mask both~=~rim~or~rest",
        "region     | masks fp/mask_fp.roi --size 20,16 --mask grow(fp,1)",
        "unmix      | unmix map/map.hspy --endmembers fp=fp/mask_fp.png,rest/mask_rest.roi,phases/nmf_spectra.npy#2",
        "maps       | maps map/map.hspy --elements Fe,Si --windows 6.2:6.6 --total --ratio Fe/Si --rebin 2,2,1",
        "profile    | profile map/map.hspy --elements Fe,Mg --line 2,3,17,13 --width 3",
        "profiles   | profile map/map.hspy --quantify --lines O,Mg,Si,Fe --line 2,8,17,8 --width 8",
        "detection  | detection map/map.hspy --lines O,Mg,Si,Fe --rectangle 2,2,16,12 --ellipse 10,8,9,8 --order-seed 4",
        "quantify   | quantify map/map.hspy --lines O,Mg,Si,Fe --polygon 1,1,18,1,18,14,3,14 --mask not~fp --masks fp/mask_fp.png",
        "matrix     | quantify map/map.hspy --lines O,Mg,Si,Fe --mask fp/mask_fp.png --matrix rest/mask_rest.png --matrix-element Si",
        "each       | quantify map/map.hspy --lines O,Mg,Si,Fe --maps --rebin 4,4,1",
        "simulated  | phantom mantle --size 18x16 --counts 200 --seed 5",
        "described  | phantom map/phantom.yaml --format rpl",
        "diffuse    | diffuse erf-couple",
        "compare    | compare measured.csv couple"})
    void workflowOfACommandGivesTheSameNumbers(String name, String line) throws IOException, InterruptedException {
        run(line + " --out " + name);
        run("run " + name + "/workflow.yaml --no-cache --out again-" + name);
        Map<String, byte[]> first = numbers(name);
        Map<String, byte[]> again = numbers("again-" + name);
        assertTrue(first.size() > 1, first.keySet().toString());
        assertTrue(again.keySet().containsAll(first.keySet()), again.keySet().toString());
        first.forEach((file, bytes) -> assertArrayEquals(bytes, again.get(file), file));
    }

    private static Map<String, byte[]> numbers(String results) throws IOException {
        Map<String, byte[]> numbers = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(results))) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches(NUMBERS)).toList()) {
                numbers.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return numbers;
    }

    @Test
    void convertedFilesAreTheSame() throws IOException, InterruptedException {
        run("convert map/map.hspy part.rpl --crop 2:10,3:9 --workflow part.yaml");
        run("run part.yaml --no-cache --out parts");
        for (String file : List.of("part.rpl", "part.raw")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(folder.resolve("parts").resolve(file)), file);
        }
    }

    @Test
    void anotherFileInPlaceOfAnInputIsTold() throws IOException, InterruptedException {
        run("maps map/map.hspy --total --out total");
        String workflow = Files.readString(folder.resolve("total/workflow.yaml"));
        Path other = folder.resolve("changed.yaml");
        Files.writeString(other, workflow.replaceFirst("sha256: .", "sha256: x"));
        Installed.Outcome refused = program.lamella("run", other.toString(), "--out", "refused");
        assertEquals(1, refused.status());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains("map.hspy") && refused.err().contains("--changed"), refused.err());
        assertFalse(Files.exists(folder.resolve("refused")));
        Installed.Outcome accepted = program.lamella("run", other.toString(), "--out", "accepted", "--changed", "--no-cache");
        assertEquals(0, accepted.status(), accepted.err());
        assertTrue(accepted.err().contains("not the one that the workflow was recorded with"), accepted.err());
        assertTrue(Files.readString(folder.resolve("accepted/report.html"), StandardCharsets.UTF_8)
                .contains("not the one that the workflow was recorded with"));
    }

    @Test
    void stepsThatDidNotChangeAreNotDoneAgain() throws IOException, InterruptedException {
        Path workflow = folder.resolve("kept.yaml");
        String steps = """
                steps:
                  - {phantom: mantle, size: 16x12, counts: 300, as: map}
                  - {decompose: pca, on: map, components: 3, as: scree}
                  - {decompose: nmf, on: map, components: %d, as: phases}
                """;
        Files.writeString(workflow, steps.formatted(2));
        run("run kept.yaml --cache kept --out kept1");
        Files.writeString(workflow, steps.formatted(3));
        Installed.Outcome again = program.lamella("run", "kept.yaml", "--cache", "kept", "--out", "kept2", "--json");
        assertEquals(0, again.status(), again.err());
        assertTrue(again.out().contains("\"stepsFromCache\": 1"), again.out());
        run("run kept.yaml --no-cache --out kept3");
        Map<String, byte[]> kept = numbers("kept2");
        Map<String, byte[]> fresh = numbers("kept3");
        assertEquals(fresh.keySet(), kept.keySet());
        fresh.forEach((file, bytes) -> assertArrayEquals(bytes, kept.get(file), file));
    }
}
