package org.lamella.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Quantification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which quantification the user wants, with its parameters; for use as a mixin. */
final class QuantificationOptions {

    static final String DEFAULT_METHOD = "model-fit";

    @Option(names = MethodOptions.METHOD, paramLabel = "ID", defaultValue = DEFAULT_METHOD,
            description = "Which quantification. Default ${DEFAULT-VALUE}.")
    private String method;

    private final MethodOptions parameterOptions = new MethodOptions();

    /**
     * Adds the options of the method that the arguments name; must come before they are parsed.
     *
     * @param spec the command
     * @param contributions quantifications
     * @param arguments the whole command line
     */
    void offer(CommandSpec spec, Contributions contributions, String... arguments) {
        parameterOptions.offer(spec, List.of(arguments), Optional.of(DEFAULT_METHOD), id -> contribution(spec, contributions, id));
    }

    @SuppressWarnings("rawtypes")
    private static Contribution<Quantification> contribution(CommandSpec spec, Contributions contributions, String id) {
        return contributions.quantification(id).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no quantification '" + id + "'; " + contributions.quantifications().stream().map(Contribution::id)
                        .collect(Collectors.joining(", ", "installed are ", ""))));
    }

    String method() {
        return method;
    }

    /** What the user gave. @return values by option name, checked */
    Map<String, String> parameters(CommandSpec spec) {
        return parameterOptions.texts(spec.commandLine().getParseResult());
    }
}
