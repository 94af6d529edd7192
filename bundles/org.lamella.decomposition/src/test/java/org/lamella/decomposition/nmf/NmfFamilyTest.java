package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.CancelAfter;

/** What all methods of the family have in common. */
class NmfFamilyTest {

    private static final int SIDE = 24;
    private static final PlantedPhases PHASES = PlantedPhases.of(SIDE, 80, 200);

    enum Member {
        HALS(new HalsNmf()), ALTERNATING(new AlternatingNmf()), MULTIPLICATIVE(new MultiplicativeNmf()), ORTHOGONAL(new OrthogonalNmf()),
        RELEVANCE(new RelevanceNmf());

        private final NmfDecomposition<?> method;

        Member(NmfDecomposition<?> method) {
            this.method = method;
        }

        DecompositionResult run(SpectrumImage image, Map<String, String> texts, List<GivenComponent> known, Progress progress)
                throws LamellaException {
            return run(method, image, texts, known, progress);
        }

        private static <P extends Record> DecompositionResult run(NmfDecomposition<P> method, SpectrumImage image,
                Map<String, String> texts, List<GivenComponent> known, Progress progress) throws LamellaException {
            return method.decompose(image, ParameterSchema.of(method.parameterType()).parse(texts), known, progress);
        }
    }

    private static DecompositionResult run(Member member, SpectrumImage image, String... texts) throws LamellaException {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], texts[i + 1]);
        }
        return member.run(image, map, List.of(), Progress.NONE);
    }

    private static SpectrumImage exact() {
        return TestImages.ofValues(SIDE, PHASES.expected());
    }

    private static SpectrumImage noisy(long seed) {
        return TestImages.ofCounts(SIDE, TestImages.poisson(PHASES.expected(), seed));
    }

    private static double worstAngle(DecompositionResult result) {
        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        double worst = 0;
        for (int k = 0; k < 3; k++) {
            worst = Math.max(worst, SpectralAngle.degrees(PHASES.spectra()[k], result.spectra()[match[k]]));
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"HALS, none, 0.1", "HALS, poisson, 0.1", "ALTERNATING, none, 0.1", "ALTERNATING, poisson, 0.1", "MULTIPLICATIVE, none, 1",
        "MULTIPLICATIVE, poisson, 1", "ORTHOGONAL, none, 3", "RELEVANCE, none, 0.1"})
    void recoversPlantedFactorsFromExactData(Member member, String weighting, double degrees) throws LamellaException {
        DecompositionResult result = run(member, exact(), "components", "3", "weighting", weighting, "tolerance", "1e-12",
                "max-iterations", "5000", "initialisation", "nndsvd");

        assertTrue(worstAngle(result) < degrees, worstAngle(result) + " degrees");
        assertTrue((double) result.facts().get("relative residual") < 1e-3);
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void findsPhasesInCounts(Member member) throws LamellaException {
        DecompositionResult result = run(member, noisy(1), "components", "3");

        assertTrue(worstAngle(result) < 3.5, worstAngle(result) + " degrees");
        assertTrue(result.remarks().isEmpty(), result.remarks().toString());
        assertTrue((double) result.facts().get("distance from optimality (KKT)") < 0.01);
        assertEquals(result.objective().length, result.facts().get("iterations"));
        for (int k = 0; k < 3; k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(value -> value >= 0 && value < 1e6));
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(value -> value >= 0));
            assertEquals(1, Arrays.stream(result.spectra()[k]).sum(), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void staysFiniteWithEmptyPixelsAndChannelsNegativeValuesAndTooManyComponents(Member member) throws LamellaException {
        double[][] values = PHASES.expected();
        values[3][7] = -5;
        Arrays.fill(values[40], 0);
        for (double[] row : values) {
            row[11] = 0;
        }
        DecompositionResult result = run(member, TestImages.ofValues(SIDE, values), "components", "7", "max-iterations", "60");
        for (int k = 0; k < result.components(); k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(value -> value >= 0 && value < 1e6));
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(value -> value >= 0 && value <= 1));
            assertEquals(0, result.maps()[k][40], 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void fixedSpectraComeOutAsGiven(Member member) throws LamellaException {
        DecompositionResult result = member.run(noisy(2), Map.of("components", "3", "binning", "2"),
                List.of(GivenComponent.ofFixedSpectrum(PHASES.spectra()[2]), GivenComponent.ofFixedSpectrum(PHASES.spectra()[0])),
                Progress.NONE);

        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        assertArrayEquals(PHASES.spectra()[2], result.spectra()[match[2]], 1e-12);
        assertArrayEquals(PHASES.spectra()[0], result.spectra()[match[0]], 1e-12);
        assertTrue(worstAngle(result) < 3.5, worstAngle(result) + " degrees");
        assertEquals(2, result.facts().get("known components"));
    }

    @ParameterizedTest
    @CsvSource({"HALS, 1, none", "HALS, 1, poisson", "HALS, 3, none", "ALTERNATING, 1, none", "ORTHOGONAL, 2, none", "RELEVANCE, 1, none"})
    void fixedMapsComeOutAsGivenButForTheirScale(Member member, String binning, String weighting) throws LamellaException {
        DecompositionResult result = member.run(noisy(3), Map.of("components", "3", "binning", binning, "weighting", weighting),
                List.of(GivenComponent.ofFixedMap(PHASES.maps()[1])), Progress.NONE);

        int match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra())[1];
        assertEquals(0, SpectralAngle.degrees(PHASES.maps()[1], result.maps()[match]), 1e-4);
        assertTrue(worstAngle(result) < 3.5, worstAngle(result) + " degrees");
    }

    @Test
    void givenStartsAreImprovedOn() throws LamellaException {
        List<GivenComponent> truth = List.of(GivenComponent.ofInitial(PHASES.spectra()[0], PHASES.maps()[0]),
                GivenComponent.ofInitial(PHASES.spectra()[1], PHASES.maps()[1]), GivenComponent.ofInitialSpectrum(PHASES.spectra()[2]));
        DecompositionResult result = Member.HALS.run(exact(), Map.of("components", "3"), truth, Progress.NONE);

        assertTrue(result.objective().length <= 5, result.objective().length + " iterations");
        assertTrue(worstAngle(result) < 1e-3);
    }

    @Test
    void knownRegionsGiveKnownSpectra() throws LamellaException {
        SpectrumImage image = noisy(4);
        DecompositionResult result = run(Member.HALS, image, "known-spectra", "0:4:0:24,20:24:0:24");

        assertEquals(2, result.facts().get("known components"));
        // the edges of the map are pure: the first phase left, the third right
        double[] left = new double[80];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < 4; x++) {
                double[] row = dense(image, y * SIDE + x);
                for (int channel = 0; channel < 80; channel++) {
                    left[channel] += row[channel];
                }
            }
        }
        double closest = Arrays.stream(result.spectra()).mapToDouble(spectrum -> SpectralAngle.degrees(left, spectrum)).min().orElseThrow();
        assertEquals(0, closest, 1e-5);
        assertTrue(worstAngle(result) < 5, worstAngle(result) + " degrees");
    }

    private static double[] dense(SpectrumImage image, int pixel) {
        int[] channels = new int[80];
        double[] values = new double[80];
        int length = image.cube().copyRow(pixel, channels, values);
        double[] row = new double[80];
        for (int e = 0; e < length; e++) {
            row[channels[e]] = values[e];
        }
        return row;
    }

    @ParameterizedTest
    @CsvSource({"0:4:0:25, is no rectangle of 'test'", "4:4:0:4, is no rectangle", "left, is no rectangle",
        "0:1:0:1;2:3:2:3;4:5:4:5;6:7:6:7, 4 known components are given"})
    void refusesRegionsThatAreNone(String regions, String message) {
        LamellaException thrown = assertThrows(LamellaException.class,
                () -> run(Member.HALS, noisy(5), "known-spectra", regions.replace(';', ',')));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }

    @Test
    void refusesGivenArraysThatDoNotFit() {
        SpectrumImage image = noisy(6);
        double[] negative = new double[80];
        negative[3] = -1;
        for (GivenComponent wrong : List.of(GivenComponent.ofFixedSpectrum(new double[79]), GivenComponent.ofFixedMap(new double[80]),
                GivenComponent.ofFixedSpectrum(negative), GivenComponent.ofFixedSpectrum(new double[80]))) {
            LamellaException thrown = assertThrows(LamellaException.class,
                    () -> Member.HALS.run(image, Map.of(), List.of(wrong), Progress.NONE));
            assertTrue(thrown.getMessage().startsWith("A known "), thrown.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(Member.class)
    void stopsWhenCancelled(Member member) {
        SpectrumImage image = noisy(7);
        for (int questions : new int[] {0, 5, 30}) {
            assertThrows(CancelledException.class,
                    () -> member.run(image, Map.of("tolerance", "0"), List.of(), new CancelAfter(questions)));
        }
    }
}
