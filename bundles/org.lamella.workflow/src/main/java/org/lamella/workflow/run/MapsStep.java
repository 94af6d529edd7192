package org.lamella.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.CountMaps;
import org.lamella.workflow.MapRatio;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.element.ElementMapper;

/**
 * {@code maps: Fe,6.2:6.6,total} of a spectrum image: counts around the main X-ray lines of elements, or of energy losses counts of their
 * edges above the background, in energy windows and of all channels. {@code ratio}, as in {@code Fe/Si}, divides two of them; the names of
 * the maps end with {@code label}, which is the name of the step when left out. The other keys are the parameters of the
 * {@link ElementMapper}.
 */
final class MapsStep implements StepKind {

    private static final String RATIO = "ratio";
    private static final String LABEL = "label";

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public String description() {
        return "Map elements by the counts around their main X-ray lines or of their edges, energy windows as in 6.2:6.6, or the total.";
    }

    @Override
    public List<String> ownParameters() {
        return Stream.concat(ElementMapper.parameterNames().stream(), Stream.of(RATIO, LABEL)).toList();
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        SpectrumImage image = source.image();
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        parameters.keySet().removeAll(List.of(RATIO, LABEL));
        CountMaps.Made made = CountMaps.parse(call.step().contribution(), parameters).of(image, progress);
        if (!made.remarks().isEmpty()) {
            throw new LamellaException(made.remarks().get(0));
        }
        List<MapRatio> ratios = new ArrayList<>();
        for (String text : call.parameters().getOrDefault(RATIO, "").split(",")) {
            if (!text.isBlank()) {
                ratios.add(MapRatio.of(text.strip(), made.maps(), made.variances()));
            }
        }
        ElementMapper mapper = ElementMapper.of(image);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("elements", call.step().contribution());
        texts.putAll(mapper.allTexts(parameters));
        if (!ratios.isEmpty()) {
            texts.put(RATIO, call.parameters().get(RATIO));
        }
        Provenance history = source.provenance().then(StepRecord.of(name(), mapper.what(), "org.lamella.workflow", texts, startedAt,
                (System.nanoTime() - start) * 1e-9));
        String label = call.parameters().getOrDefault(LABEL, call.step().as().orElse(""));
        String suffix = label.isEmpty() ? "" : ", " + label;
        Map<String, MapValue> maps = new LinkedHashMap<>();
        made.counted().forEach((word, counted) -> maps.put(word,
                new MapValue(counted.map().renamed(counted.map().name() + suffix), history)));
        return new MapsValue(maps, made.variances(), made.errors(), ratios, history);
    }
}
