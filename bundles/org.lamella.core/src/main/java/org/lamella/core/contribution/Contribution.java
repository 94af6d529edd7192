package org.lamella.core.contribution;

import java.util.List;
import java.util.Optional;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.parameter.ParameterSchema;

/**
 * One contributed loader, writer or algorithm, with what the user needs to know to choose it.
 *
 * @param <T> the contract, one of the interfaces of this package
 * @param kind which kind
 * @param id short id that the user types, unique within its kind, for instance {@code pca}
 * @param label name in menus
 * @param description a sentence or two for the analyst
 * @param bundle symbolic name of the contributing bundle
 * @param extensions file endings in lower case without dot, of loaders and writers; else empty
 * @param service the contributed object, stateless
 * @param parameters its declared parameters; empty for kinds without
 * @param presets values of parameters that belong together, as the bundle offers them
 */
public record Contribution<T>(ContributionKind kind, String id, String label, String description, String bundle, List<String> extensions,
        T service, Optional<ParameterSchema<?>> parameters, List<ParameterPreset> presets) {

    /** Copies the lists. */
    public Contribution {
        extensions = List.copyOf(extensions);
        presets = List.copyOf(presets);
    }

    /**
     * A contribution without presets.
     *
     * @param kind which kind
     * @param id short id
     * @param label name in menus
     * @param description a sentence or two
     * @param bundle symbolic name of the contributing bundle
     * @param extensions file endings
     * @param service the contributed object
     * @param parameters its declared parameters
     */
    public Contribution(ContributionKind kind, String id, String label, String description, String bundle, List<String> extensions,
            T service, Optional<ParameterSchema<?>> parameters) {
        this(kind, id, label, description, bundle, extensions, service, parameters, List.of());
    }

    /**
     * One of the presets.
     *
     * @param presetId its id
     * @return empty when there is none of that id
     */
    public Optional<ParameterPreset> preset(String presetId) {
        return presets.stream().filter(preset -> preset.id().equals(presetId)).findFirst();
    }
}
