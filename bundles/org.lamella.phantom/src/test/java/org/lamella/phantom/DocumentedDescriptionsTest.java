package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** The examples of the documentation work. */
class DocumentedDescriptionsTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "phantoms.md");

    static Stream<String> examples() throws IOException {
        return Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(DOCUMENT)).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsSimulated(String yaml) throws LamellaException {
        PhantomDescription description = PhantomDescription.parse(yaml, "the example");
        for (int map = 0; map < description.maps(); map++) {
            Phantom phantom = description.generate(map, Progress.NONE);
            double[] expected = phantom.truth().expectedSumSpectrum();
            Statistics.assertPoisson(expected, phantom.image().cube().sumSpectrum(Progress.NONE), 100);
        }
    }

    @Test
    void everyShippedPhantomIsDocumented() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String name : PhantomDescription.names()) {
            assertTrue(document.contains("| `" + name + "` |"), name);
        }
        assertEquals(3, examples().count());
    }
}
