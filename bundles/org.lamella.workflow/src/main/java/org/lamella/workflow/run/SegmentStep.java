package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;
import org.lamella.workflow.report.NamedMap;

/**
 * {@code segment: ID} of maps, with a {@code rectangle} around the object, brush strokes on {@code object} and {@code background} (several
 * with a bar between), the {@code name} of a mask that is found alone, and the parameters of the segmentation. A mask among what it works
 * on is where it begins.
 */
final class SegmentStep implements StepKind {

    private static final String RECTANGLE = "rectangle";
    private static final String OBJECT = "object";
    private static final String BACKGROUND = "background";
    private static final String NAME = "name";

    @Override
    public String name() {
        return SegmentationRun.STEP;
    }

    @Override
    public String description() {
        return "Find an object in maps, by a rectangle around it or by brush strokes.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.segmentations();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(RECTANGLE, OBJECT, BACKGROUND, NAME);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        List<MapValue> maps = call.all(MapValue.class, "a map");
        NamedMap first = maps.get(0).map();
        Provenance history = maps.get(0).provenance();
        List<MaskValue> starts = call.named(MaskValue.class);
        if (!starts.isEmpty()) {
            history = history.and(starts.get(0).provenance());
        }
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        Map<String, String> marks = new LinkedHashMap<>();
        Optional<String> name = Optional.ofNullable(parameters.remove(NAME)).or(() -> call.step().as());
        ownParameters().stream().filter(parameters::containsKey).forEach(mark -> marks.put(mark, parameters.remove(mark)));
        Optional<Region> around = parsed(marks.get(RECTANGLE), RectangleRegion::parse);
        SegmentationTask task = new SegmentationTask(first.width(), first.height(),
                maps.stream().map(value -> value.map().values()).toArray(double[][]::new), around, painted(marks.get(OBJECT), first),
                painted(marks.get(BACKGROUND), first), starts.stream().map(MaskValue::mask).findFirst());
        String title = maps.stream().map(value -> value.map().name()).collect(Collectors.joining(", "));
        SegmentationOutcome outcome = new SegmentationRun(call.contributions()).run(call.step().contribution(), parameters,
                new SegmentationRun.Input(title, task, marks, history), progress);
        if (outcome.result().masks().size() > 1) {
            return new MaskSetValue(outcome);
        }
        Mask mask = outcome.result().masks().get(0).named(name.orElse(first.name()));
        return MaskStep.value(new SegmentationResult(outcome.result().method(), List.of(mask), outcome.result().facts(),
                outcome.result().remarks()), title, outcome.provenance());
    }

    private static <T> Optional<T> parsed(String text, Function<String, ? extends T> parse) throws LamellaException {
        try {
            return Optional.ofNullable(text).map(parse);
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException(mistake.getMessage(), mistake);
        }
    }

    private static Optional<Mask> painted(String strokes, NamedMap map) throws LamellaException {
        if (strokes == null) {
            return Optional.empty();
        }
        Mask.Builder mask = Mask.builder(map.width(), map.height()).name("strokes");
        for (String text : strokes.split("\\|")) {
            parsed(text.strip(), BrushStroke::parse).ifPresent(stroke -> stroke.paint(mask, map.width(), map.height()));
        }
        return Optional.of(mask.build());
    }
}
