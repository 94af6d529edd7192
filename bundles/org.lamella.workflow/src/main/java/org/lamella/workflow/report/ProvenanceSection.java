package org.lamella.workflow.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.workflow.Program;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.document.Block;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;

/** Program, inputs and steps with parameters and times: what it takes to do it again. */
final class ProvenanceSection {

    private ProvenanceSection() {
    }

    static Section of(Results results, StepNotes notes) {
        Provenance provenance = results.provenance();
        Section section = new Section("Provenance", Section.Style.PLAIN);
        if (!provenance.steps().isEmpty()) {
            section.add(steps(provenance, notes));
            if (provenance.steps().stream().anyMatch(step -> !step.parameters().isEmpty())) {
                section.add(parameters(provenance.steps(), notes));
            }
        }
        if (!provenance.inputs().isEmpty()) {
            section.add(inputs(provenance.inputs()));
        }
        Program program = provenance.program();
        section.add(Facts.builder().add("Program", program.name() + " " + program.version()).add("Java", program.java())
                .add("System", program.system()).build());
        results.workflow().or(() -> Workflow.recorded(results.title(), provenance)).ifPresent(workflow -> section.add(
                new Block.Listing("The same as a workflow, for lamella run.", workflow.toYaml())));
        return section;
    }

    private static Table steps(Provenance provenance, StepNotes notes) {
        Table.Builder table = Table.builder("Steps in the order they were run, with their computing times.")
                .columns(Kind.NUMBER, "No.").columns(Kind.WORD, "Step", "Algorithm").columns(Kind.TEXT, "Bundle")
                .columns(Kind.NUMBER, "Seed", "Time");
        int number = 0;
        for (StepRecord step : provenance.steps()) {
            number++;
            table.row(Cell.of(Integer.toString(number), number), Cell.of(step.step()), Cell.of(step.contribution()),
                    Cell.of(step.bundle() + notes.version(step).map(version -> " " + version).orElse("")),
                    step.seed().isPresent() ? Cell.of(Long.toString(step.seed().getAsLong()), step.seed().getAsLong()) : Cell.of("–"),
                    Cell.of(Numbers.seconds(step.seconds()), step.seconds()));
        }
        return table.sum(Cell.of(""), Cell.of("All steps"), Cell.of(""), Cell.of(""), Cell.of(""),
                Cell.of(Numbers.seconds(provenance.seconds()))).build();
    }

    private static Table parameters(List<StepRecord> steps, StepNotes notes) {
        Table.Builder table = Table.builder("Parameters of the steps, defaults included.").columns(Kind.NUMBER, "No.")
                .columns(Kind.WORD, "Algorithm", "Parameter").columns(Kind.TEXT, "Value");
        int number = 0;
        for (StepRecord step : steps) {
            number++;
            for (Map.Entry<String, String> parameter : step.parameters().entrySet()) {
                Optional<ParameterInfo> info = notes.parameter(step, parameter.getKey());
                String unit = info.map(ParameterInfo::unit).filter(said -> !said.isEmpty()).map(said -> " " + said).orElse("");
                table.row(Cell.of(Integer.toString(number), number), Cell.of(step.contribution()),
                        info.map(said -> Cell.explained(parameter.getKey(), said.help())).orElseGet(() -> Cell.of(parameter.getKey())),
                        Cell.of(parameter.getValue().isBlank() ? "(none)" : parameter.getValue() + unit));
            }
        }
        return table.build();
    }

    private static Table inputs(List<SourceFile> inputs) {
        Table.Builder table = Table.builder("Files that went in.").columns(Kind.CODE, "File").columns(Kind.NUMBER, "Bytes")
                .columns(Kind.CODE, "SHA-256");
        inputs.forEach(input -> table.row(Cell.of(input.path()), Cell.of(Numbers.whole(input.bytes()), input.bytes()),
                Cell.of(input.sha256())));
        return table.build();
    }
}
