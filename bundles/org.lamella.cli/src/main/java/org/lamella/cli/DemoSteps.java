package org.lamella.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.run.ImageValue;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;

/** Runs the steps of the demo's workflow, which says by id what is run. */
final class DemoSteps {

    private static final String WORKFLOW = "demo.yaml";
    private static final String MAP = "map";

    private final Workflow steps;

    private DemoSteps(Workflow steps) {
        this.steps = steps;
    }

    static DemoSteps read() throws LamellaException {
        try (InputStream in = DemoSteps.class.getResourceAsStream(WORKFLOW)) {
            return new DemoSteps(Workflow.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), WORKFLOW));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String title() {
        return steps.title();
    }

    /** Runs all steps. */
    WorkflowOutcome run(SpectrumImage image, Provenance history, Contributions contributions, Progress progress)
            throws LamellaException {
        return new WorkflowRun(contributions).run(steps, Map.of(MAP, new ImageValue(image, history)), Path.of(""), progress);
    }
}
