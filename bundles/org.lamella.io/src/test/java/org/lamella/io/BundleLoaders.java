package org.lamella.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.contribution.SignalWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The loaders and writers that the bundle's own {@code plugin.xml} contributes, so that a new format is tested as soon as it is
 * contributed.
 */
final class BundleLoaders {

    private BundleLoaders() {
    }

    /** A contributed loader. @param id its id @param extensions endings it claims @param loader the loader */
    record Contributed(String id, List<String> extensions, SignalLoader loader) {
    }

    static List<Contributed> all() throws Exception {
        List<Contributed> loaders = new ArrayList<>();
        for (Element element : elements("loader")) {
            SignalLoader loader = (SignalLoader) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
            loaders.add(new Contributed(element.getAttribute("id"), List.of(element.getAttribute("extensions").split(",")), loader));
        }
        return loaders;
    }

    static Map<String, SignalWriter> writers() throws Exception {
        Map<String, SignalWriter> writers = new LinkedHashMap<>();
        for (Element element : elements("writer")) {
            SignalWriter writer = (SignalWriter) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
            for (String extension : element.getAttribute("extensions").split(",")) {
                writers.put(extension.strip(), writer);
            }
        }
        return writers;
    }

    /** Those that recognise a file, the ones that claim its ending first, as the program tries them. */
    static List<Contributed> recognising(FileProbe probe) throws Exception {
        List<Contributed> both = new ArrayList<>();
        List<Contributed> content = new ArrayList<>();
        for (Contributed loader : all()) {
            if (loader.loader().recognises(probe)) {
                (loader.extensions().contains(probe.extension()) ? both : content).add(loader);
            }
        }
        both.addAll(content);
        return both;
    }

    private static List<Element> elements(String name) throws Exception {
        try (InputStream in = BundleLoaders.class.getResourceAsStream("/plugin.xml")) {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            NodeList nodes = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
