package org.lamella.workflow.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.SvgCanvas;

/** Writes the blocks of a document as HTML and numbers its tables and figures. */
final class HtmlBlocks {

    private static final double GAP = 16;
    private static final int FEWEST_FACTS_IN_TWO_COLUMNS = 6;

    private final Html html;
    private final Averaging averaging;
    private int tables;
    private int figures;

    HtmlBlocks(Html html, Averaging averaging) {
        this.html = html;
        this.averaging = averaging;
    }

    void write(Block block) {
        if (block instanceof Block.Heading heading) {
            html.element("h3", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            html.element("p", paragraph.text(), "class", paragraph.note() ? "note" : "text");
        } else if (block instanceof Block.Bullets bullets) {
            html.open("ul");
            bullets.items().forEach(item -> html.element("li", item));
            html.close();
        } else if (block instanceof Block.Listing listing) {
            html.open("details").element("summary", listing.caption()).element("pre", listing.text()).close();
        } else if (block instanceof Facts facts) {
            writeFacts(facts);
        } else if (block instanceof Table table) {
            writeTable(table);
        } else if (block instanceof Figure figure) {
            writeFigure(figure);
        }
    }

    private void writeFacts(Facts facts) {
        if (facts.facts().isEmpty()) {
            return;
        }
        html.open("dl", "class", facts.facts().size() < FEWEST_FACTS_IN_TWO_COLUMNS ? "facts" : "facts many");
        for (Facts.Fact fact : facts.facts()) {
            html.open("div").open("dt");
            writeExplained(fact.label(), fact.help());
            html.close().open("dd");
            if (fact.code()) {
                html.element("code", fact.value());
            } else {
                html.text(fact.value());
            }
            html.close().close();
        }
        html.close();
    }

    private void writeExplained(String text, String help) {
        if (help.isEmpty()) {
            html.text(text);
        } else {
            html.element("abbr", text, "title", help);
        }
    }

    private void writeTable(Table table) {
        html.open("div", "class", "scroll").open("table", "class", "sortable");
        html.open("caption").element("b", "Table " + ++tables + ".").text(" " + table.caption()).close();
        html.open("thead").open("tr");
        table.columns().forEach(column -> html.element("th", column.head(), "scope", "col", "class", css(column)));
        html.close().close();
        int body = table.rows().size() - table.sums();
        writeRows("tbody", table.columns(), table.rows().subList(0, body));
        if (table.sums() > 0) {
            writeRows("tfoot", table.columns(), table.rows().subList(body, table.rows().size()));
        }
        html.close().close();
    }

    private void writeRows(String tag, List<Table.Column> columns, List<List<Table.Cell>> rows) {
        html.open(tag);
        for (List<Table.Cell> row : rows) {
            html.open("tr");
            for (int c = 0; c < columns.size(); c++) {
                Table.Cell cell = row.get(c);
                if (Double.isNaN(cell.order())) {
                    html.open("td", "class", css(columns.get(c)));
                } else {
                    html.open("td", "class", css(columns.get(c)), "data-order", Double.toString(cell.order()));
                }
                if (columns.get(c).kind() == Table.Kind.CODE) {
                    html.element("code", cell.text());
                } else {
                    writeExplained(cell.text(), cell.help());
                }
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private static String css(Table.Column column) {
        return column.kind().name().toLowerCase(Locale.ROOT);
    }

    private void writeFigure(Figure figure) {
        html.open("figure");
        figures++;
        if (figure.panels().stream().anyMatch(panel -> panel.drawing().logarithmic().isPresent())) {
            String id = "logarithmic-" + figures;
            html.open("div", "class", "switch").open("label", "for", id);
            html.empty("input", "type", "checkbox", "id", id).text("Logarithmic intensity").close().close();
        }
        html.open("div", "class", "panels");
        List<String> titles = PanelTitles.of(figure);
        for (int i = 0; i < figure.panels().size(); i++) {
            writePanel(figure.panels().get(i), titles.get(i), figure.caption());
        }
        html.close().open("figcaption").element("b", "Figure " + figures + ".").text(" " + averaging.caption(figure)).close().close();
    }

    private void writePanel(Figure.Panel panel, String title, String caption) {
        html.open("div", "class", "panel", "style", String.format(Locale.ROOT, "--share:%.4f", panel.share()));
        if (!title.isEmpty()) {
            html.element("p", title, "class", "title");
        }
        String description = title.isEmpty() ? caption : title;
        Optional<Drawing> logarithmic = panel.drawing().logarithmic();
        if (logarithmic.isPresent()) {
            html.open("div", "class", "linear").markup(svg(panel, panel.drawing(), description)).close();
            html.open("div", "class", "logarithmic").markup(svg(panel, logarithmic.get(), description + ", logarithmic")).close();
        } else {
            html.markup(svg(panel, panel.drawing(), description));
        }
        html.close();
    }

    private String svg(Figure.Panel panel, Drawing drawing, String description) {
        Drawing shown = drawing.averaged(averaging.factor(drawing));
        double width = Figure.Panel.PAGE_WIDTH * panel.share() - (panel.share() < 1 ? GAP : 0);
        double height = shown.height(width, panel.height());
        SvgCanvas canvas = new SvgCanvas(width, height);
        shown.paint(canvas, new Box(0, 0, width, height));
        return canvas.toSvg(description);
    }
}
