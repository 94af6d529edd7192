package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A profile of maps along a line. */
@Command(name = "profile", description = "Follow maps of elements and energy windows along a line: mean counts a pixel with their errors.")
final class ProfileCommand extends LamellaCommand {

    @Mixin
    private ImageInput input;

    @Mixin
    private MapSelection selection;

    @Option(names = "--line", paramLabel = "X0,Y0,X1,Y1", required = true, converter = LineConverter.class,
            description = "Ends of the line in pixels, from the upper left corner.")
    private LineRegion ends;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1",
            description = "Width of the line; pixels across it are gathered. Default ${DEFAULT-VALUE}.")
    private double widthPixels;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for table, figure and report; without it the table is printed.")
    private Path out;

    ProfileCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (!(widthPixels > 0)) {
            throw wrongUsage("A line of width " + widthPixels + " gathers no pixel; choose 1 or more");
        }
        LineRegion line = new LineRegion(ends.x0(), ends.y0(), ends.x1(), ends.y1(), widthPixels);
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.6));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        MapSelection.Chosen chosen = selection.of(opened.image(), progress.part(0.6, 0.8));
        chosen.remarks().forEach(session()::say);
        ProfilePlot profile = MapProfile.of("Profile along " + texts().get("line"), line, opened.image(), chosen.maps());
        JsonObject document = document(opened, profile);
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(table(profile), document);
        }
        Provenance history = opened.provenance().then(StepRecord.of(spec().name(), "line", "org.lamella.core", texts(), startedAt,
                (System.nanoTime() - start) * 1e-9));
        Results results = opened.results(opened.image().title() + ", profile", history, progress).profile(profile).build();
        List<Path> files = new ResultFolder(out).write(results, progress.part(0.8, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of("Wrote " + files.size() + " files to " + out + "\n", document);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(selection.texts());
        texts.put("line", ends.x0() + "," + ends.y0() + "," + ends.x1() + "," + ends.y1());
        texts.put("width", Double.toString(widthPixels));
        return texts;
    }

    private static JsonObject document(OpenedImage opened, ProfilePlot profile) {
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        document.addProperty("distanceUnit", profile.distanceUnit());
        document.add("distance", JsonText.numbers(profile.distance()));
        JsonArray curves = new JsonArray();
        for (ProfilePlot.Curve curve : profile.curves()) {
            JsonObject object = new JsonObject();
            object.addProperty("name", curve.name());
            object.add("values", JsonText.numbers(curve.values()));
            object.add("sigma", JsonText.numbers(curve.sigma()));
            curves.add(object);
        }
        document.add("curves", curves);
        return document;
    }

    private static String table(ProfilePlot profile) {
        TextTable table = new TextTable();
        List<ProfilePlot.Curve> curves = profile.curves();
        Object[] head = new Object[1 + curves.size()];
        head[0] = profile.distanceLabel();
        for (int k = 0; k < curves.size(); k++) {
            head[1 + k] = curves.get(k).name();
        }
        table.row(head);
        for (int i = 0; i < profile.distance().length; i++) {
            Object[] cells = new Object[head.length];
            cells[0] = String.format(Locale.ROOT, "%.6g", profile.distance()[i]);
            for (int k = 0; k < curves.size(); k++) {
                cells[1 + k] = String.format(Locale.ROOT, "%.4g ± %.2g", curves.get(k).values()[i], curves.get(k).sigma()[i]);
            }
            table.row(cells);
        }
        return table.toString();
    }
}
