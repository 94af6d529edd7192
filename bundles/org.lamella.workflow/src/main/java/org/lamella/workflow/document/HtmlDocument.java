package org.lamella.workflow.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a document as one HTML file that needs nothing else: plots are inline SVG, maps inline PNG. It is well-formed XML and prints; a
 * short script makes tables sortable, without which everything else works.
 */
public final class HtmlDocument {

    private static final int FEWEST_CONTENTS = 3;

    private final Document document;
    private final Html html = new Html();

    private HtmlDocument(Document document) {
        this.document = document;
    }

    /**
     * Writes.
     *
     * @param document the document
     * @return the text of the HTML file
     */
    public static String text(Document document) {
        return new HtmlDocument(document).write();
    }

    /**
     * Writes.
     *
     * @param document the document
     * @return the HTML file, UTF-8
     */
    public static byte[] bytes(Document document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "generator", "content", document.creator());
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", SortScript.contentPolicy());
        html.element("title", document.title());
        html.open("style").markup(StyleSheet.text()).close().close();
        html.open("body").open("main");
        writeHeader();
        HtmlBlocks blocks = new HtmlBlocks(html, Averaging.of(document));
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            html.open("section", "id", anchor(i), "class", section.style() == Section.Style.WARNING ? "warning" : "plain");
            html.element("h2", section.heading());
            section.blocks().forEach(blocks::write);
            html.close();
        }
        html.close().open("script").markup(SortScript.text()).close();
        return html.close().close().finish();
    }

    private void writeHeader() {
        html.open("header").markup(Wordmark.svg());
        html.element("h1", document.title()).element("p", document.byline(), "class", "byline");
        if (!document.highlights().isEmpty()) {
            html.open("dl", "class", "highlights");
            document.highlights().forEach(highlight -> html.open("div").element("dt", highlight.label()).element("dd", highlight.value())
                    .close());
            html.close();
        }
        html.close();
        List<Section> sections = document.sections();
        if (sections.size() >= FEWEST_CONTENTS) {
            html.open("nav", "aria-label", "Contents").open("ol");
            for (int i = 0; i < sections.size(); i++) {
                html.open("li").element("a", sections.get(i).heading(), "href", "#" + anchor(i)).close();
            }
            html.close().close();
        }
    }

    private static String anchor(int section) {
        return "section-" + (section + 1);
    }
}
