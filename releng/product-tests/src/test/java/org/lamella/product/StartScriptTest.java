package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script around the workbench, with a stand-in for Java that ends as it is told. */
class StartScriptTest {

    @TempDir
    Path folder;

    @BeforeEach
    void standIn() throws Exception {
        Path home = Files.createDirectories(folder.resolve("java/bin")).getParent();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), """
                #!/bin/sh
                [ "${1-}" != -version ] || exit 0
                read -r status rest < "$HOME/statuses"
                echo "$rest" > "$HOME/statuses"
                echo "started" >> "$HOME/starts"
                exit "$status"
                """);
        java.toFile().setExecutable(true);
    }

    private int start(String statuses) throws Exception {
        Files.writeString(folder.resolve("statuses"), statuses + "\n");
        return new Installed(folder).shell(List.of("JAVA_HOME='" + folder.resolve("java") + "' DISPLAY=:none lamella")).status();
    }

    private int starts() throws Exception {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    @Test
    void workbenchIsStartedAgainWhenItAsks() throws Exception {
        assertEquals(0, start("23 23 0"));
        assertEquals(3, starts());
    }

    @Test
    void otherEndsAreReported() throws Exception {
        assertEquals(13, start("13 0"));
        assertEquals(1, starts());
    }
}
