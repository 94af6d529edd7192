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
import org.lamella.workflow.report.NamedMap;
import org.lamella.xray.Element;
import org.lamella.xray.ElementMaps;
import org.lamella.xray.LineWindow;

/**
 * {@code maps: Fe,Si} of a spectrum image: counts in windows around the main lines of elements, {@code width} full widths at half maximum
 * wide.
 */
final class MapsStep implements StepKind {

    private static final String WIDTH = "width";
    private static final String COUNTS = "counts";

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public String description() {
        return "Map elements by the counts in windows around their main lines.";
    }

    @Override
    public List<String> ownParameters() {
        return List.of(WIDTH);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(ownParameters());
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        SpectrumImage image = source.image();
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        List<Element> elements = new ArrayList<>();
        for (String symbol : call.step().contribution().split(",")) {
            elements.add(Element.of(symbol.strip()));
        }
        double width = call.number(WIDTH, LineWindow.DEFAULT_WIDTH_FWHM);
        List<LineWindow> windows = LineWindow.mainLines(elements, image, width);
        for (Element element : elements) {
            if (windows.stream().noneMatch(window -> window.line().element().equals(element))) {
                throw new LamellaException(element.symbol() + " has no line on the energy axis of '" + image.title()
                        + "' that the beam excites");
            }
        }
        ElementMaps counts = ElementMaps.of(image, windows, progress);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("elements", call.step().contribution());
        texts.put(WIDTH, Double.toString(width));
        Provenance history = source.provenance().then(StepRecord.of(name(), "windows", "org.lamella.xray", texts, startedAt,
                (System.nanoTime() - start) * 1e-9));
        String suffix = call.step().as().map(name -> ", " + name).orElse("");
        Map<String, MapValue> maps = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            maps.put(windows.get(i).line().element().symbol(), new MapValue(new NamedMap(windows.get(i).line().name() + suffix,
                    image.cube().width(), image.cube().height(), counts.counts()[i], COUNTS, false), history));
        }
        return new MapsValue(maps, history);
    }
}
