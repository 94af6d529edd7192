package org.lamella.xray;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds reference data beside the checkout; the test that needs them is skipped where they are absent. */
final class SharedFile {

    private SharedFile() {
    }

    static Path of(String name) {
        Path file = root().resolve(name);
        assumeTrue(Files.isRegularFile(file), "Reference data not found: " + name);
        return file;
    }

    private static Path root() {
        String configured = System.getProperty("lamella.shared");
        if (configured != null) {
            return Path.of(configured);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared"))) {
                return folder.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
