package org.lamella.core.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real measurements that tests read where they are there: a folder {@code shared} beside the checkout, or {@code -Dlamella.shared=DIR}. */
public final class SharedData {

    private SharedData() {
    }

    /**
     * A file or folder of the shared data; the calling test is skipped, visibly, where it is not there.
     *
     * @param relative path below {@code shared/data}, for instance {@code real/reference.json}
     * @return an existing path
     */
    public static Path require(String relative) {
        Optional<Path> found = find(relative);
        Assumptions.assumeTrue(found.isPresent(), () -> "shared/data/" + relative + " is not here");
        return found.orElseThrow();
    }

    /**
     * A file or folder of the shared data.
     *
     * @param relative path below {@code shared/data}
     * @return empty where it is not there
     */
    public static Optional<Path> find(String relative) {
        String named = System.getProperty("lamella.shared");
        if (named != null && Files.exists(Path.of(named, "data").resolve(relative))) {
            return Optional.of(Path.of(named, "data").resolve(relative));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/data").resolve(relative);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
