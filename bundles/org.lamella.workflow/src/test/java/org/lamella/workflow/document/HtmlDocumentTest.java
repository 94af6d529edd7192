package org.lamella.workflow.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlDocumentTest {

    private static org.w3c.dom.Document parse(Document document) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(HtmlDocument.text(document))));
    }

    private static List<Element> elements(org.w3c.dom.Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(org.w3c.dom.Document page, String tag) {
        return elements(page, tag).stream().map(Element::getTextContent).toList();
    }

    @Test
    void everyBlockHasItsElement() throws Exception {
        org.w3c.dom.Document page = parse(Documents.complete());
        assertEquals(List.of("Grains & <grains>"), texts(page, "h1"));
        assertEquals(List.of("Remarks", "Signal", "Composition"), texts(page, "h2"));
        assertEquals(List.of("Grain"), texts(page, "h3"));
        assertEquals(List.of("Table 1. Elements with their shares."), texts(page, "caption"));
        assertEquals(List.of("Figure 1. A drawing."), texts(page, "figcaption"));
        assertEquals(List.of("pixels", "k-factors", "Weighting", "SHA-256"), texts(page, "dt"));
        assertEquals(List.of("steps:\n  - decompose: pca"), texts(page, "pre"));
        assertTrue(texts(page, "p").containsAll(List.of("Some words.", "(a) Left", "(b) Right")), texts(page, "p").toString());
        assertEquals(1, texts(page, "p").stream().filter("Said once."::equals).count());
    }

    @Test
    void contentsLeadToTheSections() throws Exception {
        org.w3c.dom.Document page = parse(Documents.complete());
        List<String> places = elements(page, "section").stream().map(section -> "#" + section.getAttribute("id")).toList();
        assertEquals(places, elements(page, "a").stream().map(link -> link.getAttribute("href")).toList());
        assertEquals(3, places.size());
    }

    @Test
    void helpIsATooltip() throws Exception {
        List<String> help = elements(parse(Documents.complete()), "abbr").stream().map(one -> one.getAttribute("title")).toList();
        assertEquals(List.of("How noise is weighted.", "Element number 0", "Element number 1", "Element number 2"), help);
    }

    @Test
    void tablesAreSortedByNumbersAndSumsStayBelow() throws Exception {
        org.w3c.dom.Document page = parse(Documents.complete());
        assertEquals("sortable", elements(page, "table").get(0).getAttribute("class"));
        assertEquals(List.of("0.25", "1.25", "2.25"), elements(page, "td").stream().map(cell -> cell.getAttribute("data-order"))
                .filter(order -> !order.isEmpty()).toList());
        assertTrue(texts(page, "tfoot").get(0).contains("Sum"));
    }

    @Test
    void onlyItsOwnScriptMayRun() throws Exception {
        org.w3c.dom.Document page = parse(Documents.complete());
        String script = texts(page, "script").get(0);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        String allowed = "script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        assertTrue(elements(page, "meta").stream().anyMatch(meta -> meta.getAttribute("content").endsWith(allowed)), allowed);
    }

    @Test
    void logarithmicDrawingsHaveASwitch() throws Exception {
        org.w3c.dom.Document page = parse(Documents.complete());
        assertEquals(1, elements(page, "input").size());
        assertTrue(texts(page, "text").contains("drawn logarithm 10⁻³"));
    }

    @Test
    void emptyDocumentIsATitle() throws Exception {
        org.w3c.dom.Document page = parse(Documents.of("Nothing", Documents.section("Empty")));
        assertEquals(List.of("Nothing"), texts(page, "h1"));
        assertEquals(List.of(), texts(page, "h2"));
    }
}
