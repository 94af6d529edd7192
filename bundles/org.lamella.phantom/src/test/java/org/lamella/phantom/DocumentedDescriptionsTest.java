package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

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
            if (description.eels().isPresent()) {
                assertEnergyLoss(new EelsPhantom(description.eels().get(), phantom));
            }
        }
    }

    private static void assertEnergyLoss(EelsPhantom eels) throws LamellaException {
        SpectrumImage image = eels.generate(1, Progress.NONE);
        double[] expected = new double[eels.setup().energyAxis().size()];
        for (int k = 0; k < eels.spectra().length; k++) {
            double pixels = Arrays.stream(eels.partner().truth().maps()[k]).sum();
            for (int channel = 0; channel < expected.length; channel++) {
                expected[channel] += pixels * eels.spectra()[k][channel];
            }
        }
        assertEquals(400 * 40 * 40, Arrays.stream(expected).sum(), 1e-6 * 400 * 40 * 40);
        Statistics.assertPoisson(expected, image.cube().sumSpectrum(Progress.NONE), 500);
        assertEquals(SignalKind.EELS, image.header().kind());
        assertEquals(eels.partner().image().navigationAxes(), image.navigationAxes());
        double[] nitride = eels.spectra()[1];
        int onset = image.energyAxis().nearest(401);
        double background = Math.pow((onset + 3 + 350) / (onset - 3 + 350.0), -3);
        assertEquals(1 + 3 / 3.0, nitride[onset + 3] / nitride[onset - 3] / background, 1e-9, "a third of the atoms are N");
        double[] steel = eels.spectra()[0];
        assertEquals(background, steel[onset + 3] / steel[onset - 3], 1e-9, "no N in the steel");
    }

    @Test
    void everyShippedPhantomIsDocumented() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String name : PhantomDescription.names()) {
            assertTrue(document.contains("| `" + name + "` |"), name);
        }
        assertEquals(4, examples().count());
    }
}
