package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.classifier.NetworkJudge;
import org.lamella.classifier.NetworkParameters;
import org.lamella.classifier.study.ProtocolStudy;
import org.lamella.classifier.study.SelectionStudy;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.PhantomDescription;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares ways to denoise a map with small heterogeneities whose truth is known, as the paper on assisted component selection does. */
@Command(name = "study", description = "Compare ways to denoise a simulated solar cell against its truth: PCA cut at its elbows, PCA with "
        + "components selected by the network, NMF.")
final class ClassifyStudyCommand extends LamellaCommand {

    private static final int QUANTILES = 60;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for tables, maps and report.")
    private Path out;

    @Option(names = "--counts", paramLabel = "N", description = "Mean counts a pixel; those of the description when left out.")
    private Double counts;

    @Option(names = "--model", paramLabel = "FILE", defaultValue = "",
            description = "The model that selects; the one that comes with the program when left out.")
    private String model;

    @Option(names = "--training", description = "Also train networks by the paper's protocol, to show what imbalance and copies do.")
    private boolean training;

    ClassifyStudyCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        PhantomDescription cell = PhantomDescription.named("solar-cell");
        PhantomDescription dosed = counts == null ? cell : cell.withCounts(counts);
        double share = training ? 0.4 : 0.9;
        SelectionStudy study = SelectionStudy.of(dosed, progress.part(0, 0.3 * share));
        SelectionStudy.Outcome outcome = study.run(new NetworkJudge(), new NetworkParameters(model, 0.5),
                progress.part(0.3 * share, share));
        List<ProtocolStudy.Row> protocols = training ? ProtocolStudy.PAPER.run(1, progress.part(share, 0.95)) : List.of();
        StepRecord step = StepRecord.of("study", "selection", "org.lamella.classifier",
                Map.of("counts", String.valueOf(counts), "model", model, "training", String.valueOf(training)), startedAt,
                (System.nanoTime() - start) * 1e-9);
        Results results = Results.builder("Ways to denoise a solar cell", Provenance.begin().then(step))
                .add(new ElementMapsPart(maps(outcome))).build();
        List<Attachment> tables = new ArrayList<>();
        tables.add(Attachment.table("study", "Contrast and noise of each way to denoise", table(outcome.rows())));
        tables.add(Attachment.table("quantiles", "Quantiles of the maps within the perovskite", quantiles(outcome)));
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, tables, progress.part(0.95, 1));
        String kept = outcome.kept().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return CommandOutput.of("Components kept by the network: " + kept + "\n" + text(outcome.rows()) + protocolText(protocols) + "Wrote "
                + files.size() + " files to " + out + "\n", json(outcome, protocols, files));
    }

    private static List<NamedMap> maps(SelectionStudy.Outcome outcome) {
        List<NamedMap> maps = new ArrayList<>();
        for (int i = 0; i < outcome.maps().size(); i++) {
            double[] values = Arrays.stream(outcome.maps().get(i)).map(value -> Double.isFinite(value) ? value : 0).toArray();
            maps.add(new NamedMap(outcome.names().get(i), outcome.width(), outcome.height(), values, "", false));
        }
        return maps;
    }

    private static CsvTable table(List<SelectionStudy.Row> rows) {
        return new CsvTable().column("method", rows.stream().map(SelectionStudy.Row::method).toList())
                .column("components", rows.stream().mapToDouble(SelectionStudy.Row::components).toArray())
                .column("quantity", rows.stream().map(SelectionStudy.Row::quantity).toList())
                .column("where", rows.stream().map(SelectionStudy.Row::where).toList())
                .column("contrast", rows.stream().mapToDouble(SelectionStudy.Row::contrast).toArray())
                .column("noise", rows.stream().mapToDouble(SelectionStudy.Row::noise).toArray())
                .column("accurate", rows.stream().map(row -> String.valueOf(row.isAccurate())).toList());
    }

    /** For each map the quantiles of its values, evenly spaced from the least to the largest. */
    private static CsvTable quantiles(SelectionStudy.Outcome outcome) {
        double[] shares = new double[QUANTILES + 1];
        Arrays.setAll(shares, i -> (double) i / QUANTILES);
        CsvTable table = new CsvTable().column("share_below", shares);
        for (int m = 0; m < outcome.maps().size(); m++) {
            double[] sorted = Arrays.stream(outcome.maps().get(m)).filter(Double::isFinite).sorted().toArray();
            double[] quantiles = Arrays.stream(shares).map(share -> sorted[(int) Math.round(share * (sorted.length - 1))]).toArray();
            table.column(outcome.names().get(m), quantiles);
        }
        return table;
    }

    private static String text(List<SelectionStudy.Row> rows) {
        TextTable table = new TextTable().row("method", "components", "quantity", "where", "contrast", "noise", "");
        for (SelectionStudy.Row row : rows) {
            table.row(row.method(), row.components() == 0 ? "" : row.components(), row.quantity(), row.where(),
                    String.format(Locale.ROOT, "%.2f", row.contrast()), String.format(Locale.ROOT, "%.3f", row.noise()),
                    row.isAccurate() ? "accurate" : "");
        }
        return table.toString();
    }

    private static String protocolText(List<ProtocolStudy.Row> rows) {
        StringBuilder text = new StringBuilder();
        for (ProtocolStudy.Row row : rows) {
            text.append("Network trained on ").append(row.training()).append(" pictures, ").append(row.protocol())
                    .append(":\n").append(ModelText.table(row.matrix()));
        }
        return text.toString();
    }

    private static JsonObject json(SelectionStudy.Outcome outcome, List<ProtocolStudy.Row> protocols, List<Path> files) {
        JsonArray rows = new JsonArray();
        for (SelectionStudy.Row row : outcome.rows()) {
            JsonObject object = new JsonObject();
            object.addProperty("method", row.method());
            object.addProperty("components", row.components());
            object.addProperty("quantity", row.quantity());
            object.addProperty("where", row.where());
            object.add("contrast", JsonText.value(row.contrast()));
            object.add("noise", JsonText.value(row.noise()));
            object.addProperty("accurate", row.isAccurate());
            rows.add(object);
        }
        JsonArray trained = new JsonArray();
        for (ProtocolStudy.Row row : protocols) {
            JsonObject object = ModelText.json(row.matrix());
            object.addProperty("protocol", row.protocol());
            object.addProperty("trainingPictures", row.training());
            trained.add(object);
        }
        JsonArray kept = new JsonArray();
        outcome.kept().forEach(kept::add);
        JsonObject document = new JsonObject();
        document.add("kept", kept);
        document.add("rows", rows);
        document.add("protocols", trained);
        document.add("files", JsonText.files(files));
        return document;
    }
}
