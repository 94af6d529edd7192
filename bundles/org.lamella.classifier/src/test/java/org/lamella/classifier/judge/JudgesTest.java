package org.lamella.classifier.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lamella.classifier.NetworkJudge;
import org.lamella.classifier.NetworkParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentVerdict.Finding;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.phantom.MantlePhantom;

/** All judges on one map of three phases: three components are signal. */
class JudgesTest {

    private static final SignificanceParameters SIGNIFICANCE = new SignificanceParameters(0.01);
    private static final int COMPONENTS = 12;

    private static SpectrumImage image;
    private static DecompositionResult result;

    @BeforeAll
    static void decompose() throws LamellaException {
        SpectrumImage whole = MantlePhantom.of(90, 80, 150, 5, Progress.NONE).image();
        image = whole.crop(CubeCrop.all(whole.cube()).withChannels(0, 900), Progress.NONE);
        result = new PrincipalComponents().decompose(image, new PcaParameters(COMPONENTS, Weighting.POISSON, 1, 0, 0), Progress.NONE);
    }

    private static void assertFirstThreeAreSignal(List<ComponentVerdict> verdicts) {
        assertEquals(List.of(1, 2, 3),
                IntStream.rangeClosed(1, verdicts.size()).filter(k -> verdicts.get(k - 1).isSignal()).boxed().toList());
        assertEquals(COMPONENTS, verdicts.size());
        assertTrue(verdicts.get(0).confidence() > 0.99, verdicts.get(0).toString());
        assertTrue(verdicts.stream().noneMatch(verdict -> verdict.reason().isBlank()));
    }

    @Test
    void autocorrelationFindsTheThreePhases() throws LamellaException {
        assertFirstThreeAreSignal(new Autocorrelation().judge(image, result, SIGNIFICANCE, Progress.NONE));
    }

    @Test
    void smoothnessFindsTheThreePhases() throws LamellaException {
        assertFirstThreeAreSignal(new SpectralSmoothness().judge(image, result, SIGNIFICANCE, Progress.NONE));
    }

    @Test
    void halvesFindTheThreePhases() throws LamellaException {
        assertFirstThreeAreSignal(new SplitHalf().judge(image, result, new SplitHalfParameters(0.25, 1), Progress.NONE));
    }

    @Test
    void networkFindsTheThreePhases() throws LamellaException {
        assertFirstThreeAreSignal(new NetworkJudge().judge(image, result, new NetworkParameters("", 0.5), Progress.NONE));
    }

    @Test
    void edgeKeepsWhatTheAnalysisCounted() throws LamellaException {
        int counted = result.scree().orElseThrow().estimates().stream().filter(estimate -> estimate.method().startsWith("Marchenko"))
                .findFirst().orElseThrow().components();
        List<ComponentVerdict> verdicts = new NoiseEdge().judge(image, result, new NoiseEdge.Parameters(), Progress.NONE);
        assertTrue(verdicts.subList(0, Math.min(counted, COMPONENTS)).stream().allMatch(ComponentVerdict::isSignal));
        assertTrue(counted >= COMPONENTS || !verdicts.get(counted).isSignal());
    }

    @Test
    void edgeIsUndecidedWithoutAScree() throws LamellaException {
        DecompositionResult without = new DecompositionResult("Other", result.navigationAxes(), result.energyAxis(), result.spectra(),
                result.maps(), Optional.empty(), new double[0], Map.of(), List.of());
        for (ComponentVerdict verdict : new NoiseEdge().judge(image, without, new NoiseEdge.Parameters(), Progress.NONE)) {
            assertEquals(Finding.UNDECIDED, verdict.finding());
        }
    }

    @Test
    void smoothnessIsUndecidedWithoutAKnownDetector() throws LamellaException {
        SignalHeader header = new SignalHeader("loss", SignalKind.EELS, image.header().acquisition(), MetadataTree.EMPTY, List.of());
        SpectrumImage loss = new SpectrumImage(header, image.navigationAxes(), image.energyAxis(), image.cube());
        for (ComponentVerdict verdict : new SpectralSmoothness().judge(loss, result, SIGNIFICANCE, Progress.NONE)) {
            assertEquals(Finding.UNDECIDED, verdict.finding());
        }
    }

    @Test
    void componentsOfAnEnergyWindowAreJudgedWithTheirChannels() throws LamellaException {
        DecompositionResult part = new PrincipalComponents().decompose(image, new PcaParameters(COMPONENTS, Weighting.POISSON, 1, 0.5, 5),
                Progress.NONE);
        assertFirstThreeAreSignal(new SpectralSmoothness().judge(image, part, SIGNIFICANCE, Progress.NONE));
        assertFirstThreeAreSignal(new SplitHalf().judge(image, part, new SplitHalfParameters(0.25, 1), Progress.NONE));
    }

    @Test
    void componentsOfAnotherImageAreRefused() throws LamellaException {
        SpectrumImage other = image.crop(CubeCrop.all(image.cube()).withChannels(0, 300), Progress.NONE);
        assertThrows(LamellaException.class, () -> new SpectralSmoothness().judge(other, result, SIGNIFICANCE, Progress.NONE));
        assertThrows(LamellaException.class,
                () -> new SplitHalf().judge(other, result, new SplitHalfParameters(0.25, 1), Progress.NONE));
    }

    @Test
    void networkIsUndecidedAboutALineScan() throws LamellaException {
        SpectrumImage line = image.crop(CubeCrop.all(image.cube()).withPixels(0, 90, 0, 8), Progress.NONE);
        DecompositionResult few = new PrincipalComponents().decompose(line, new PcaParameters(4, Weighting.POISSON, 0, 0, 0),
                Progress.NONE);
        for (ComponentVerdict verdict : new NetworkJudge().judge(line, few, new NetworkParameters("", 0.5), Progress.NONE)) {
            assertEquals(Finding.UNDECIDED, verdict.finding());
        }
    }

    @Test
    void networkKeepsMoreWithALowerThreshold() throws LamellaException {
        assertTrue(new NetworkJudge().judge(image, result, new NetworkParameters("", 0), Progress.NONE).stream()
                .allMatch(ComponentVerdict::isSignal));
    }

    @Test
    void halvesOfCountsAddUpAndAreAlike() throws LamellaException {
        HalvedCounts halves = HalvedCounts.of(image.cube(), 3, Progress.NONE);
        double[] first = halves.first().sumSpectrum(Progress.NONE);
        double[] second = halves.second().sumSpectrum(Progress.NONE);
        double[] all = image.cube().sumSpectrum(Progress.NONE);
        for (int channel = 0; channel < all.length; channel++) {
            assertEquals(all[channel], first[channel] + second[channel]);
            assertEquals(0, first[channel] - second[channel], 5 * Math.sqrt(all[channel]));
        }
        assertEquals(0, Arrays.stream(first).sum() - Arrays.stream(second).sum(), 4 * Math.sqrt(Arrays.stream(all).sum()));
    }
}
