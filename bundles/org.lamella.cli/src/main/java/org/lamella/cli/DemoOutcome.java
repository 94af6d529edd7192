package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Scree;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.report.TruthRow;

/**
 * What the demo found.
 *
 * @param contributions where the algorithms came from
 * @param image the simulated map
 * @param decompositions in the order of the run
 * @param truth found phases
 * @param phases number of simulated phases
 * @param seconds time of all steps, s
 */
record DemoOutcome(Contributions contributions, SpectrumImage image, List<DecompositionOutcome> decompositions, List<TruthRow> truth,
        int phases, double seconds) {

    /**
     * The result in words and as JSON.
     *
     * @param folder where the files are, as the user named it
     * @param files the files
     */
    CommandOutput output(Path folder, List<Path> files) {
        return CommandOutput.of(text(folder, files), json(folder, files));
    }

    private String text(Path folder, List<Path> files) {
        TextTable head = new TextTable();
        head.row("Simulated", image.cube().width() + " x " + image.cube().height() + " pixels, " + image.cube().channels() + " channels, "
                + image.sum() + " counts");
        for (DecompositionOutcome outcome : decompositions) {
            String elbow = outcome.result().scree().map(Scree::elbow).map(k -> ", elbow of the scree at " + k).orElse("");
            head.row(outcome.result().method(), outcome.result().components() + " components" + elbow
                    + String.format(Locale.ROOT, ", %.1f s", outcome.step().seconds()));
        }
        TextTable found = new TextTable().row("  phase", "component", "spectral angle to the truth");
        truth.forEach(row -> found.row("  " + row.phase(), row.component(), String.format(Locale.ROOT, "%.2f°", row.spectralAngleDeg())));
        TextTable end = new TextTable().row("Files", files.size() + " in " + folder)
                .row("Report", folder.resolve(ResultFolder.REPORT))
                .row("Workbench", "start lamella without arguments and open " + folder.resolve(DemoRun.MAP_FILE));
        return head + "Phases found: " + truth.size() + " of " + phases + "\n" + found + end;
    }

    private JsonObject json(Path folder, List<Path> files) {
        JsonObject object = new JsonObject();
        object.addProperty("width", image.cube().width());
        object.addProperty("height", image.cube().height());
        object.addProperty("channels", image.cube().channels());
        object.addProperty("counts", image.sum());
        object.addProperty("phases", phases);
        JsonArray found = new JsonArray();
        for (TruthRow row : truth) {
            JsonObject entry = new JsonObject();
            entry.addProperty("phase", row.phase());
            entry.addProperty("method", row.method());
            entry.addProperty("component", row.component());
            entry.addProperty("spectralAngleDeg", row.spectralAngleDeg());
            found.add(entry);
        }
        object.add("found", found);
        JsonArray runs = new JsonArray();
        for (DecompositionOutcome outcome : decompositions) {
            String id = outcome.step().contribution();
            JsonObject run = new DecompositionText(outcome, contributions.decomposition(id).orElseThrow()).json();
            run.addProperty("seconds", outcome.step().seconds());
            runs.add(run);
        }
        object.add("decompositions", runs);
        object.addProperty("map", path(folder.resolve(DemoRun.MAP_FILE)));
        object.addProperty("report", path(folder.resolve(ResultFolder.REPORT)));
        object.add("files", JsonText.files(files));
        object.addProperty("seconds", seconds);
        return object;
    }

    private static String path(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
