package org.lamella.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.parameter.ParameterType;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The declared parameters of an algorithm as options of a command. */
final class ParameterOptions {

    private static final String PRESET = "--preset";

    private final ParameterSchema<?> schema;
    private final Map<String, String> names;
    private final List<ParameterPreset> presets;

    private ParameterOptions(ParameterSchema<?> schema, Map<String, String> names, List<ParameterPreset> presets) {
        this.schema = schema;
        this.names = names;
        this.presets = presets;
    }

    /**
     * Adds the options.
     *
     * @param spec the command
     * @param algorithm whose parameters they are
     * @param filled option names of parameters that the command fills itself
     * @return the options
     */
    static ParameterOptions addTo(CommandSpec spec, Contribution<?> algorithm, Set<String> filled) {
        return addTo(spec, algorithm.parameters().orElseThrow(), algorithm.label(), algorithm.id(), filled, algorithm.presets());
    }

    /**
     * Adds options.
     *
     * @param spec the command
     * @param schema the parameters
     * @param label whose they are, for the help
     * @param id put before names that the command has taken itself
     * @param filled option names of parameters that the command fills itself
     * @return the options
     */
    static ParameterOptions addTo(CommandSpec spec, ParameterSchema<?> schema, String label, String id, Set<String> filled) {
        return addTo(spec, schema, label, id, filled, List.of());
    }

    private static ParameterOptions addTo(CommandSpec spec, ParameterSchema<?> schema, String label, String id, Set<String> filled,
            List<ParameterPreset> presets) {
        Map<String, String> names = new LinkedHashMap<>();
        ArgGroupSpec.Builder group = ArgGroupSpec.builder().validate(false).heading("%nParameters of " + escape(label) + ":%n");
        if (!presets.isEmpty()) {
            group.addArg(presetOption(presets));
        }
        for (ParameterInfo info : schema.parameters()) {
            if (filled.contains(info.option())) {
                continue;
            }
            // An algorithm may use a word that the command itself has taken
            String own = "--" + info.option();
            String name = spec.findOption(own) == null ? own : "--" + id + "-" + info.option();
            names.put(info.option(), name);
            group.addArg(option(name, info));
        }
        if (!names.isEmpty()) {
            spec.addArgGroup(group.build());
        }
        return new ParameterOptions(schema, names, presets);
    }

    private static OptionSpec presetOption(List<ParameterPreset> presets) {
        Stream<String> each = presets.stream().map(preset -> preset.id() + ": " + preset.description());
        String[] lines = Stream.concat(Stream.of("Values to begin with; other options come over them."), each)
                .map(ParameterOptions::escape).toArray(String[]::new);
        return OptionSpec.builder(PRESET).type(String.class).paramLabel("ID").arity("1").description(lines).build();
    }

    private static OptionSpec option(String name, ParameterInfo info) {
        OptionSpec.Builder option = OptionSpec.builder(name).type(String.class).paramLabel(paramLabel(info)).description(description(info));
        return info.type() == ParameterType.BOOLEAN ? option.arity("0..1").fallbackValue("true").build() : option.arity("1").build();
    }

    private static String paramLabel(ParameterInfo info) {
        return info.type() == ParameterType.CHOICE ? String.join("|", info.choices()) : info.type().name().toLowerCase(Locale.ROOT);
    }

    private static String description(ParameterInfo info) {
        StringBuilder text = new StringBuilder(info.help());
        String range = range(info);
        if (!range.isEmpty()) {
            text.append(" From ").append(range).append('.');
        } else if (!info.unit().isEmpty()) {
            text.append(" In ").append(info.unit()).append('.');
        }
        if (!info.defaultValue().isEmpty()) {
            text.append(" Default ").append(info.defaultValue()).append('.');
        }
        return escape(text.toString());
    }

    private static String range(ParameterInfo info) {
        boolean below = Double.isFinite(info.min());
        boolean above = Double.isFinite(info.max());
        String unit = info.unit().isEmpty() ? "" : " " + info.unit();
        if (!below && !above) {
            return "";
        }
        return (below ? number(info.min()) : "any number") + (above ? " to " + number(info.max()) : " up") + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Help texts are format strings to the parser's library. */
    private static String escape(String text) {
        return text.replace("%", "%%");
    }

    /**
     * What the user gave.
     *
     * @param parsed the command's parsed arguments
     * @return values by option name, checked
     */
    Map<String, String> texts(ParseResult parsed) {
        Map<String, String> texts = new LinkedHashMap<>(chosenPreset(parsed));
        names.forEach((option, name) -> {
            if (parsed.hasMatchedOption(name)) {
                List<String> given = parsed.matchedOption(name).stringValues();
                texts.put(option, given.get(given.size() - 1));
            }
        });
        try {
            schema.parse(texts);
        } catch (LamellaException wrongValue) {
            throw new ParameterException(parsed.commandSpec().commandLine(), wrongValue.getMessage(), wrongValue);
        }
        return texts;
    }

    private Map<String, String> chosenPreset(ParseResult parsed) {
        if (presets.isEmpty() || !parsed.hasMatchedOption(PRESET)) {
            return Map.of();
        }
        String id = parsed.matchedOptionValue(PRESET, "");
        return presets.stream().filter(preset -> preset.id().equals(id)).findFirst()
                .orElseThrow(() -> new ParameterException(parsed.commandSpec().commandLine(), "There is no preset '" + id
                        + "' of this method; it has " + presets.stream().map(ParameterPreset::id).collect(Collectors.joining(", "))))
                .texts();
    }
}
