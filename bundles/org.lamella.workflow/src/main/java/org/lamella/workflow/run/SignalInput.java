package org.lamella.workflow.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.report.NamedMap;

/** A signal, or a part of one, in any contributed format. */
final class SignalInput implements InputKind {

    @Override
    public String name() {
        return WorkflowInput.AS_SIGNAL;
    }

    @Override
    public String description() {
        return "a spectrum image, a spectrum or an image in any format";
    }

    @Override
    public Set<String> partNames() {
        return LoadText.NAMES;
    }

    @Override
    public StepValue read(InputCall call, Progress progress) throws LamellaException {
        OpenedFile opened = new SignalFiles(call.contributions()).open(call.file());
        int number = call.input().signal().orElseGet(() -> first(opened.signals()));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Signal signal = opened.read(number, LoadText.parse(call.input().part()), progress);
        Provenance history = Provenance.begin(call.source().withSignal(number));
        if (!call.input().part().isEmpty()) {
            history = history.then(StepRecord.of("load", opened.loader().id(), opened.loader().bundle(), call.input().part(), startedAt,
                    (System.nanoTime() - start) * 1e-9));
        }
        if (signal instanceof SpectrumImage image) {
            return new ImageValue(image, history);
        }
        if (signal instanceof Spectrum spectrum) {
            return new SpectrumValue(spectrum, history);
        }
        if (signal instanceof Image image) {
            return new MapValue(new NamedMap(image.title(), image.xAxis().size(), image.yAxis().size(), image.values().toDoubles(), "",
                    false), history, Optional.of(image));
        }
        return new SignalValue(signal, history);
    }

    /** The first spectrum image, or else the first signal. */
    private static int first(List<StoredSignal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            List<Axis> axes = signals.get(i).outline().axes();
            if (axes.size() > 1 && axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 1) {
                return i;
            }
        }
        return 0;
    }
}
