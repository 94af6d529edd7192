package org.lamella.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.workflow.MapProfile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.report.NamedMap;

/** {@code line: x0,y0,x1,y1} in pixels, of {@code across} pixels across: the maps of a spectrum image along it. */
final class LineStep implements StepKind {

    private static final String ACROSS = "across";

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String description() {
        return "Follow maps of counts along a line; name the spectrum image and maps with 'on', or the newest maps are "
                + "followed.";
    }

    @Override
    public List<String> ownParameters() {
        return List.of(ACROSS);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(ownParameters());
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        List<MapsValue> sets = call.named(MapsValue.class);
        if (sets.isEmpty()) {
            sets = List.of(call.values().newest(MapsValue.class).orElseThrow(() -> new LamellaException(
                    "it needs maps of the spectrum image; make them with a step 'maps' before it")));
        }
        List<NamedMap> maps = new ArrayList<>();
        List<double[]> variances = new ArrayList<>();
        for (MapsValue several : sets) {
            several.maps().values().forEach(map -> maps.add(map.map()));
            variances.addAll(several.variances());
        }
        Provenance history = sets.get(0).provenance();
        LineRegion line = parse(call.step().contribution(), call.number(ACROSS, 1));
        Map<String, String> texts = new LinkedHashMap<>(Map.of("line", call.step().contribution()));
        texts.putAll(call.parameters());
        return new MapProfileValue(MapProfile.of("Profile along " + call.step().contribution()
                + call.step().as().map(", "::concat).orElse(""),
                line, image.image(), maps, variances), history.then(StepRecord.of(name(), "counts", "org.lamella.core", texts, startedAt,
                        (System.nanoTime() - start) * 1e-9)));
    }

    /** Reads a line of some width. */
    static LineRegion parse(String text, double across) throws LamellaException {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 4 && across > 0) {
                return new LineRegion(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]), across);
            }
        } catch (IllegalArgumentException notNumbers) {
            throw new LamellaException("'" + text + "' is no line; write its ends in pixels as in 10,40,70,40", notNumbers);
        }
        throw new LamellaException("'" + text + "' with " + across
                + " pixels across is no line; write its ends in pixels as in 10,40,70,40");
    }
}
