package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Step;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.cache.SharedImages;
import org.lamella.workflow.cache.StepCache;

/**
 * The steps of one run, those done before taken from a cache. The key of a result is made of the program, the step with its parameters, the
 * files that these mean, and the keys of everything that the step can have worked on; that of an input of its file's path and content.
 */
final class KeptSteps implements SharedImages {

    private static final List<Class<? extends StepValue>> KEPT = List.of(ImageValue.class, DecompositionValue.class,
            JointDecompositionValue.class, JudgementValue.class, MaskValue.class, MaskSetValue.class, UnmixingValue.class,
            CompositionValue.class, CompositionMapsValue.class, ProfileValue.class, DetectionValue.class, DiffusionValue.class,
            ComparisonValue.class);

    private final Optional<StepCache> cache;
    private final Optional<String> program;
    private final List<Known> known = new ArrayList<>();
    private final Map<StepRecord, StepRecord> again = new HashMap<>();
    private int found;

    /** A value with its key; without one for values that are not of this run, on which nothing can be kept. */
    private record Known(Optional<String> name, Optional<String> key, StepValue value) {
    }

    KeptSteps(Optional<StepCache> cache, Optional<String> program) {
        this.cache = cache;
        this.program = program;
    }

    /** How many steps were not done. */
    int found() {
        return found;
    }

    /** Notes an input. @param input with its content */
    void input(WorkflowInput input, StepValue value) {
        known.add(new Known(Optional.of(input.name()), program.map(code -> Digests.ofTexts(List.of(code, input.toString()))), value));
    }

    /** Notes a value that was at hand before the run. */
    void given(String name, StepValue value) {
        known.add(new Known(Optional.of(name), Optional.empty(), value));
    }

    /** Does a step, or finds what it left before. */
    StepValue run(StepKind kind, StepCall call, Progress progress) throws LamellaException {
        Optional<String> key = cache.isPresent() ? key(call) : Optional.empty();
        again.clear();
        Optional<StepValue> kept = kind.isCostly() ? key.flatMap(text -> cache.get().find(text, KEPT, this)) : Optional.empty();
        StepValue value;
        if (kept.isPresent()) {
            value = kept.get();
            found++;
        } else {
            value = kind.run(call, progress);
            if (kind.isCostly() && key.isPresent() && KEPT.contains(value.getClass())) {
                cache.get().keep(key.get(), value, this);
            }
        }
        known.add(new Known(call.step().as(), key, value));
        return value;
    }

    private Optional<String> key(StepCall call) throws LamellaException {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Step step = call.step();
        List<String> texts = new ArrayList<>(call.parameters().values());
        texts.add(step.contribution());
        List<String> parts = new ArrayList<>(List.of(program.get(), step.kind(), step.contribution(), step.as().orElse(""),
                step.on().toString(), MentionedFiles.of(texts)));
        call.parameters().forEach((name, value) -> parts.addAll(List.of(name, value)));
        for (Known one : known) {
            if (isUsed(one, step, texts)) {
                if (one.key().isEmpty()) {
                    return Optional.empty();
                }
                parts.addAll(List.of(one.name().orElse(""), one.key().get()));
            }
        }
        return Optional.of(Digests.ofTexts(parts));
    }

    /** A step that names nothing may work on anything before it; one that names something works on that, and on what its texts name. */
    private static boolean isUsed(Known one, Step step, List<String> texts) {
        if (step.on().isEmpty()) {
            return true;
        }
        return one.name().filter(name -> step.on().stream().anyMatch(on -> on.equals(name) || on.startsWith(name + "."))
                || texts.stream().anyMatch(text -> mentions(text, name))).isPresent();
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_-])").matcher(text).find();
    }

    private Map<String, SpectrumImage> images() {
        Map<String, SpectrumImage> images = new LinkedHashMap<>();
        for (Known one : known) {
            if (one.value() instanceof ImageValue image) {
                one.key().ifPresent(key -> images.put(key, image.image()));
            }
        }
        return images;
    }

    /** Steps of one kind and parameters in one entry are told apart by their order, which is that of the workflow. */
    @Override
    public StepRecord current(StepRecord kept) {
        Set<StepRecord> done = new LinkedHashSet<>();
        known.forEach(one -> done.addAll(one.value().provenance().steps()));
        if (done.contains(kept) || StepKinds.isCostly(kept.step())) {
            return kept;
        }
        return again.computeIfAbsent(kept, record -> done.stream()
                .filter(step -> step.isLike(record) && !again.containsValue(step)).findFirst().orElse(record));
    }

    @Override
    public Optional<String> key(SpectrumImage image) {
        return images().entrySet().stream().filter(entry -> entry.getValue() == image).map(Map.Entry::getKey).findFirst();
    }

    @Override
    public Optional<SpectrumImage> image(String key) {
        return Optional.ofNullable(images().get(key));
    }
}
