package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Parameterised;
import org.lamella.core.parameter.ParameterSchema;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Everything that the jars on the class path contribute, for programs that run without the platform, such as a script of one file. It reads
 * the same {@code plugin.xml} files as the platform does; of two contributions with one id the first on the class path counts.
 */
public final class ClassPathContributions implements Contributions {

    private static final String PLUGIN_FILE = "plugin.xml";

    private final Map<ContributionKind, List<Contribution<?>>> contributions = new EnumMap<>(ContributionKind.class);
    private final List<String> problems = new ArrayList<>();

    private ClassPathContributions() {
        for (ContributionKind kind : ContributionKind.values()) {
            contributions.put(kind, new ArrayList<>());
        }
    }

    /**
     * Looks for contributions.
     *
     * @return loaders, writers and algorithms of all jars that have a {@code plugin.xml}
     */
    public static Contributions find() {
        return find(ClassPathContributions.class.getClassLoader());
    }

    /**
     * Looks for contributions.
     *
     * @param loader knows the jars
     * @return loaders, writers and algorithms
     */
    public static Contributions find(ClassLoader loader) {
        ClassPathContributions found = new ClassPathContributions();
        try {
            for (URL file : Collections.list(loader.getResources(PLUGIN_FILE))) {
                found.read(file, loader);
            }
        } catch (IOException unreadable) {
            found.problems.add("The class path cannot be read: " + unreadable.getMessage() + ".");
        }
        found.contributions.values().forEach(list -> list.sort(Comparator.comparing(Contribution::id)));
        return found;
    }

    private void read(URL file, ClassLoader loader) {
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList extensions = factory.newDocumentBuilder().parse(in).getElementsByTagName("extension");
            for (int i = 0; i < extensions.getLength(); i++) {
                Element extension = (Element) extensions.item(i);
                for (ContributionKind kind : ContributionKind.values()) {
                    if (extension.getAttribute("point").equals(kind.extensionPointId())) {
                        readAll(kind, extension, loader);
                    }
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            problems.add(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private void readAll(ContributionKind kind, Element extension, ClassLoader loader) {
        NodeList children = extension.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                try {
                    add(kind, element, loader);
                } catch (ReflectiveOperationException | LinkageError | RuntimeException broken) {
                    problems.add("The contribution '" + element.getAttribute("id") + "' is left out: its class "
                            + element.getAttribute("class") + " cannot be made: " + broken + ".");
                }
            }
        }
    }

    private void add(ContributionKind kind, Element element, ClassLoader loader) throws ReflectiveOperationException {
        String id = element.getAttribute("id");
        if (contributions.get(kind).stream().anyMatch(known -> known.id().equals(id))) {
            return;
        }
        Class<?> type = Class.forName(element.getAttribute("class"), true, loader);
        Object service = kind.contract().cast(type.getConstructor().newInstance());
        Optional<ParameterSchema<?>> parameters = service instanceof Parameterised<?> parameterised
                ? Optional.of(ParameterSchema.of(parameterised.parameterType())) : Optional.empty();
        List<String> endings = Arrays.stream(element.getAttribute("extensions").split(",")).map(String::strip)
                .filter(ending -> !ending.isEmpty()).toList();
        contributions.get(kind).add(new Contribution<>(kind, id, element.getAttribute("label"), element.getAttribute("description"),
                type.getPackageName(), endings, service, parameters));
    }

    @Override
    public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
        List<Contribution<T>> typed = new ArrayList<>();
        for (Contribution<?> one : contributions.get(kind)) {
            typed.add(new Contribution<>(one.kind(), one.id(), one.label(), one.description(), one.bundle(), one.extensions(),
                    contract.cast(one.service()), one.parameters()));
        }
        return typed;
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
