package org.lamella.workflow.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Finding;
import org.lamella.workflow.Program;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.part.FindingsPart;
import org.lamella.workflow.report.Results;

/**
 * A workflow that was run.
 *
 * @param workflow the workflow
 * @param values what its steps left, one value a step
 * @param findings comparisons with a publication, references replaced
 * @param remarks sentences about the run, for instance about inputs that are not those that were recorded
 * @param fromCache how many steps were not done because their results were kept
 */
public record WorkflowOutcome(Workflow workflow, List<StepValue> values, List<Finding> findings, List<String> remarks, int fromCache) {

    /** Copies the lists. */
    public WorkflowOutcome {
        remarks = List.copyOf(remarks);
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

    private List<StepValue> shown() {
        return IntStream.range(0, values.size()).filter(i -> !workflow.steps().get(i).intermediate()).mapToObj(values::get).toList();
    }

    /**
     * Everything that is shown and saved.
     *
     * @return the results
     */
    public Results results() {
        Results.Builder results = Results.builder(workflow.title().isEmpty() ? "Workflow" : workflow.title(), provenance());
        shown().forEach(value -> value.addTo(results));
        return results.remarks(remarks).add(new FindingsPart(findings)).workflow(workflow).build();
    }

    /** Files of their own that steps leave. @return written beside what is shown */
    public List<Attachment> attachments() {
        return shown().stream().flatMap(value -> value.attachments().stream()).toList();
    }
}
