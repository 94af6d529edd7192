package org.lamella.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lamella.classifier.judge.Autocorrelation;
import org.lamella.classifier.judge.SignificanceParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.io.bruker.BrukerMapLoader;
import org.lamella.io.hspy.HyperSpyLoader;

/** Measured maps: what the network keeps against what is seen or published, and against a judge that works in another way. */
class RealMapsTest {

    private static final int COMPONENTS = 12;

    private static SpectrumImage image(SignalLoader loader, String name) throws LamellaException {
        Path file = SharedData.require("real/" + name);
        SpectrumImage largest = null;
        for (StoredSignal stored : loader.open(file)) {
            Signal signal = stored.read(LoadOptions.ALL, Progress.NONE);
            if (signal instanceof SpectrumImage image && (largest == null || image.cube().pixels() > largest.cube().pixels())) {
                largest = image;
            }
        }
        return largest;
    }

    private static DecompositionResult components(SpectrumImage image) throws LamellaException {
        return new PrincipalComponents().decompose(image, new PcaParameters(COMPONENTS, Weighting.POISSON, 1, 0, 0), Progress.NONE);
    }

    private static List<Integer> kept(List<ComponentVerdict> verdicts) {
        return IntStream.rangeClosed(1, verdicts.size()).filter(k -> verdicts.get(k - 1).isSignal()).boxed().toList();
    }

    private static List<Integer> byNetwork(SpectrumImage image, DecompositionResult result) throws LamellaException {
        return kept(new NetworkJudge().judge(image, result, new NetworkParameters("", 0.5), Progress.NONE));
    }

    /** The elbow of the scree is at 2; 3 and 5 are weak structure with noise between them. */
    @Test
    void aMineralMapHasSignalBeyondTheElbow() throws LamellaException {
        SpectrumImage image = image(new HyperSpyLoader(), "adriente__espm/generated_datasets/88_ES-LP_G8_selection2_cropped2.hspy");
        DecompositionResult result = components(image);
        assertEquals(2, result.scree().orElseThrow().elbow());
        assertEquals(List.of(1, 2, 3, 5), byNetwork(image, result));
        assertTrue(kept(new Autocorrelation().judge(image, result, new SignificanceParameters(0.01), Progress.NONE))
                .containsAll(List.of(1, 2, 3, 5)));
    }

    /** The tutorial that the map belongs to finds three components. */
    @Test
    void coreAndShellKeepTheirThreeComponents() throws LamellaException {
        SpectrumImage image = image(new HyperSpyLoader(), "usnistgov__hyperspy_tutorial/06 EDS/core_shell.hspy");
        List<Integer> kept = byNetwork(image, components(image));
        assertTrue(kept.containsAll(List.of(1, 2, 3)), kept.toString());
        assertTrue(kept.stream().allMatch(component -> component <= 5), kept.toString());
    }

    /** Components 9 and 10 are noise that is strong where the specimen is; structure goes on to 12. */
    @Test
    void unevenNoiseOfABrukerMapIsLeftOut() throws LamellaException {
        SpectrumImage image = image(new BrukerMapLoader(), "ercius__openNCEM/ncempy/data/L2083-K-4-1/ConvertBrukerToEMD/Input/0.bcf");
        assertEquals(List.of(1, 2, 3, 5, 6, 7, 8, 11, 12), byNetwork(image, components(image)));
    }
}
