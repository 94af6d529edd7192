package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes workflow files. */
final class WorkflowWriter {

    private static final int LINE_WIDTH = 120;

    private WorkflowWriter() {
    }

    static String text(Workflow workflow) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (!workflow.title().isEmpty()) {
            document.put(WorkflowReader.TITLE, workflow.title());
        }
        if (!workflow.inputs().isEmpty()) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            workflow.inputs().forEach(input -> inputs.put(input.name(), input(input)));
            document.put(WorkflowReader.INPUTS, inputs);
        }
        document.put(WorkflowReader.STEPS, workflow.steps().stream().map(WorkflowWriter::step).toList());
        if (!workflow.findings().isEmpty()) {
            document.put(WorkflowReader.FINDINGS, workflow.findings().stream().map(WorkflowWriter::finding).toList());
        }
        return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(LINE_WIDTH).build()).dumpToString(document);
    }

    private static Map<String, Object> input(WorkflowInput input) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(WorkflowReader.FILE, input.file());
        if (!input.read().equals(WorkflowInput.AS_SIGNAL)) {
            entries.put(WorkflowReader.READ, input.read());
        }
        input.signal().ifPresent(signal -> entries.put(WorkflowReader.SIGNAL, signal));
        entries.putAll(input.part());
        input.sha256().ifPresent(sha256 -> entries.put(WorkflowReader.SHA256, sha256));
        return entries;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(step.kind(), step.contribution());
        step.as().ifPresent(name -> entries.put(WorkflowReader.AS, name));
        if (!step.on().isEmpty()) {
            entries.put(WorkflowReader.ON, step.on().size() == 1 ? step.on().get(0) : new ArrayList<>(step.on()));
        }
        if (step.intermediate()) {
            entries.put(WorkflowReader.INTERMEDIATE, true);
        }
        entries.putAll(step.parameters());
        return entries;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(WorkflowReader.WHAT, finding.what());
        if (!finding.paper().isEmpty()) {
            entries.put(WorkflowReader.PAPER, finding.paper());
        }
        entries.put(WorkflowReader.HERE, finding.here());
        if (!finding.why().isEmpty()) {
            entries.put(WorkflowReader.WHY, finding.why());
        }
        return entries;
    }
}
