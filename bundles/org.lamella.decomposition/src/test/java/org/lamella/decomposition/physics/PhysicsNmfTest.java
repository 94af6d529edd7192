package org.lamella.decomposition.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.SquareSums;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.CancelAfter;
import org.lamella.xray.ComputedEmissionLines;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionLine;

class PhysicsNmfTest {

    @TempDir
    private Path folder;

    private static DecompositionResult decompose(SpectrumImage image, String... options) throws LamellaException {
        return new PhysicsNmf().decompose(image, PlantedCompositions.parameters(options), Progress.NONE);
    }

    private static void assertFound(DecompositionResult result, double tolerance) {
        for (int phase = 0; phase < 3; phase++) {
            PhaseComposition found = PlantedCompositions.match(phase, result.compositions());
            assertEquals(0, PlantedCompositions.difference(phase, found), tolerance, "phase " + phase + ": " + found.shares());
            for (PhaseComposition.Share share : found.shares()) {
                assertEquals(PlantedCompositions.ATOMIC.get(phase).containsKey(share.symbol()), share.origin() == Origin.FITTED,
                        "phase " + phase + ", " + share);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"background=true", "sum-to-one=true", "split-below=1", "starts=3"})
    void exactCountsGiveExactCompositionsThoughNoPixelHoldsTwoOfThePhasesAlone(String option) throws LamellaException {
        DecompositionResult result = decompose(PlantedCompositions.of(1e7, option).expected(), option);
        assertFound(result, 1e-4);
        assertEquals(List.of(), result.remarks());
        for (double[] spectrum : result.spectra()) {
            assertEquals(1, Arrays.stream(spectrum).sum(), 1e-9);
        }
    }

    /** Without absorption in the model, oxygen of the film is a tenth too low. */
    @Test
    void absorptionIsThatOfTheCompositionFound() throws LamellaException {
        String[] film = {"thickness=150", "density=4"};
        SpectrumImage image = PlantedCompositions.of(3000, film).drawn(1);
        assertFound(decompose(image, film), 0.012);
        double ignored = PlantedCompositions.difference(0, PlantedCompositions.match(0, decompose(image).compositions()));
        assertTrue(ignored > 0.012, "ignored: " + ignored);
    }

    @Test
    void mapsHoldTheCountsOfTheirPhases() throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(1e7);
        DecompositionResult result = decompose(planted.expected());
        for (int phase = 0; phase < 3; phase++) {
            int component = result.compositions().indexOf(PlantedCompositions.match(phase, result.compositions()));
            for (int pixel = 0; pixel < planted.maps()[0].length; pixel++) {
                assertEquals(planted.maps()[phase][pixel], result.maps()[component][pixel], 3e3, "phase " + phase + ", pixel " + pixel);
            }
        }
    }

    @Test
    void divergenceNeverRisesWithinAFit() throws LamellaException {
        PhysicsTask task = PhysicsTask.of(PlantedCompositions.of(500).drawn(3), PlantedCompositions.parameters(), Progress.NONE);
        ProfileLikelihood likelihood = new ProfileLikelihood(new SquareSums(task.image()).of(2, Progress.NONE),
                false);
        boolean[] all = new boolean[3 * likelihood.x().rows()];
        Arrays.fill(all, true);
        ProfileFit fit = new ProfileFit(likelihood, all, 1e-12);
        ProfilePoint near = fit.approach(new PhaseStart(task, likelihood.x()).fromSingularVectors(Progress.NONE), new double[all.length],
                30, Progress.NONE);
        fit.fit(near.model(), near.maps(), 50, Progress.NONE);
        double[] history = fit.history();
        assertTrue(history.length > 35, "only " + history.length + " steps");
        for (int step = 1; step < history.length; step++) {
            assertTrue(history[step] <= history[step - 1] + 1e-5, "step " + step + " of " + Arrays.toString(history));
        }
    }

    /** Pulls (found - true) / sigma of all fractions over draws: their mean square is 1 when the errors are right. */
    @Test
    void errorsAreThoseOfCounting() throws LamellaException {
        double sum = 0;
        int count = 0;
        for (int seed = 1; seed <= 10; seed++) {
            DecompositionResult result = decompose(PlantedCompositions.of(300).drawn(seed));
            for (int phase = 0; phase < 3; phase++) {
                PhaseComposition found = PlantedCompositions.match(phase, result.compositions());
                for (String symbol : PlantedCompositions.ATOMIC.get(phase).keySet()) {
                    PhaseComposition.Share share = found.share(symbol).orElseThrow();
                    double difference = share.atomicFraction() - PlantedCompositions.ATOMIC.get(phase).get(symbol);
                    double pull = difference / share.atomicFractionSigma();
                    sum += pull * pull;
                    count++;
                }
            }
        }
        // nine fractions a draw of which six are independent: the mean square has a standard deviation of some 0.2
        assertEquals(1, sum / count, 0.5, "mean square pull");
    }

    @Test
    void knownPhasesStayAsTheyAreAndFindTheirPlace() throws LamellaException {
        DecompositionResult result = decompose(PlantedCompositions.of(2000).drawn(1), "phases=Fp: Mg 4 Fe 1 O 5; CaPv: Si Ca O");
        PhaseComposition fp = PlantedCompositions.match(1, result.compositions());
        assertEquals(Optional.of("Fp"), fp.name());
        assertTrue(fp.shares().stream().allMatch(share -> share.origin() == Origin.GIVEN && share.atomicFractionSigma() == 0));
        assertEquals(0.4, fp.share("Mg").orElseThrow().atomicFraction(), 1e-12);
        PhaseComposition caPv = PlantedCompositions.match(2, result.compositions());
        assertEquals(Optional.of("CaPv"), caPv.name());
        assertEquals(0, caPv.share("Mg").orElseThrow().atomicFraction());
        assertEquals(0, PlantedCompositions.difference(2, caPv), 0.015);
        assertEquals(0, PlantedCompositions.difference(0, PlantedCompositions.match(0, result.compositions())), 0.01);
    }

    /** The reason why absent elements are sought: without, spectra rest anywhere between the phases. */
    @Test
    void withoutTakingElementsOutTheMixtureStaysOpen() throws LamellaException {
        DecompositionResult result = decompose(PlantedCompositions.of(300).drawn(2), "absent-elements=0", "absent-phases=0");
        double worst = 0;
        for (int phase = 1; phase < 3; phase++) {
            worst = Math.max(worst, PlantedCompositions.difference(phase, PlantedCompositions.match(phase, result.compositions())));
        }
        DecompositionResult found = decompose(PlantedCompositions.of(300).drawn(2));
        for (int phase = 1; phase < 3; phase++) {
            double with = PlantedCompositions.difference(phase, PlantedCompositions.match(phase, found.compositions()));
            assertTrue(with < 0.5 * worst, with + " with, " + worst + " without");
        }
    }

    @Test
    void kFactorsSetTheAmountsOfTheirElements() throws LamellaException {
        SpectrumImage image = PlantedCompositions.of(1e6).expected();
        double before = ratio(decompose(image, "k-factors=O_Ka:2, Mg_Ka:1, Si_Ka:1, Ca_Ka:1, Fe_Ka:1.5"));
        double after = ratio(decompose(image, "k-factors=O_Ka:2, Mg_Ka:1, Si_Ka:1, Ca_Ka:1, Fe_Ka:3"));
        assertEquals(2, after / before, 1e-4);
    }

    private static double ratio(DecompositionResult result) {
        PhaseComposition fp = result.compositions().stream()
                .filter(one -> one.share("Fe").orElseThrow().atomicFraction() > 0.02).findFirst().orElseThrow();
        return fp.share("Fe").orElseThrow().atomicFraction() / fp.share("Mg").orElseThrow().atomicFraction();
    }

    @Test
    void tableOfTheComputedLinesGivesTheSame() throws LamellaException, IOException {
        StringBuilder table = new StringBuilder("element,line,energy_keV,weight\n");
        for (String symbol : List.of("O", "Mg", "Si", "Ca", "Fe")) {
            for (EmissionLine line : new ComputedEmissionLines(200).of(Element.of(symbol))) {
                table.append(symbol).append(',').append(line.family()).append("x,").append(line.energyKeV()).append(',')
                        .append(line.crossSection()).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("lines.csv"), table);
        SpectrumImage image = PlantedCompositions.of(500).drawn(4);
        DecompositionResult computed = decompose(image);
        DecompositionResult read = decompose(image, "line-weights=" + file);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(fractions(computed, k), fractions(read, k), 1e-9);
        }
    }

    private static double[] fractions(DecompositionResult result, int component) {
        return result.compositions().get(component).shares().stream().mapToDouble(PhaseComposition.Share::atomicFraction).toArray();
    }

    @Test
    void missingElementIsSaid() throws LamellaException {
        DecompositionResult result = decompose(PlantedCompositions.of(2000).drawn(5), "elements=O, Mg, Si, Fe");
        assertTrue(result.remarks().stream().anyMatch(remark -> remark.contains("an element may be missing") && remark.contains("3.6")),
                result.remarks().toString());
    }

    @Test
    void sumToOneMeansThatMapsOfAPixelShareItsMatter() throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(300);
        DecompositionResult result = decompose(planted.drawn(6), "sum-to-one=true", "smoothness=1", "binning=2");
        // all phases were planted with the same counts a pixel
        for (int pixel = 0; pixel < planted.maps()[0].length; pixel++) {
            double sum = result.maps()[0][pixel] + result.maps()[1][pixel] + result.maps()[2][pixel];
            assertEquals(300, sum, 30, "pixel " + pixel);
        }
    }

    @Test
    void smoothMapsAreNearerToTheTruth() throws LamellaException {
        PlantedCompositions planted = PlantedCompositions.of(60);
        double rough = mapError(planted, decompose(planted.drawn(7), "binning=2"));
        double smooth = mapError(planted, decompose(planted.drawn(7), "binning=2", "smoothness=1"));
        assertTrue(smooth < 0.5 * rough, smooth + " smooth, " + rough + " rough");
    }

    private static double mapError(PlantedCompositions planted, DecompositionResult result) {
        double sum = 0;
        for (int phase = 0; phase < 3; phase++) {
            double[] map = result.maps()[result.compositions().indexOf(PlantedCompositions.match(phase, result.compositions()))];
            for (int pixel = 0; pixel < map.length; pixel++) {
                sum += Math.pow(map[pixel] - planted.maps()[phase][pixel], 2);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "elements=Fe | needs two|Compositions need two elements",
        "elements=Fe,Xx | unknown|Xx",
        "elements=Fe,Pt,He | no line|He has no line",
        "phases=Fp Mg Fe | no name|has no name",
        "phases=Fp: Mg 2 Fe | some amounts|Some elements of the phase Fp",
        "phases=Fp: Mg Al | unknown|has Al, which is not among the elements",
        "phases=A: Mg;B: Fe;C: O;D: Ca | many|4 known phases and 3 components",
        "k-factors=Fe_Ka:1.4 | all|no k-factor of O",
        "line-weights=none.csv | file|none.csv",
        "resolution=5 | width|resolution at Mn Ka of 5.0 eV",
        "thickness=100 | density|give it in g/cm3",
        "binning=99 | squares|Squares of 99 pixels",
        "energy-from=9 | window|energy"})
    void whatCannotBeDoneIsSaidInOneLine(String option, String why, String expected) throws LamellaException {
        SpectrumImage image = PlantedCompositions.of(50).drawn(1);
        String message = assertThrows(LamellaException.class, () -> decompose(image, option), why).getMessage();
        assertTrue(message.contains(expected) && !message.contains("\n"), message);
    }

    @Test
    void onlyCountsOfXRaysAreTaken() {
        SpectrumImage losses = TestImages.ofKind(SignalKind.EELS, PlantedCompositions.empty().cube());
        assertTrue(assertThrows(LamellaException.class, () -> decompose(losses)).getMessage().contains("no EDS map"));
        assertTrue(assertThrows(LamellaException.class, () -> decompose(PlantedCompositions.empty())).getMessage().contains("no counts"));
        double[][] halves = new double[PlantedCompositions.SIDE * PlantedCompositions.SIDE][50];
        halves[0][3] = 0.5;
        assertTrue(assertThrows(LamellaException.class, () -> decompose(PlantedCompositions.image(halves), "elements=O,Fe")).getMessage()
                .contains("are no counts"));
    }

    @Test
    void emptyPixelsAndCountsWithoutLinesDoNoHarm() throws LamellaException {
        SpectrumImage image = PlantedCompositions.of(100).drawn(8);
        double[][] values = new double[PlantedCompositions.SIDE * PlantedCompositions.SIDE][image.energyAxis().size()];
        int[] channels = new int[image.energyAxis().size()];
        double[] row = new double[channels.length];
        for (int pixel = 1; pixel < values.length; pixel++) {
            int length = image.cube().copyRow(pixel, channels, row);
            for (int e = 0; e < length; e++) {
                values[pixel][channels[e]] = row[e];
            }
            values[pixel][channels.length - 1] += 1;
        }
        DecompositionResult result = decompose(PlantedCompositions.image(values), "background=false", "smoothness=0.1");
        for (int k = 0; k < 3; k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(Double::isFinite) && Arrays.stream(result.spectra()[k])
                    .allMatch(Double::isFinite), "component " + k);
            assertTrue(Arrays.stream(fractions(result, k)).allMatch(Double::isFinite), "component " + k);
        }
    }

    @Test
    void canBeCancelled() throws LamellaException {
        SpectrumImage image = PlantedCompositions.of(50).drawn(1);
        assertThrows(CancelledException.class, () -> new PhysicsNmf().decompose(image, PlantedCompositions.parameters(),
                new CancelAfter(100)));
    }

    @Test
    void factsTellTheCompositions() throws LamellaException {
        DecompositionResult result = decompose(PlantedCompositions.of(300).drawn(9));
        String text = result.facts().entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
        assertTrue(text.contains("component 1, at%=O ") && text.contains("±"), text);
    }
}
