package org.lamella.workflow.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Finding;
import org.lamella.workflow.Program;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.part.FindingsPart;
import org.lamella.workflow.report.Results;

/**
 * A workflow that was run.
 *
 * @param workflow the workflow
 * @param values what its steps left, one value a step
 * @param findings comparisons with a publication, references replaced
 */
public record WorkflowOutcome(Workflow workflow, List<StepValue> values, List<Finding> findings) {

    /** Copies the lists. */
    public WorkflowOutcome {
        values = List.copyOf(values);
        findings = List.copyOf(findings);
    }

    /**
     * The record of all steps, each once: those that several results share are not repeated.
     *
     * @return program, inputs and steps
     */
    public Provenance provenance() {
        Set<SourceFile> inputs = new LinkedHashSet<>();
        Set<StepRecord> steps = new LinkedHashSet<>();
        for (StepValue value : values) {
            inputs.addAll(value.provenance().inputs());
            steps.addAll(value.provenance().steps());
        }
        return new Provenance(Program.running(), List.copyOf(inputs), List.copyOf(steps));
    }

    /** The decompositions. @return in the order of the steps */
    public List<DecompositionOutcome> decompositions() {
        return values.stream().filter(DecompositionValue.class::isInstance).map(DecompositionValue.class::cast)
                .map(DecompositionValue::outcome).toList();
    }

    /**
     * Everything that is shown and saved.
     *
     * @return the results
     */
    public Results results() {
        Results.Builder results = Results.builder(workflow.title().isEmpty() ? "Workflow" : workflow.title(), provenance());
        values.forEach(value -> value.addTo(results));
        return results.add(new FindingsPart(findings)).workflow(workflow).build();
    }
}
