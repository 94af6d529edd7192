package org.lamella.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Parameterised;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.parameter.ParameterSchema;

/** Reads and checks one element of an extension. */
final class ContributionReader {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ContributionReader() {
    }

    static Contribution<Object> read(ContributionKind kind, IConfigurationElement element) throws BrokenContributionException {
        String bundle = element.getContributor().getName();
        String id = Optional.ofNullable(element.getAttribute("id")).orElse("");
        if (!ID.matcher(id).matches()) {
            throw new BrokenContributionException(kind, id, bundle, "its id is not of lower-case letters, digits and dashes");
        }
        String label = required(kind, id, element, "label");
        String description = required(kind, id, element, "description");
        Object service = service(kind, id, element);
        Optional<ParameterSchema<?>> parameters = parameters(kind, id, bundle, service);
        List<ParameterPreset> presets = PresetReader.read(kind, id, element, parameters);
        return new Contribution<>(kind, id, label, description, bundle, extensions(element), service, parameters, presets);
    }

    static String required(ContributionKind kind, String id, IConfigurationElement element, String attribute)
            throws BrokenContributionException {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new BrokenContributionException(kind, id, element.getContributor().getName(), "it has no " + attribute);
        }
        return value;
    }

    private static Object service(ContributionKind kind, String id, IConfigurationElement element) throws BrokenContributionException {
        String bundle = element.getContributor().getName();
        try {
            Object service = element.createExecutableExtension("class");
            if (!kind.contract().isInstance(service)) {
                throw new BrokenContributionException(kind, id, bundle,
                        service.getClass().getName() + " does not implement " + kind.contract().getName());
            }
            return service;
        } catch (CoreException notCreated) {
            throw new BrokenContributionException(kind, id, bundle, "its class " + element.getAttribute("class") + " cannot be made: "
                    + reason(notCreated));
        } catch (LinkageError incompatible) {
            // a bundle built against another version of a library must not take the workbench down
            throw new BrokenContributionException(kind, id, bundle, "its class does not fit this version: " + incompatible.getMessage());
        }
    }

    private static String reason(CoreException thrown) {
        Throwable cause = thrown.getStatus().getException();
        return cause == null || cause.getMessage() == null ? thrown.getMessage() : cause.getMessage();
    }

    private static List<String> extensions(IConfigurationElement element) {
        String listed = Optional.ofNullable(element.getAttribute("extensions")).orElse("");
        return Arrays.stream(listed.split(",")).map(e -> e.strip().toLowerCase(Locale.ROOT)).filter(e -> !e.isEmpty()).toList();
    }

    private static Optional<ParameterSchema<?>> parameters(ContributionKind kind, String id, String bundle, Object service)
            throws BrokenContributionException {
        if (!(service instanceof Parameterised<?> parameterised)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ParameterSchema.of(parameterised.parameterType()));
        } catch (IllegalArgumentException notDeclared) {
            throw new BrokenContributionException(kind, id, bundle, notDeclared.getMessage());
        }
    }
}
