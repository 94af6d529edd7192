package org.lamella.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lamella.ui.help.HelpPage.Look;
import org.lamella.ui.help.HelpPage.Span;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads pages: headings, paragraphs, lists, tables of two columns, links, keys, bold and italic words. */
final class HelpReader {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int listNumber;
    private boolean numbered;

    private HelpReader() {
    }

    static HelpPage read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            HelpReader reader = new HelpReader();
            reader.children(root.getElementsByTagName("body").item(0), Look.PLAIN, "");
            String title = root.getElementsByTagName("title").item(0).getTextContent().strip();
            return new HelpPage(title, reader.text.toString(), reader.spans);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("The help page is not well-formed: " + broken.getMessage(), broken);
        }
    }

    private void children(Node parent, Look look, String target) {
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                element(element, look, target);
            } else {
                words(nodes.item(i).getTextContent(), look, target);
            }
        }
    }

    private void element(Element element, Look look, String target) {
        switch (element.getTagName()) {
            case "h1" -> block(element, Look.HEADING, "");
            case "h2" -> block(element, Look.SUBHEADING, "\n");
            case "p" -> block(element, Look.PLAIN, "\n");
            case "ul", "ol" -> list(element);
            case "li" -> block(element, Look.PLAIN, numbered ? ++listNumber + ".\t" : "\u2022\t");
            case "table" -> {
                newLine();
                children(element, look, target);
            }
            case "tr" -> newLine();
            case "td" -> cell(element);
            case "b" -> children(element, Look.BOLD, target);
            case "i" -> children(element, Look.ITALIC, target);
            case "kbd", "code" -> children(element, Look.KEY, target);
            case "a" -> children(element, Look.LINK, element.getAttribute("href"));
            default -> children(element, look, target);
        }
        if (element.getTagName().equals("tr")) {
            children(element, look, target);
        }
    }

    private void list(Element element) {
        numbered = element.getTagName().equals("ol");
        listNumber = 0;
        newLine();
        text.append('\n');
        children(element, Look.PLAIN, "");
        newLine();
    }

    private void block(Element element, Look look, String before) {
        newLine();
        text.append(before);
        children(element, look, "");
        newLine();
    }

    private void cell(Element cell) {
        boolean first = cell.getPreviousSibling() == null;
        if (!first) {
            text.append('\t');
        }
        children(cell, Look.PLAIN, "");
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Runs of white space are one space; none begins a line. */
    private void words(String raw, Look look, String target) {
        String words = raw.replaceAll("\\s+", " ");
        boolean atStart = text.isEmpty() || "\n\t".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (atStart) {
            words = words.stripLeading();
        }
        if (!words.isEmpty()) {
            if (look != Look.PLAIN) {
                spans.add(new Span(text.length(), words.length(), look, target));
            }
            text.append(words);
        }
    }
}
