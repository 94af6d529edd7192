package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.run.ImageTruth;
import org.lamella.workflow.run.ImageValue;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;

/** Steps on a simulated image whose truth is known. */
class SimulatedStepsTest {

    /** Iron at the left, copper at the right, 8 x 4 pixels, and an edge that only iron has. */
    private static final String PHANTOM = """
            title: Iron beside copper
            map: {width: 8, height: 4, pixel-nm: 1}
            dose: {counts-per-pixel: 400}
            energy-axis: {channels: 500, from-kev: 0, step-kev: 0.02}
            phases:
              - {name: iron, formula: Fe}
              - {name: copper, formula: Cu}
            geometry:
              - {layer: copper, from: 6, to: 20}
            eels:
              counts-per-pixel: 1000
              channels: 100
              from-ev: 600
              step-ev: 2
              edges:
                - {element: Fe, onset-ev: 708, jump: 3, peak: 2, peak-width-ev: 8, phases: [iron]}
            """;

    /** Parameters of {@link Halves}. */
    public record HalvesParameters(
            @Parameter(label = "Column", help = "Where the halves meet", defaultValue = "6", min = 1, max = 7) int column) {
    }

    /** The pixels left of a column and those right of it, each with its sum spectrum, right first. */
    private static final class Halves implements Decomposition<HalvesParameters> {

        @Override
        public Class<HalvesParameters> parameterType() {
            return HalvesParameters.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, HalvesParameters parameters, Progress progress) {
            int channels = image.energyAxis().size();
            double[][] spectra = new double[2][channels];
            double[][] maps = new double[2][image.cube().pixels()];
            int[] at = new int[channels];
            double[] values = new double[channels];
            for (int pixel = 0; pixel < image.cube().pixels(); pixel++) {
                int half = pixel % image.cube().width() < parameters.column() ? 1 : 0;
                maps[half][pixel] = 2;
                int length = image.cube().copyRow(pixel, at, values);
                for (int e = 0; e < length; e++) {
                    spectra[half][at[e]] += values[e] / 2;
                }
            }
            return new DecompositionResult("Halves", image.navigationAxes(), image.energyAxis(), spectra, maps, Optional.empty(),
                    new double[0], Map.of("third", 1 / 3.0), List.of());
        }
    }

    /** No parameters. */
    public record NoParameters() {
    }

    /** Says that the second of every two components is signal. */
    private static final class EverySecond implements ComponentJudge<NoParameters> {

        @Override
        public Class<NoParameters> parameterType() {
            return NoParameters.class;
        }

        @Override
        public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, NoParameters parameters, Progress progress) {
            return IntStream.range(0, result.components()).mapToObj(k -> ComponentVerdict.of(k % 2 == 1 ? 0.875 : 0.25, "by number"))
                    .toList();
        }
    }

    @TempDir
    Path folder;

    private WorkflowOutcome run(String steps) throws Exception {
        Files.writeString(folder.resolve("phantom.yaml"), PHANTOM);
        return new WorkflowRun(new FakeContributions().decomposition("halves", new Halves()).judge("second", new EverySecond())).run(
                Workflow.parse(steps.replace("PHANTOM", "\"" + folder.resolve("phantom.yaml") + "\""), "test.yaml"),
                Path.of(""), Progress.NONE);
    }

    private String told(String steps, String finding) throws Exception {
        return run("steps:\n  - {phantom: PHANTOM, as: map}\n" + steps.indent(2) + "findings: [{what: it, here: \"" + finding + "\"}]")
                .findings().get(0).here();
    }

    @Test
    void componentsArePairedWithThePhasesTheyStandFor() throws Exception {
        String[] told = told("""
                - {decompose: halves, as: parts}
                - {accuracy: components, as: check}
                """, "${check.iron.component} ${check.copper.component} ${check.iron.mse} ${check.worst-angle} ${parts.third}").split(" ");
        assertEquals("2", told[0]);
        assertEquals("1", told[1]);
        assertEquals(0, Double.parseDouble(told[2]), 1e-12);
        assertTrue(Double.parseDouble(told[3]) < 5, told[3]);
        assertEquals("0.3333", told[4]);
    }

    @Test
    void spectrumOfAMatchedComponentHasItsCounts() throws Exception {
        String[] told = told("""
                - {decompose: halves}
                - {accuracy: components, as: check}
                - {measure: spectrum, on: check.copper.spectrum, from: 0, to: 10, as: all}
                - {measure: spectrum, on: check.copper.spectrum, from: 7.8, to: 8.3, as: line}
                """, "${all.sum} ${line.percent}").split(" ");
        // two of eight columns of some 400 counts, each counted as often as its map says
        assertEquals(8 * 8 * 400, Double.parseDouble(told[0]), 0.3 * 8 * 8 * 400);
        assertTrue(Double.parseDouble(told[1]) > 10, told[1]);
    }

    @Test
    void sweepFindsTheValueOfTheSmallestAngles() throws Exception {
        String[] told = told("- {sweep: halves, parameter: column, values: '2, 4, 6', as: columns}",
                "${columns.best} ${columns.6.sum-of-angles} ${columns.2.sum-of-angles}").split(" ");
        assertEquals("6", told[0]);
        assertTrue(Double.parseDouble(told[1]) < 10 && Double.parseDouble(told[2]) > 15, told[1] + ", " + told[2]);
    }

    @Test
    void sweepLeavesATableOfItsAngles() throws Exception {
        WorkflowOutcome outcome = run("""
                steps:
                  - {phantom: PHANTOM, as: map}
                  - {sweep: halves, parameter: column, values: "2,6", as: columns}
                """);
        new ResultFolder(folder.resolve("out")).write(outcome.results(), Progress.NONE);
        List<String> rows = Files.readAllLines(folder.resolve("out/columns.csv"));
        assertEquals("column,residual,iron angle (degrees),copper angle (degrees)", rows.get(0));
        assertEquals(3, rows.size());
    }

    @Test
    void judgedComponentsCanBeRebuiltFrom() throws Exception {
        String[] told = told("""
                - {decompose: halves, as: parts}
                - {judge: second, as: verdicts}
                - {reconstruct: product, on: parts, components: "${verdicts.signal}", as: kept}
                - {reconstruct: product, on: parts, components: 1-2, as: both}
                """, "${verdicts.signal}|${verdicts.noise}|${verdicts.verdict.2}|${verdicts.last-signal}|${kept.counts-per-pixel}"
                        + "|${both.counts-per-pixel}|${map.counts-per-pixel}").split("\\|");
        assertEquals(List.of("2", "1", "signal 87.5 %", "2"), Arrays.asList(told).subList(0, 4));
        assertTrue(Double.parseDouble(told[4]) < Double.parseDouble(told[5]), told[4] + " of " + told[5]);
    }

    @Test
    void mapsAreMeasuredUnderMasksAndCalculatedWith() throws Exception {
        WorkflowOutcome outcome = run("""
                steps:
                  - {phantom: PHANTOM, as: map}
                  - {calculate: map.element.Fe / 50 + map.phase.copper, as: two-or-one}
                  - {measure: map, bin: 0.5, as: values}
                  - {calculate: "${values.maximum} * 10 - ${values.median}", as: number}
                findings:
                  - {what: it, here: "${values.pixels} ${values.mean} ${values.minimum} ${values.deviation} ${number.value}"}
                """);
        assertEquals("32.00 1.750 1.000 0.4330 18.00", outcome.findings().get(0).here());
        new ResultFolder(folder.resolve("out")).write(outcome.results(), Progress.NONE);
        assertEquals(List.of("middle of bin,\"all, pixels\"", "1.25,8", "1.75,0", "2.25,24"),
                Files.readAllLines(folder.resolve("out/histogram_values.csv")));
    }

    @Test
    void truthStaysWithJoinedChannelsAndNotWithJoinedPixels() throws Exception {
        ImageValue map = assertInstanceOf(ImageValue.class, run("steps: [{phantom: PHANTOM, as: map}]").values().get(0));
        ImageTruth truth = map.truth().orElseThrow();
        ImageTruth joined = truth.of(map.image().rebin(new RebinFactors(1, 1, 2), Progress.NONE)).orElseThrow();
        assertEquals(250, joined.energyAxis().size());
        assertEquals(truth.spectra()[1][6] + truth.spectra()[1][7], joined.spectra()[1][3]);
        assertSame(truth, truth.of(map.image()).orElseThrow());
        assertTrue(truth.of(map.image().rebin(new RebinFactors(2, 2, 1), Progress.NONE)).isEmpty());
        CubeCrop laterChannels = new CubeCrop(0, map.image().cube().width(), 0, map.image().cube().height(), 10, 500);
        assertTrue(truth.of(map.image().crop(laterChannels, Progress.NONE)).isEmpty());
    }

    @Test
    void imageWithoutNoiseIsWhatTheCountsScatterAround() throws Exception {
        WorkflowOutcome outcome = run("""
                steps:
                  - {phantom: PHANTOM, as: counts, join-channels: 2}
                  - {phantom: PHANTOM, as: expected, join-channels: 2, noise: none}
                """);
        SpectrumImage counts = assertInstanceOf(ImageValue.class, outcome.values().get(0)).image();
        SpectrumImage expected = assertInstanceOf(ImageValue.class, outcome.values().get(1)).image();
        assertEquals(counts.energyAxis(), expected.energyAxis());
        double[] counted = counts.sumSpectrum(Progress.NONE).values().toDoubles();
        double[] mean = expected.sumSpectrum(Progress.NONE).values().toDoubles();
        double chi = IntStream.range(0, mean.length).mapToDouble(i -> Math.pow(counted[i] - mean[i], 2) / mean[i]).filter(Double::isFinite)
                .sum();
        assertEquals(mean.length, chi, 5 * Math.sqrt(2.0 * mean.length));
        assertEquals(400 * 32, Arrays.stream(mean).sum(), 1);
    }

    @Test
    void edgesOfOnePhaseWithTheirWhiteLineAreInItsSpectrumOnly() throws Exception {
        WorkflowOutcome outcome = run("steps: [{phantom: PHANTOM, signal: eels, as: losses}]");
        ImageValue losses = assertInstanceOf(ImageValue.class, outcome.values().get(0));
        double[] iron = losses.truth().orElseThrow().spectra()[0];
        double[] copper = losses.truth().orElseThrow().spectra()[1];
        int peak = losses.image().energyAxis().nearest(712);
        int above = losses.image().energyAxis().nearest(760);
        double[] ratio = IntStream.range(0, iron.length).mapToDouble(i -> iron[i] / iron[0] * copper[0] / copper[i]).toArray();
        assertEquals(1, ratio[peak - 10], 1e-6);
        assertEquals(1 + 3 * (1 + 2), ratio[peak], 1e-9);
        assertEquals(1 + 3, ratio[above], 1e-6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`{accuracy: maps}`                                       | 'maps' have no truth to be compared with",
        "`{measure: image}`                                       | 'image' cannot be measured",
        "`{measure: map, on: map.phase.iron, from: 1}`            | it has no parameter 'from'",
        "`{sweep: halves, on: map, values: '1,2'}`                | it needs the parameter 'parameter'",
        "`{calculate: map / 2}`                                   | 'map' is no map",
        "`{phantom: PHANTOM, noise: loud}`                        | there is no noise 'loud'",
        "`{phantom: PHANTOM, signal: light}`                      | there is no signal 'light'",
        "`{phantom: PHANTOM, signal: eels, noise: none}`          | are for the signal eds only"})
    void mistakesAreNamed(String step, String why) {
        String message = assertThrows(LamellaException.class, () -> told("- " + step, "${map.width}")).getMessage();
        assertTrue(message.contains(why), message);
        assertEquals(1, message.lines().count());
    }
}
