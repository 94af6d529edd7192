package org.lamella.workflow.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PhaseComposition;
import org.lamella.core.contribution.PhaseComposition.Origin;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoAxis;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.InfoValues;
import org.lamella.workflow.Program;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.part.CompositionPart;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.part.SumSpectrumPart;
import org.lamella.workflow.part.TruthPart;

/** Results of every kind, made up: principal components with negative values and a factorisation without. */
public final class SampleResults {

    /** When the steps began. */
    public static final Instant START = Instant.parse("2026-11-20T10:11:12Z");

    private SampleResults() {
    }

    /**
     * Results with everything that a report can show.
     *
     * @param title title of report and signal
     * @param width columns of the map
     * @param height rows of the map, 1 for a line scan
     * @param channels channels of the spectra
     * @param components number of principal components
     */
    public static Results complete(String title, int width, int height, int channels, int components) {
        DecompositionOutcome pca = outcome("pca", decomposition("Principal components", width, height, channels, components, true));
        DecompositionOutcome nmf = outcome("hals-nmf", decomposition("NMF", width, height, channels, 3, false));
        double[] counts = new Random(3).doubles(width * height).map(v -> Math.floor(9 * v)).toArray();
        double[] distance = {0.5, 1.5, 2.5, 3.5};
        return Results.builder(title, pca.provenance().then(nmf.step())).signal(signal(title, width, height, channels))
                .add(new SumSpectrumPart(new Spectrum(SignalHeader.of(title, SignalKind.EDS_TEM), energy(channels),
                        NumericArray.of(new Random(2).doubles(channels).map(v -> 1000 * v).toArray()))))
                .add(new DecompositionPart(pca)).add(new DecompositionPart(nmf))
                .add(new CompositionPart(composition(pca.provenance(), channels)))
                .add(new ElementMapsPart(List.of(new NamedMap("Fe_Ka", width, height, counts, "counts", false),
                        new NamedMap("O_Ka", width, height, counts, "counts", false))))
                .add(new ProfilePart(new ProfilePlot("Line across", distance, "nm", "Counts",
                        List.of(new ProfilePlot.Curve("Fe_Ka", new double[] {1, 2, Double.NaN, 4}, new double[] {1, 1, 1, 2})))))
                .markers(List.of(new LineMarker("Fe_Ka", 6.4), new LineMarker("O_Ka", 0.525)))
                .add(new TruthPart(List.of(new TruthRow("Periclase", "NMF", 2, 1.25)))).remarks(List.of("Simulated.")).build();
    }

    private static QuantificationOutcome composition(Provenance history, int channels) {
        List<Composition.Row> rows = List.of(
                new Composition.Row("Fe", "Fe_Ka", 900, 31, 25, new Composition.Fraction(0.25, 0.01, 0.004),
                        new Composition.Fraction(0.5375, 0.02, 0.009)),
                new Composition.Row("O", "O_Ka", 1600, 40, 64, new Composition.Fraction(0.75, 0.01, 0.011),
                        new Composition.Fraction(0.4625, 0.02, 0.007)));
        double[] counts = new Random(5).doubles(channels).map(v -> 100 * v).toArray();
        return new QuantificationOutcome("Grain", new Composition("Cliff-Lorimer", rows, Map.of("k-factors", "computed"),
                Optional.of(new Composition.Fit(energy(channels), counts, counts, new double[channels])),
                List.of("A remark of Cliff-Lorimer.")),
                history.then(StepRecord.of("quantify", "model-fit", "org.example.lab", Map.of("lines", "Fe,O"), START, 0.5)));
    }

    private static DecompositionOutcome outcome(String id, DecompositionResult result) {
        Provenance begin = new Provenance(new Program("Lamella", "1.2.3", "17", "Linux"), List.of(new SourceFile("/d/m.hspy", 9, "ab12")),
                List.of());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("components", "" + result.components(), "seed", "1"));
        return new DecompositionOutcome(result, begin.then(StepRecord.of("decompose", id, "org.example.lab", parameters, START, 1.5)));
    }

    private static DecompositionResult decomposition(String method, int width, int height, int channels, int components, boolean signed) {
        Random random = new Random(components);
        double shift = signed ? 0.5 : 0;
        double[][] spectra = new double[components][];
        double[][] maps = new double[components][];
        for (int k = 0; k < components; k++) {
            spectra[k] = random.doubles(channels).map(v -> v - shift).toArray();
            maps[k] = random.doubles(width * height).map(v -> v - shift).toArray();
        }
        double[] variance = new double[40];
        Arrays.setAll(variance, k -> k < 3 ? 1.0 / (k + 1) : 0.01);
        Optional<Scree> scree = signed ? Optional.of(new Scree(variance, variance, 3, List.of(
                new RankEstimate("Elbow", 3, "The curve bends there."),
                new RankEstimate("Malinowski's indicator", 2, "Smallest at 2, \"by rule\".",
                        new double[] {0.5, 0.25})))) : Optional.empty();
        double[] objective = signed ? new double[0] : new double[] {9, 5, 4};
        List<Axis> navigation = height == 1 ? List.of(navigation("x", width)) : List.of(navigation("y", height), navigation("x", width));
        return new DecompositionResult(method, navigation, energy(channels), spectra, maps, scree, objective,
                Map.of("iterations", 3), List.of("A remark of " + method + "."), signed ? List.of() : compositions(components));
    }

    private static List<PhaseComposition> compositions(int components) {
        List<PhaseComposition> compositions = new ArrayList<>();
        for (int k = 0; k < components; k++) {
            compositions.add(new PhaseComposition(k == 0 ? Optional.of("Wustite <FeO>") : Optional.empty(), List.of(
                    new PhaseComposition.Share("Fe", 0.5, k == 0 ? 0 : 0.0125, 0.78, 0.01, k == 0 ? Origin.GIVEN : Origin.FITTED),
                    new PhaseComposition.Share("O", 0.5, 0.01, 0.22, 0.01, Origin.FITTED),
                    new PhaseComposition.Share("Cu", 0, 0.001, 0, 0.002, Origin.ABSENT))));
        }
        return compositions;
    }

    private static Axis navigation(String name, int size) {
        return Axis.uniform(name, AxisRole.NAVIGATION, size, 0, 2.5, "nm");
    }

    private static Axis energy(int channels) {
        return Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0.2, 20.0 / channels, "keV");
    }

    private static InfoSignal signal(String title, int width, int height, int channels) {
        List<InfoAxis> axes = List.of(new InfoAxis("y", "navigation", height, 0, 2.5, "nm"),
                new InfoAxis("x", "navigation", width, 0, 2.5, "nm"), new InfoAxis("", "signal", channels, 0.2, 20.0 / channels, "keV"));
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).elements(List.of("Fe", "O")).build();
        return new InfoSignal(0, title, SignalKind.EDS_TEM, List.of(height, width, channels), "uint8", axes,
                Optional.of(new InfoValues(1234567L, 9L, 4321, OptionalInt.of(3))), acquisition, List.of());
    }
}
