package org.lamella.decomposition.psnmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.decomposition.MantleTruth;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;
import org.lamella.io.hspy.HyperSpyLoader;

/** The synthetic minerals of the third paper, at 147 and at 18 counts a pixel. */
class PsnmfTest {

    @TempDir
    private Path folder;
    private MantleTruth truth;

    @BeforeEach
    void readTruth() throws Exception {
        truth = MantleTruth.read(folder);
    }

    private static SpectrumImage map(String dose) throws LamellaException {
        return (SpectrumImage) new HyperSpyLoader().open(SharedData.require("synthetic/mantle_" + dose + ".hspy")).get(0)
                .read(LoadOptions.ALL, Progress.NONE);
    }

    private static DecompositionResult psnmf(String dose, String variant, String binning) throws LamellaException {
        PsnmfParameters parameters = ParameterSchema.of(PsnmfParameters.class).parse(Map.of("variant", variant, "binning", binning));
        return new Psnmf().decompose(map(dose), parameters, Progress.NONE);
    }

    /** Sums of the three angles: the published method with the best binning, and what goes beyond it. */
    @ParameterizedTest
    @CsvSource({"medium, paper, 12, 4.5", "medium, poisson, 12, 4.5", "low, paper, 15, 15", "low, poisson, 12, 15",
            "medium, response, 0, 3.2",
            "low, response, 0, 9"})
    void spectraOfTheMineralsAreFound(String dose, String variant, String binning, double mostDegrees) throws LamellaException {
        double[] angles = truth.angles(psnmf(dose, variant, binning).spectra());
        double sum = Arrays.stream(angles).sum();
        assertTrue(sum <= mostDegrees, "angles " + Arrays.toString(angles) + ", sum " + sum);
        if (variant.equals("response")) {
            assertTrue(Arrays.stream(angles).max().orElseThrow() < 5, "angles " + Arrays.toString(angles));
        }
    }

    @Test
    void mapsAreTenTimesCloserToTheTruthThanThoseOfPlainFactorisation() throws LamellaException {
        HalsParameters plain = ParameterSchema.of(HalsParameters.class).parse(Map.of("binning", "1"));
        DecompositionResult full = new HalsNmf().decompose(map("medium"), plain, Progress.NONE);
        assertTrue(Arrays.stream(truth.angles(full.spectra())).max().orElseThrow() > 25, "plain factorisation fails, as in the paper");
        double plainError = truth.mapError(full);
        double error = truth.mapError(psnmf("medium", "poisson", "12"));
        assertTrue(10 * error <= plainError, "mean squared error " + error + " against " + plainError);
    }

    @Test
    void publishedVariantKeepsTheSpectraOfTheBinnedMap() throws LamellaException {
        DecompositionResult fused = psnmf("medium", "paper", "12");
        assertEquals("12 x 12", fused.facts().get("binning"));
        assertEquals(3, fused.components());
        assertTrue(fused.facts().containsKey("iterations at full resolution"));
    }
}
