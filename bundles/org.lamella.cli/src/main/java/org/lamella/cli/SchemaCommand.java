package org.lamella.cli;

import org.lamella.core.progress.Progress;
import org.lamella.workflow.WorkflowSchema;
import picocli.CommandLine.Command;

/** Prints the form of workflow files, for editors that check and complete YAML. */
@Command(name = "schema", description = "Print the JSON Schema of workflow files, with the parameters of everything installed.")
final class SchemaCommand extends LamellaCommand {

    SchemaCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) {
        String schema = WorkflowSchema.text(session().contributions());
        return new CommandOutput(schema, schema, true);
    }
}
