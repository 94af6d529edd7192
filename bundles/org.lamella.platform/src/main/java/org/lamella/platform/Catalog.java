package org.lamella.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;

/**
 * Everything that the installed bundles contribute to Lamella's extension points, read once and checked.
 *
 * <p>A contribution that cannot be used (its class is missing or of the wrong kind, its id is taken, its parameters are not declared) is
 * left out and named in {@link #problems()}; the others are not touched by it.
 */
public final class Catalog implements Contributions {

    private final Map<ContributionKind, List<Contribution<?>>> contributions;
    private final List<String> problems;

    private Catalog(Map<ContributionKind, List<Contribution<?>>> contributions, List<String> problems) {
        this.contributions = contributions;
        this.problems = List.copyOf(problems);
    }

    /** Made when first asked for; the registry is the platform's own singleton. */
    private static final class Running {
        static final CatalogService SERVICE = new CatalogService(RegistryFactory.getRegistry());
    }

    /** The catalog of the running platform, kept up to date as bundles come and go. @return never null */
    public static Catalog current() {
        return Running.SERVICE.catalog();
    }

    /**
     * Reads a registry as it is now.
     *
     * @param registry the platform's extension registry
     * @return the catalog; call again when bundles come or go
     */
    public static Catalog read(IExtensionRegistry registry) {
        Map<ContributionKind, List<Contribution<?>>> contributions = new EnumMap<>(ContributionKind.class);
        List<String> problems = new ArrayList<>();
        for (ContributionKind kind : ContributionKind.values()) {
            contributions.put(kind, readKind(kind, registry.getConfigurationElementsFor(kind.extensionPointId()), problems));
        }
        return new Catalog(contributions, problems);
    }

    private static List<Contribution<?>> readKind(ContributionKind kind, IConfigurationElement[] elements, List<String> problems) {
        List<Contribution<?>> read = new ArrayList<>();
        for (IConfigurationElement element : elements) {
            try {
                Contribution<?> contribution = ContributionReader.read(kind, element);
                requireNewId(contribution, read);
                read.add(contribution);
            } catch (BrokenContributionException broken) {
                problems.add(broken.getMessage());
            }
        }
        read.sort(Comparator.comparing(Contribution::id));
        return List.copyOf(read);
    }

    private static void requireNewId(Contribution<?> contribution, List<Contribution<?>> earlier) throws BrokenContributionException {
        for (Contribution<?> other : earlier) {
            if (other.id().equals(contribution.id())) {
                throw new BrokenContributionException(contribution.kind(), contribution.id(), contribution.bundle(),
                        "the id is taken by bundle " + other.bundle());
            }
        }
    }

    @Override
    public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
        if (contract != kind.contract()) {
            throw new IllegalArgumentException(kind + " has the contract " + kind.contract().getName() + ", not " + contract.getName());
        }
        List<Contribution<T>> typed = new ArrayList<>();
        for (Contribution<?> contribution : contributions.get(kind)) {
            typed.add(typed(contribution, contract));
        }
        return typed;
    }

    private static <T> Contribution<T> typed(Contribution<?> c, Class<T> contract) {
        return new Contribution<>(c.kind(), c.id(), c.label(), c.description(), c.bundle(), c.extensions(), contract.cast(c.service()),
                c.parameters(), c.presets());
    }

    /** What could not be contributed, and which dropped-in bundles do not take part as of now. */
    @Override
    public List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(Dropins.problems());
        return all;
    }
}
