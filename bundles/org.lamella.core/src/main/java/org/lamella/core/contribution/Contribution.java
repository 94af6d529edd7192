package org.lamella.core.contribution;

import java.util.List;
import java.util.Optional;
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
 */
public record Contribution<T>(ContributionKind kind, String id, String label, String description, String bundle, List<String> extensions,
        T service, Optional<ParameterSchema<?>> parameters) {

    /** Copies the list. */
    public Contribution {
        extensions = List.copyOf(extensions);
    }
}
