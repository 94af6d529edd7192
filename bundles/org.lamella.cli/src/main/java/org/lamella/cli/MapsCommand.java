package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.metric.ImageSignalToNoise;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.MapRatio;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Maps of the counts around the lines of elements, of edges of energy losses, and in energy windows. */
@Command(name = "maps", description = "Make maps of elements and energy windows: counts, background included; of the edges of energy losses"
        + " counts above the background.")
final class MapsCommand extends LamellaCommand {

    @Mixin
    private ImageInput input;

    @Mixin
    private MapSelection selection;

    @Option(names = "--ratio", paramLabel = "A/B", split = ",",
            description = "Also make the map of the ratio of two maps and its histogram, as in I/Pb: names of elements or of maps. Pixels"
                    + " whose denominator is less than three times its error have none.")
    private List<String> ratios = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for maps, figures and report.")
    private Path out;

    MapsCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.6));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        MapSelection.Chosen chosen = selection.of(opened.image(), progress.part(0.6, 0.8));
        chosen.remarks().forEach(session()::say);
        Provenance history = opened.provenance().then(StepRecord.of(spec().name(), "windows", "org.lamella.workflow", selection.texts(),
                startedAt, (System.nanoTime() - start) * 1e-9));
        WorkflowRecorder notes = new WorkflowRecorder();
        Map<String, String> texts = new LinkedHashMap<>(chosen.parameters());
        if (!ratios.isEmpty()) {
            texts.put("ratio", String.join(",", ratios));
        }
        notes.step(spec().name(), chosen.words(), List.of(opened.note(notes)), texts);
        String title = opened.image().title() + ", maps";
        Results.Builder builder = opened.results(title, history, progress).workflow(notes.workflow(title));
        List<NamedMap> all = new ArrayList<>(chosen.maps());
        all.addAll(chosen.errors());
        for (String ratio : ratios) {
            MapRatio made = MapRatio.of(ratio, chosen.maps(), chosen.variances());
            all.addAll(made.maps());
            builder.add(new PlotPart(made.histogram()));
        }
        Results results = builder.add(new ElementMapsPart(all)).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.8, 1));
        TextTable table = new TextTable().row("map", "sum", "error", "largest", "image SNR");
        JsonArray maps = new JsonArray();
        for (int i = 0; i < chosen.maps().size(); i++) {
            NamedMap map = chosen.maps().get(i);
            double error = Math.sqrt(Arrays.stream(chosen.variances().get(i)).sum());
            double sum = Arrays.stream(map.values()).sum();
            double max = Arrays.stream(map.values()).max().orElse(0);
            double ratio = ImageSignalToNoise.of(map.values());
            table.row(map.name(), String.format(Locale.ROOT, "%.0f", sum), String.format(Locale.ROOT, "%.0f", error),
                    String.format(Locale.ROOT, "%.0f", max), String.format(Locale.ROOT, "%.3g", ratio));
            JsonObject object = new JsonObject();
            object.addProperty("name", map.name());
            object.add("sum", JsonText.value(sum));
            object.add("sumSigma", JsonText.value(error));
            object.add("max", JsonText.value(max));
            object.add("imageSignalToNoise", JsonText.value(ratio));
            maps.add(object);
        }
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        document.add("maps", maps);
        document.add("remarks", JsonText.texts(chosen.remarks()));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(table + "Wrote " + files.size() + " files to " + out + "\n", document);
    }
}
