package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.SegmentationPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds objects in maps by a contributed algorithm and writes them as masks. */
@Command(name = "segment", description = "Find objects in maps of elements, components or images, and write them as masks.",
        footer = "%n'lamella segment --method ID --help' shows the parameters of a method, 'lamella list segmentations' the methods.")
final class SegmentCommand extends LamellaCommand {

    private static final String DEFAULT_METHOD = "grabcut";

    @Mixin
    private MapInput input;

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which segmentation. Default ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--rectangle", paramLabel = "X,Y,W,H", converter = RectangleConverter.class,
            description = "A rectangle around the whole object: left, top, width and height in pixels of the map that is read.")
    private RectangleRegion rectangle;

    @Option(names = "--object", paramLabel = "X,Y;X,Y@R", converter = StrokeConverter.class,
            description = "A brush stroke on the object: points and radius of the brush in pixels; may be given several times.")
    private List<BrushStroke> objectStrokes = List.of();

    @Option(names = "--background", paramLabel = "X,Y;X,Y@R", converter = StrokeConverter.class,
            description = "A brush stroke on the background; may be given several times.")
    private List<BrushStroke> backgroundStrokes = List.of();

    @Option(names = "--start", paramLabel = "MASK", description = "A mask to begin with: a file, or an expression of those of --masks.")
    private String start;

    @Mixin
    private MaskOptions masks;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the mask, for a method that finds one.")
    private String name;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for masks, figures and report.")
    private Path out;

    private final MethodOptions parameterOptions = new MethodOptions();

    SegmentCommand(Session session) {
        super(session);
    }

    /**
     * Adds the options of the method that the arguments name; must come before they are parsed.
     *
     * @param arguments the whole command line
     */
    void offerParameters(String... arguments) {
        parameterOptions.offer(spec(), List.of(arguments), Optional.of(DEFAULT_METHOD), this::contribution);
    }

    @SuppressWarnings("rawtypes")
    private Contribution<Segmentation> contribution(String id) {
        return session().contributions().segmentation(id).orElseThrow(() -> wrongUsage("There is no segmentation '" + id + "'; "
                + session().contributions().segmentations().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = parameterOptions.texts(spec().commandLine().getParseResult());
        MapInput.Opened opened = input.open(session().contributions(), progress.part(0, 0.3));
        opened.remarks().forEach(session()::say);
        NamedMap first = opened.maps().get(0);
        Provenance history = opened.source().provenance();
        Optional<Mask> guess = Optional.empty();
        if (start != null) {
            MaskOptions.Chosen chosen = masks.mask(start, first.width(), first.height(), session().contributions(), progress);
            guess = Optional.of(chosen.mask());
            history = history.and(chosen.inputs());
        }
        SegmentationTask task = new SegmentationTask(first.width(), first.height(),
                opened.maps().stream().map(NamedMap::values).toArray(double[][]::new), Optional.ofNullable(rectangle),
                painted(objectStrokes, first), painted(backgroundStrokes, first), guess);
        String title = opened.source().signal().title() + ", " + opened.maps().stream().map(NamedMap::name)
                .collect(Collectors.joining(", "));
        SegmentationOutcome outcome = named(new SegmentationRun(session().contributions()).run(method, parameters,
                new SegmentationRun.Input(title, task, marks(), history), progress.part(0.3, 0.9)));
        String report = title + ", " + outcome.result().method();
        Results results = Results.builder(report, outcome.provenance()).workflow(notes(opened, outcome, progress).workflow(report))
                .signal(opened.source().description()).remarks(opened.source().signal().header().warnings())
                .add(new SegmentationPart(outcome)).add(new ElementMapsPart(opened.maps())).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        SegmentationText text = new SegmentationText(outcome);
        JsonObject document = text.json();
        document.addProperty("file", opened.source().file().toString());
        document.addProperty("signal", opened.source().description().index());
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text.summary() + "Wrote " + files.size() + " files to " + out + ", the report is "
                + out.resolve(ResultFolder.REPORT) + "\n", document);
    }

    private WorkflowRecorder notes(MapInput.Opened opened, SegmentationOutcome outcome, Progress progress) throws LamellaException {
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> on = new ArrayList<>(input.note(opened, notes));
        NamedMap first = opened.maps().get(0);
        if (opened.words().isEmpty()) {
            notes.step("show", "maps", on, Map.of());
        }
        if (start != null) {
            on.add(masks.note(start, first.width(), first.height(), notes, session().contributions(), progress));
        }
        Map<String, String> texts = new LinkedHashMap<>(outcome.step().parameters());
        texts.keySet().removeAll(marks().keySet());
        texts.putAll(drawn());
        if (outcome.masks().size() == 1) {
            texts.put("name", outcome.masks().get(0).mask().name());
        }
        notes.step(SegmentationRun.STEP, method, on, texts);
        return notes;
    }

    private static Optional<Mask> painted(List<BrushStroke> strokes, NamedMap map) {
        if (strokes.isEmpty()) {
            return Optional.empty();
        }
        Mask.Builder mask = Mask.builder(map.width(), map.height()).name("strokes");
        strokes.forEach(stroke -> stroke.paint(mask, map.width(), map.height()));
        return Optional.of(mask.build());
    }

    private SegmentationOutcome named(SegmentationOutcome outcome) {
        if (name == null || outcome.masks().size() > 1) {
            return outcome;
        }
        SegmentationResult result = outcome.result();
        List<Mask> renamed = List.of(result.masks().get(0).named(name));
        return new SegmentationOutcome(outcome.title(), new SegmentationResult(result.method(), renamed, result.facts(), result.remarks()),
                SegmentationRun.coloured(renamed), outcome.provenance());
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>(input.texts());
        marks.putAll(drawn());
        if (start != null) {
            marks.put("start", start);
        }
        marks.putAll(masks.texts());
        return marks;
    }

    private Map<String, String> drawn() {
        Map<String, String> marks = new LinkedHashMap<>();
        if (rectangle != null) {
            marks.put("rectangle", rectangle.x0() + "," + rectangle.y0() + "," + (rectangle.x1() - rectangle.x0()) + ","
                    + (rectangle.y1() - rectangle.y0()));
        }
        if (!objectStrokes.isEmpty()) {
            marks.put("object", strokes(objectStrokes));
        }
        if (!backgroundStrokes.isEmpty()) {
            marks.put("background", strokes(backgroundStrokes));
        }
        return marks;
    }

    private static String strokes(List<BrushStroke> strokes) {
        return strokes.stream().map(BrushStroke::toText).collect(Collectors.joining(" | "));
    }
}
