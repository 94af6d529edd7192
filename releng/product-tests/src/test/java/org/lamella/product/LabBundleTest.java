package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/extending.md, run as they stand there by a shell. In the workbench: {@code DroppedBundleTest} of its tests. */
class LabBundleTest {

    private static final int AT_MOST = 5;

    @TempDir
    Path folder;

    /** The lines of the first code block below a heading. */
    private static List<String> commands(String heading) throws Exception {
        List<String> lines = Files.readAllLines(Installed.checkout().resolve("docs/extending.md"));
        int from = lines.indexOf(heading);
        assertTrue(from >= 0, heading);
        return lines.stream().skip(from).dropWhile(line -> !line.startsWith("```")).skip(1).takeWhile(line -> !line.startsWith("```"))
                .toList();
    }

    @Test
    void ownBundleIsMadeBuiltAndUsedInFiveCommands() throws Exception {
        List<String> commands = commands("## Five commands");
        assertTrue(commands.size() <= AT_MOST, commands.toString());
        Installed installed = new Installed(folder);
        Path dropins = Files.createDirectories(folder.resolve(".lamella/dropins"));
        Files.writeString(dropins.resolve("torn.jar"), "not a jar");
        Installed.Outcome outcome = installed.shell(commands);
        assertEquals(0, outcome.status(), outcome.out() + outcome.err());
        assertTrue(outcome.out().contains("lab-classes") && outcome.out().contains("lab-events"), outcome.out());
        assertEquals(1, outcome.err().lines().filter(line -> line.contains("torn.jar")).count(), outcome.err());

        Path results = folder.resolve("org.example.lab/results");
        assertTrue(Files.readString(results.resolve("report.html")).contains("Brightness classes"));
        assertTrue(Files.readString(results.resolve("workflow.yaml")).contains("lab-classes"));
        Installed.Outcome help = installed.lamella("decompose", "--method", "lab-classes", "--help");
        assertTrue(help.out().contains("Number of classes of pixels"), help.out());

        Files.delete(dropins.resolve("org.example.lab-1.0.0.jar"));
        assertFalse(installed.lamella("list").out().contains("lab-classes"));
    }

    @Test
    void namesThatNoBundleCanHaveAreRefused() throws Exception {
        Installed.Outcome wrong = new Installed(folder).lamella("new-bundle", "My Lab");
        assertEquals(1, wrong.status());
        assertTrue(wrong.err().contains("org.example.lab") && wrong.err().lines().count() == 1, wrong.err());
    }
}
