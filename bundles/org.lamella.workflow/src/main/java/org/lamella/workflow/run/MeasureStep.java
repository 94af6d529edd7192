package org.lamella.workflow.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.region.Mask;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;

/**
 * {@code measure: map} describes the values of a map, of all pixels and under each of the masks named beside it, with their histogram of
 * bins {@code bin} wide. {@code measure: spectrum} describes what a spectrum holds between the energies {@code from} and {@code to}.
 */
final class MeasureStep implements StepKind {

    private static final String MAP = "map";
    private static final String SPECTRUM = "spectrum";
    private static final String BIN = "bin";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public String description() {
        return "Describe the values of a map, also under masks, or a spectrum between two energies, by mean, spread and sum.";
    }

    @Override
    public List<String> ownParameters() {
        return List.of(BIN, FROM, TO);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        return switch (call.step().contribution()) {
            case MAP -> map(call);
            case SPECTRUM -> spectrum(call);
            default -> throw new LamellaException("'" + call.step().contribution() + "' cannot be measured; " + MAP + " and " + SPECTRUM
                    + " can");
        };
    }

    private Provenance recorded(Provenance history, StepCall call, Instant startedAt) {
        return history.then(StepRecord.of(name(), call.step().contribution(), "org.lamella.workflow", call.parameters(), startedAt, 0));
    }

    private StepValue map(StepCall call) throws LamellaException {
        call.requireOnly(List.of(BIN));
        Instant startedAt = Instant.now();
        MapValue map = call.on(MapValue.class, "a map");
        Provenance history = map.provenance();
        Map<String, Mask> masks = new LinkedHashMap<>();
        for (String reference : call.step().on()) {
            if (call.values().named(reference) instanceof MaskValue mask) {
                if (mask.mask().width() != map.map().width() || mask.mask().height() != map.map().height()) {
                    throw new LamellaException("the mask '" + reference + "' has other pixels than the map '" + map.map().name() + "'");
                }
                masks.put(reference, mask.mask());
                history = history.and(mask.provenance());
            }
        }
        return MapStatisticsValue.of(call.step().as().orElse(map.map().name()), map.map(), masks, call.number(BIN, 0),
                recorded(history, call, startedAt));
    }

    private StepValue spectrum(StepCall call) throws LamellaException {
        call.requireOnly(List.of(FROM, TO));
        Instant startedAt = Instant.now();
        SpectrumValue spectrum = call.on(SpectrumValue.class, "a spectrum");
        call.required(FROM);
        call.required(TO);
        ChannelRange range = ChannelRange.of(spectrum.spectrum().axis(), call.number(FROM, 0), call.number(TO, 0));
        if (range.size() == 0) {
            throw new LamellaException("the spectrum has no channels from " + call.number(FROM, 0) + " to " + call.number(TO, 0));
        }
        double[] values = spectrum.spectrum().values().toDoubles();
        double sum = Arrays.stream(values, range.from(), range.to()).sum();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("sum", sum);
        numbers.put("mean", sum / range.size());
        numbers.put("percent", PERCENT * sum / Arrays.stream(values).sum());
        return new NumbersValue(numbers, recorded(spectrum.provenance(), call, startedAt));
    }
}
