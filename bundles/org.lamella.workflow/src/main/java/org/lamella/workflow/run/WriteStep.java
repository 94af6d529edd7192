package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.SignalFiles;

/** {@code write: map.hspy} puts a spectrum image, a spectrum or an image among the results, in the format that the ending names. */
final class WriteStep implements StepKind {

    @Override
    public String name() {
        return "write";
    }

    @Override
    public String description() {
        return "Write a signal as a file among the results, in the format that its ending names.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        String name = call.step().contribution();
        int dot = name.lastIndexOf('.');
        if (dot < 1 || !name.matches("[^/\\\\:]+")) {
            throw new LamellaException("'" + name + "' is no file name; give one with its ending and without folder, as in map.hspy");
        }
        StepValue source = call.onAny("a signal", List.of(ImageValue.class, SpectrumValue.class, MapValue.class, SignalValue.class));
        Signal signal = signal(source);
        new SignalFiles(call.contributions()).requireWritable(signal, name);
        return new WrittenValue(name.substring(0, dot), name.substring(dot), signal, call.contributions(), source.provenance());
    }

    private static Signal signal(StepValue source) throws LamellaException {
        if (source instanceof ImageValue image) {
            return image.image();
        }
        if (source instanceof SpectrumValue spectrum) {
            return spectrum.spectrum();
        }
        if (source instanceof SignalValue other) {
            return other.signal();
        }
        return ((MapValue) source).image().orElseThrow(() -> new LamellaException("a map that a step made is among the results already"));
    }
}
