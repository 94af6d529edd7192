package org.lamella.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML inside instrument files, without document types and entities of their own, as elements and as trees of plain values. */
public final class XmlTree {

    private static final int MAX_DEPTH = 128;

    private XmlTree() {
    }

    /**
     * Parses a document.
     *
     * @param bytes the document
     * @return its root
     * @throws IOException when it is no well-formed XML
     */
    public static Element parse(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException malformed) {
            throw new IOException("its XML is malformed: " + malformed.getMessage(), malformed);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Java's own XML parser has these features", impossible);
        }
    }

    /** The default handler prints to standard error. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException ignored) {
            // what can be parsed is read
        }

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }

    /**
     * The children of a name.
     *
     * @param parent an element
     * @param name name of the children
     * @return in document order
     */
    public static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /**
     * An element along a path of first children.
     *
     * @param from where the path begins
     * @param path names
     * @return empty when it is not there
     */
    public static Optional<Element> child(Element from, String... path) {
        Element at = from;
        for (String name : path) {
            List<Element> next = children(at, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get(0);
        }
        return Optional.of(at);
    }

    /**
     * All elements of a name below another.
     *
     * @param root where to look
     * @param name their name
     * @return in document order
     */
    public static List<Element> descendants(Element root, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /**
     * Text of a child.
     *
     * @param parent an element
     * @param path names of children, one within the other
     * @return without blanks around it, empty when there is no such child
     */
    public static String text(Element parent, String... path) {
        return child(parent, path).map(Element::getTextContent).map(String::strip).orElse("");
    }

    /**
     * An element as plain values: attributes by name, children by name, several of one name as a list, text alone as itself.
     *
     * @param element the element
     * @return a map
     */
    public static Map<String, Object> of(Element element) {
        return map(element, 0);
    }

    private static Map<String, Object> map(Element element, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                put(values, child.getTagName(), value(child, depth + 1));
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, String name, Object value) {
        Object before = values.get(name);
        if (before == null) {
            values.put(name, value);
        } else if (before instanceof ArrayList<?> list) {
            ((List<Object>) list).add(value);
        } else {
            values.put(name, new ArrayList<>(List.of(before, value)));
        }
    }

    private static Object value(Element element, int depth) {
        boolean leaf = element.getAttributes().getLength() == 0 && element.getElementsByTagName("*").getLength() == 0;
        if (leaf || depth > MAX_DEPTH) {
            return element.getTextContent().strip();
        }
        Map<String, Object> below = map(element, depth);
        boolean children = element.getElementsByTagName("*").getLength() > 0;
        String text = children ? "" : element.getTextContent().strip();
        if (!text.isEmpty()) {
            below.put("text", text);
        }
        return below;
    }
}
