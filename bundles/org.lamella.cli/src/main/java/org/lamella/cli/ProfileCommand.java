package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.workflow.CompositionProfile;
import org.lamella.workflow.MapProfile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A profile of maps along a line. */
@Command(name = "profile", description = "Follow maps of elements and energy windows, or the composition, along a line.",
        footer = "%n'lamella profile --method ID --help' shows the parameters of a quantification.")
final class ProfileCommand extends LamellaCommand {

    private static final String QUANTIFY = "--quantify";

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

    @Option(names = QUANTIFY, description = "Follow the composition instead of maps, in atomic and mass percent with errors.")
    private boolean quantify;

    @Mixin
    private QuantificationOptions quantification;

    @Option(names = "--reconstructed", paramLabel = "FILE",
            description = "Also follow the same line in this spectrum image, for instance one rebuilt by 'decompose --reconstruction'.")
    private Path reconstructed;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for table, figure and report; without it the table is printed.")
    private Path out;

    ProfileCommand(Session session) {
        super(session);
    }

    /** Counts can be followed without any quantification installed. */
    void offerParameters(String... arguments) {
        if (List.of(arguments).stream().anyMatch(argument -> argument.equals(QUANTIFY) || argument.equals("--help"))
                && !session().contributions().quantifications().isEmpty()) {
            quantification.offer(spec(), session().contributions(), arguments);
        }
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (!(widthPixels > 0)) {
            throw wrongUsage("A line of width " + widthPixels + " gathers no pixel; choose 1 or more");
        }
        LineRegion line = new LineRegion(ends.x0(), ends.y0(), ends.x1(), ends.y1(), widthPixels);
        Map<String, String> parameters = quantify ? quantification.parameters(spec()) : Map.of();
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.3));
        List<OpenedImage> images = new ArrayList<>(List.of(opened));
        if (reconstructed != null) {
            images.add(input.openBeside(reconstructed, -1, session().contributions(), progress.part(0.3, 0.5)));
        }
        List<ProfilePlot> profiles = new ArrayList<>();
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> remarks = new ArrayList<>(opened.image().header().warnings());
        Provenance history = opened.provenance();
        for (int i = 0; i < images.size(); i++) {
            Progress part = progress.part(0.5 + 0.4 * i / images.size(), 0.5 + 0.4 * (i + 1) / images.size());
            Provenance made = quantify ? compositions(line, images.get(i), parameters, profiles, remarks, notes, part)
                    : counts(line, images.get(i), profiles, remarks, notes, part);
            history = i == 0 ? made : history;
        }
        remarks.subList(opened.image().header().warnings().size(), remarks.size()).forEach(session()::say);
        JsonObject document = document(opened, profiles);
        StringBuilder text = new StringBuilder();
        profiles.forEach(profile -> text.append(profiles.size() > 1 ? profile.title() + "\n" : "").append(table(profile)));
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text.toString(), document);
        }
        String title = opened.image().title() + ", profile";
        Results.Builder builder = opened.results(title, history, progress).remarks(remarks).workflow(notes.workflow(title));
        profiles.forEach(profile -> builder.add(new ProfilePart(profile)));
        List<Path> files = new ResultFolder(out, session().contributions()).write(builder.build(), progress.part(0.9, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of("Wrote " + files.size() + " files to " + out + "\n", document);
    }

    private Provenance compositions(LineRegion line, OpenedImage opened, Map<String, String> parameters, List<ProfilePlot> profiles,
            List<String> remarks, WorkflowRecorder notes, Progress progress) throws LamellaException {
        CompositionProfile composition = CompositionProfile.along(new QuantificationRun(session().contributions()),
                quantification.method(), parameters, line, opened.image(), opened.provenance(), progress);
        profiles.add(composition.atomic());
        profiles.add(composition.mass());
        remarks.addAll(composition.remarks());
        Map<String, String> texts = new LinkedHashMap<>(Map.of("line", texts().get("line"), "across", texts().get("width")));
        texts.putAll(composition.provenance().last(QuantificationRun.STEP).parameters());
        notes.step(spec().name(), quantification.method(), List.of(note(opened, notes)), texts);
        return composition.provenance().then(StepRecord.of(spec().name(), "line", "org.lamella.core", texts(), Instant.now(), 0));
    }

    private Provenance counts(LineRegion line, OpenedImage opened, List<ProfilePlot> profiles, List<String> remarks, WorkflowRecorder notes,
            Progress progress) throws LamellaException {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        MapSelection.Chosen chosen = selection.of(opened.image(), progress);
        remarks.addAll(chosen.remarks());
        String map = note(opened, notes);
        Map<String, String> mapTexts = new LinkedHashMap<>(chosen.parameters());
        mapTexts.put("label", "");
        String maps = notes.intermediate("maps", "maps", chosen.words(), List.of(map), mapTexts);
        notes.step("line", texts().get("line"), List.of(map, maps), Map.of("across", texts().get("width")));
        profiles.add(MapProfile.of("Profile along " + texts().get("line") + (profiles.isEmpty() ? "" : ", " + opened.image().title()), line,
                opened.image(), chosen.maps(), chosen.variances()));
        return opened.provenance().then(StepRecord.of(spec().name(), "line", "org.lamella.core", texts(), startedAt,
                (System.nanoTime() - start) * 1e-9));
    }

    /** The results begin with the first image's sum. */
    private static String note(OpenedImage opened, WorkflowRecorder notes) throws LamellaException {
        return notes.workflow("").isEmpty() ? opened.note(notes) : notes.signal("map", opened.provenance());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(selection.texts());
        texts.put("line", ends.x0() + "," + ends.y0() + "," + ends.x1() + "," + ends.y1());
        texts.put("width", Double.toString(widthPixels));
        return texts;
    }

    /** The first profile stands in the document itself, as ever; all of them in {@code profiles}. */
    private static JsonObject document(OpenedImage opened, List<ProfilePlot> profiles) {
        JsonObject document = json(profiles.get(0));
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        JsonArray all = new JsonArray();
        profiles.forEach(profile -> all.add(json(profile)));
        document.add("profiles", all);
        return document;
    }

    private static JsonObject json(ProfilePlot profile) {
        JsonObject document = new JsonObject();
        document.addProperty("title", profile.title());
        document.addProperty("quantity", profile.quantity());
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
