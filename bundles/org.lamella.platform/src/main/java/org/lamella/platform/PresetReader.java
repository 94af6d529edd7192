package org.lamella.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.parameter.ParameterSchema;

/** Reads and checks the presets of a contribution: one that names no parameter, or an impossible value, would fail in the user's hands. */
final class PresetReader {

    private PresetReader() {
    }

    static List<ParameterPreset> read(ContributionKind kind, String owner, IConfigurationElement element,
            Optional<ParameterSchema<?>> schema) throws BrokenContributionException {
        List<ParameterPreset> presets = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren("preset")) {
            ParameterPreset preset = preset(kind, owner, child);
            if (presets.stream().anyMatch(other -> other.id().equals(preset.id()))) {
                throw broken(kind, owner, child, "it has two presets '" + preset.id() + "'");
            }
            check(kind, owner, child, preset, schema);
            presets.add(preset);
        }
        return presets;
    }

    private static ParameterPreset preset(ContributionKind kind, String owner, IConfigurationElement element)
            throws BrokenContributionException {
        String id = Optional.ofNullable(element.getAttribute("id")).orElse("");
        if (!ContributionReader.ID.matcher(id).matches()) {
            throw broken(kind, owner, element, "the id of a preset is not of lower-case letters, digits and dashes");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (IConfigurationElement value : element.getChildren("value")) {
            texts.put(ContributionReader.required(kind, owner, value, "parameter"),
                    Optional.ofNullable(value.getAttribute("text")).orElse(""));
        }
        return new ParameterPreset(id, ContributionReader.required(kind, owner, element, "label"),
                ContributionReader.required(kind, owner, element, "description"), texts);
    }

    private static void check(ContributionKind kind, String owner, IConfigurationElement element, ParameterPreset preset,
            Optional<ParameterSchema<?>> schema) throws BrokenContributionException {
        if (schema.isEmpty()) {
            throw broken(kind, owner, element, "it has presets but no parameters");
        }
        try {
            schema.get().parse(preset.texts());
        } catch (LamellaException impossible) {
            throw broken(kind, owner, element, "its preset '" + preset.id() + "' cannot be used: " + impossible.getMessage());
        }
    }

    private static BrokenContributionException broken(ContributionKind kind, String owner, IConfigurationElement element, String why) {
        return new BrokenContributionException(kind, owner, element.getContributor().getName(), why);
    }
}
