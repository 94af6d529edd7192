package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of docs/scripting.md run as they stand there, on the jars of the installed program. */
class ScriptingTest {

    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("public class (\\w+)");

    @TempDir
    static Path folder;
    private static Installed program;

    @BeforeAll
    static void writePrograms() throws IOException, InterruptedException {
        program = new Installed(folder);
        Matcher programs = PROGRAM.matcher(Files.readString(Installed.checkout().resolve("docs/scripting.md")));
        while (programs.find()) {
            Matcher name = NAME.matcher(programs.group(1));
            assertTrue(name.find(), programs.group(1));
            Files.writeString(folder.resolve(name.group(1) + ".java"), programs.group(1));
        }
        Installed.Outcome map = program.lamella("phantom", "mantle", "--size", "20x16", "--counts", "1500", "--out", "map");
        assertEquals(0, map.status(), map.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "Phases    | map/map.hspy out | 320 pixels, sparse true;Elbow of the scree at 3 components;3 maps and 3 spectra",
        "Elements  | map/map.hspy     | Fe_Ka: ;Si_Ka: ;Mg ;at%",
        "Diffusion |                  | places up to ",
        "Replay    |                  | number of phases: "})
    void programsOfTheDocumentationRun(String name, String arguments, String expected) throws IOException, InterruptedException {
        Installed.Outcome run = program.script(name + ".java", arguments == null ? List.of() : List.of(arguments.split(" ")));
        assertEquals(0, run.status(), run.err());
        for (String words : expected.split(";")) {
            assertTrue(run.out().contains(words), run.out());
        }
        if (name.equals("Phases")) {
            assertTrue(Files.exists(folder.resolve("out/nmf_maps.npy")));
        }
    }

    @Test
    void pythonReadsWhatLamellaWrites() throws IOException, InterruptedException {
        Path examples = Installed.checkout().resolve("docs/examples").toAbsolutePath().normalize();
        boolean numpy = program.python(examples, Map.of(), "-c", "import numpy").map(outcome -> outcome.status() == 0).orElse(false);
        Assumptions.assumeTrue(numpy, "There is no python3 with NumPy here");
        Installed.Outcome tests = program.python(examples, Map.of("PYTHONDONTWRITEBYTECODE", "1"), "-W", "ignore", "-m", "unittest",
                "test_lamella").orElseThrow();
        assertEquals(0, tests.status(), tests.err());
        assertTrue(tests.err().contains("OK"), tests.err());
    }
}
