package org.lamella.core.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Values of some parameters that belong together, under a name that an analyst understands.
 *
 * @param id short id that the user types, unique within its algorithm: lower-case letters, digits and dashes
 * @param label name in forms
 * @param description when to choose it, one sentence
 * @param texts values by option name; parameters that are not among them keep the value they have
 */
public record ParameterPreset(String id, String label, String description, Map<String, String> texts) {

    /** Copies the values, in their order. */
    public ParameterPreset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(description, "description");
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Values with those of the preset put in.
     *
     * @param before values by option name
     * @return a new map
     */
    public Map<String, String> over(Map<String, String> before) {
        Map<String, String> changed = new LinkedHashMap<>(before);
        changed.putAll(texts);
        return changed;
    }

    /**
     * Whether values are what the preset asks for.
     *
     * @param values by option name
     * @return true when every parameter of the preset has its value, up to letter case and blanks around
     */
    public boolean isIn(Map<String, String> values) {
        return texts.entrySet().stream().allMatch(wanted -> wanted.getValue().strip()
                .equalsIgnoreCase(values.getOrDefault(wanted.getKey(), "").strip()));
    }
}
