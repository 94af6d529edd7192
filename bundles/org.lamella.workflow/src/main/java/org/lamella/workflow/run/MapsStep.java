package org.lamella.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;
import org.lamella.xray.Element;

/**
 * {@code maps: Fe,Si} of a spectrum image: counts in windows around the main X-ray lines of elements, or of energy losses counts of their
 * edges above the background. The other keys are the parameters of the {@link ElementMapper}.
 */
final class MapsStep implements StepKind {

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public String description() {
        return "Map elements by the counts around their main X-ray lines, or of their edges above the background.";
    }

    @Override
    public List<String> ownParameters() {
        return ElementMapper.parameterNames();
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        SpectrumImage image = source.image();
        ElementMapper mapper = ElementMapper.of(image);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        List<Element> elements = new ArrayList<>();
        for (String symbol : call.step().contribution().split(",")) {
            elements.add(Element.of(symbol.strip()));
        }
        List<ElementMap> made = mapper.maps(image, elements, call.parameters(), progress);
        List<String> missing = mapper.missing(elements, made, image);
        if (!missing.isEmpty()) {
            throw new LamellaException(missing.get(0));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("elements", call.step().contribution());
        texts.putAll(mapper.allTexts(call.parameters()));
        Provenance history = source.provenance().then(StepRecord.of(name(), mapper.what(), "org.lamella.workflow", texts, startedAt,
                (System.nanoTime() - start) * 1e-9));
        String suffix = call.step().as().map(name -> ", " + name).orElse("");
        Map<String, MapValue> maps = new LinkedHashMap<>();
        for (ElementMap map : made) {
            maps.put(map.symbol(), new MapValue(map.named(image).renamed(map.mark().name() + suffix), history));
        }
        return new MapsValue(maps, history);
    }
}
