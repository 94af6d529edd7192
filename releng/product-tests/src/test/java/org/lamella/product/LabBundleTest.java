package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five commands of docs/extending.md. */
class LabBundleTest {

    @TempDir
    Path folder;

    @Test
    void ownBundleIsMadeBuiltAndUsedInFiveCommands() throws Exception {
        Installed installed = new Installed(folder);
        Installed.Outcome made = installed.lamella("new-bundle", "org.example.lab");
        assertEquals(0, made.status(), made.err());
        Path bundle = folder.resolve("org.example.lab");
        Installed.Outcome built = installed.maven(bundle, "package");
        assertEquals(0, built.status(), built.out() + built.err());
        Path dropins = Files.createDirectories(folder.resolve("dropins"));
        Files.copy(bundle.resolve("target/org.example.lab-1.0.0.jar"), dropins.resolve("lab.jar"));
        Files.writeString(dropins.resolve("torn.jar"), "not a jar");

        Installed.Outcome listed = installed.lamella("list");
        assertEquals(0, listed.status(), listed.err());
        assertTrue(listed.out().contains("lab-classes") && listed.out().contains("lab-events"), listed.out());
        assertTrue(listed.err().contains("torn.jar") && listed.err().lines().count() == 1, listed.err());

        Files.writeString(folder.resolve("map.events"), "EVENTS 2 2 4 0.1 0.01\n0 0 1\n1 1 2\n1 1 2\n0 1 3\n");
        Installed.Outcome help = installed.lamella("decompose", "--method", "lab-classes", "--help");
        assertTrue(help.out().contains("Number of classes of pixels"), help.out());
        Installed.Outcome decomposed = installed.lamella("decompose", "map.events", "--method", "lab-classes", "--components", "2",
                "--out", "results");
        assertEquals(0, decomposed.status(), decomposed.err());
        assertTrue(Files.readString(folder.resolve("results/report.html")).contains("Brightness classes"));
        assertTrue(Files.readString(folder.resolve("results/workflow.yaml")).contains("lab-classes"));

        Files.delete(dropins.resolve("lab.jar"));
        assertFalse(installed.lamella("list").out().contains("lab-classes"));
    }

    @Test
    void namesThatNoBundleCanHaveAreRefused() throws Exception {
        Installed.Outcome wrong = new Installed(folder).lamella("new-bundle", "My Lab");
        assertEquals(1, wrong.status());
        assertTrue(wrong.err().contains("org.example.lab") && wrong.err().lines().count() == 1, wrong.err());
    }
}
