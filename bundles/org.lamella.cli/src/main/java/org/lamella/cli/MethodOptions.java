package org.lamella.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lamella.core.contribution.Contribution;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The parameters of the algorithm that a command line names, as options of its command. */
final class MethodOptions {

    /** The option that names the algorithm. */
    static final String METHOD = "--method";

    private Optional<ParameterOptions> options = Optional.empty();

    /**
     * Adds the options; must come before arguments are parsed.
     *
     * @param spec the command
     * @param arguments the whole command line
     * @param otherwise id of the algorithm when none is named; empty when one must be
     * @param find contribution by id
     */
    void offer(CommandSpec spec, List<String> arguments, Optional<String> otherwise, Function<String, Contribution<?>> find) {
        offer(spec, arguments, otherwise, find, Set.of());
    }

    /**
     * Adds the options but those that the command fills itself.
     *
     * @param spec the command
     * @param arguments the whole command line
     * @param otherwise id of the algorithm when none is named; empty when one must be
     * @param find contribution by id
     * @param filled option names of parameters that are no options
     */
    void offer(CommandSpec spec, List<String> arguments, Optional<String> otherwise, Function<String, Contribution<?>> find,
            Set<String> filled) {
        if (arguments.contains(spec.name())) {
            options = named(arguments).or(() -> otherwise).map(id -> ParameterOptions.addTo(spec, find.apply(id), filled));
        }
    }

    private static Optional<String> named(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(METHOD + "=")) {
                return Optional.of(arguments.get(i).substring(METHOD.length() + 1));
            }
            if (arguments.get(i).equals(METHOD) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** What the user gave. @param parsed the parsed arguments @return values by option name, checked */
    Map<String, String> texts(ParseResult parsed) {
        return options.orElseThrow().texts(parsed);
    }
}
