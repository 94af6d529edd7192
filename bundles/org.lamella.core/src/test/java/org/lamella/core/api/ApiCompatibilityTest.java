package org.lamella.core.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Bundles of a lab that were compiled against the release whose API is recorded must run with this one, or see by its versions why not. */
class ApiCompatibilityTest {

    /** What labs compile against: recorded at a release, with {@code -Dlamella.api.record=true}. */
    private static final Path RECORD = Path.of("api/recorded.txt");

    @Test
    void packagesKeepWhatTheirVersionsPromise() throws Exception {
        Tree current;
        try (Jar classes = new Jar(Path.of("target/classes").toFile())) {
            current = new DiffPluginImpl().tree(classes).get("<api>");
        }
        if (Boolean.getBoolean("lamella.api.record")) {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(RECORD, ApiRecord.write(current));
            Assumptions.abort("Recorded the API anew in " + RECORD);
        }
        assertEquals(List.of(), withoutVersion(current), "Packages without a file packageinfo in src/main/resources");
        assertEquals(List.of(), ApiComparison.violations(ApiRecord.read(Files.readAllLines(RECORD)), current),
                "Raise the version in src/main/resources/.../packageinfo, or leave the API as it was (docs/extending.md)");
    }

    private static List<String> withoutVersion(Tree api) {
        return Arrays.stream(api.getChildren()).filter(part -> part.getType() == Type.PACKAGE).map(Tree::getName)
                .filter(name -> !Files.exists(Path.of("target/classes", name.replace('.', '/'), "packageinfo"))).toList();
    }
}
