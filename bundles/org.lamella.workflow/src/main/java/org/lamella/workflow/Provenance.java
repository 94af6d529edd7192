package org.lamella.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamella.core.LamellaException;

/**
 * Where results come from: program, input files and the steps in the order they were run.
 *
 * @param program what ran
 * @param inputs the files read; empty for simulated data
 * @param steps what was done, first step first
 */
public record Provenance(Program program, List<SourceFile> inputs, List<StepRecord> steps) {

    /** Copies the lists. */
    public Provenance {
        Objects.requireNonNull(program, "program");
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /**
     * The beginning of a run of this program.
     *
     * @param inputs files read
     * @return a record without steps
     */
    public static Provenance begin(SourceFile... inputs) {
        return new Provenance(Program.running(), List.of(inputs), List.of());
    }

    /**
     * This record with one step more.
     *
     * @param step what was done next
     * @return a copy
     */
    public Provenance then(StepRecord step) {
        List<StepRecord> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Provenance(program, inputs, longer);
    }

    /**
     * The record of something that was made from both.
     *
     * @param other record of the other input
     * @return inputs and steps of this record, then those of the other
     */
    public Provenance and(Provenance other) {
        List<SourceFile> allInputs = new ArrayList<>(inputs);
        allInputs.addAll(other.inputs);
        List<StepRecord> allSteps = new ArrayList<>(steps);
        allSteps.addAll(other.steps);
        return new Provenance(program, allInputs, allSteps);
    }

    /**
     * The last step of a kind.
     *
     * @param kind its name, for instance {@code quantify}
     * @return its record
     * @throws IllegalArgumentException when there is none
     */
    public StepRecord last(String kind) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).step().equals(kind)) {
                return steps.get(i);
            }
        }
        throw new IllegalArgumentException("There is no step '" + kind + "' in the record");
    }

    /**
     * Time of all steps together.
     *
     * @return s
     */
    public double seconds() {
        return steps.stream().mapToDouble(StepRecord::seconds).sum();
    }

    /**
     * The record as a JSON document.
     *
     * @return pretty-printed text that {@link #fromJson} reads back
     */
    public String toJson() {
        return ProvenanceJson.write(this);
    }

    /**
     * Reads a record.
     *
     * @param json what {@link #toJson} wrote, perhaps with keys that a later version added
     * @param source where the text comes from, for messages
     * @return the record
     * @throws LamellaException when the text is no provenance record or of a version that this program does not know
     */
    public static Provenance fromJson(String json, String source) throws LamellaException {
        return ProvenanceJson.read(json, source);
    }
}
