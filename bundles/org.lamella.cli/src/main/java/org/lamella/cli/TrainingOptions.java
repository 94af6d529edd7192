package org.lamella.cli;

import java.util.Set;
import org.lamella.classifier.TrainingParameters;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The parameters of training as options of a command. */
final class TrainingOptions {

    private static final ParameterSchema<TrainingParameters> SCHEMA = ParameterSchema.of(TrainingParameters.class);

    private final ParameterOptions options;

    TrainingOptions(CommandSpec spec) {
        options = ParameterOptions.addTo(spec, SCHEMA, "Training", "training", Set.of());
    }

    TrainingParameters of(ParseResult parsed) throws LamellaException {
        return SCHEMA.parse(options.texts(parsed));
    }
}
