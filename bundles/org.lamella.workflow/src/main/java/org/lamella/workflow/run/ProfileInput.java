package org.lamella.workflow.run;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.MeasuredProfileFile;

/** A measured profile in a table. */
final class ProfileInput implements InputKind {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public String description() {
        return "a measured profile as a table of comma-separated values";
    }

    @Override
    public StepValue read(InputCall call, Progress progress) throws LamellaException {
        return new MeasuredValue(MeasuredProfileFile.read(call.file()), call.provenance());
    }
}
