package org.lamella.workflow.run;

import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.ComponentArrays;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;

/** Component maps or spectra, as {@code decompose} writes them. */
final class ComponentsInput implements InputKind {

    @Override
    public String name() {
        return "components";
    }

    @Override
    public String description() {
        return "component maps (component, y, x) or spectra (component, channel), whose parts are .map.2 or .spectrum.2";
    }

    @Override
    public StepValue read(InputCall call, Progress progress) throws LamellaException {
        OptionalInt signal = call.input().signal();
        Signal read = new SignalFiles(call.contributions()).open(call.file()).read(signal.orElse(0), LoadOptions.ALL, progress);
        int dimensions = read.shape().length;
        if (dimensions != 2 && dimensions != 3) {
            throw call.isNot("has " + dimensions + " dimensions and not the two or three of components");
        }
        return new ComponentsValue(new ComponentArrays(read), Provenance.begin(call.source().withSignal(signal.orElse(0))));
    }
}
