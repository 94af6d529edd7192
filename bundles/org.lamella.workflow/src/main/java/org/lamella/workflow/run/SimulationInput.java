package org.lamella.workflow.run;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.SimulationFolder;

/** A simulation of diffusion that was done before. */
final class SimulationInput implements InputKind {

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public String description() {
        return "a result folder of 'diffuse'";
    }

    @Override
    public Path content(Path named) {
        return named.resolve(SimulationFolder.PROFILES);
    }

    @Override
    public StepValue read(InputCall call, Progress progress) throws LamellaException {
        return new DiffusionValue(new DiffusionOutcome(SimulationFolder.read(call.file()), call.provenance()));
    }
}
