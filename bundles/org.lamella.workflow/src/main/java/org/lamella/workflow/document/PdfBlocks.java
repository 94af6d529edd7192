package org.lamella.workflow.document;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;
import org.lamella.workflow.document.PdfType.Style;

/** Writes the blocks of a document as PDF and numbers its tables. */
final class PdfBlocks {

    private static final Color WARNING = new Color(0xFFF8E6);
    private static final Color WARNING_RULE = new Color(0xD9A400);
    private static final int FEWEST_FACTS_IN_TWO_COLUMNS = 6;
    private static final float FACT_GAP = 14;
    private static final double HEADING_HEIGHT = 28;
    /** A few lines of text, points. */
    private static final double LINES = 60;
    private static final float LEADING = 1.2f;
    private static final double WIDEST_NAME = 0.36;

    private final PdfFlow flow;
    private final PdfType type;
    private final PdfFigures figures;
    private final PdfTables tables;

    PdfBlocks(PdfFlow flow, PdfType type, PdfFigures figures) {
        this.flow = flow;
        this.type = type;
        this.figures = figures;
        this.tables = new PdfTables(flow, type);
    }

    /** Room that blocks ask for below a heading, so that it does not stand alone at the end of a page. */
    double lead(List<Block> blocks, int from) {
        Block first = blocks.get(from);
        if (first instanceof Block.Heading && from + 1 < blocks.size()) {
            return HEADING_HEIGHT + lead(blocks, from + 1);
        }
        return Math.min(PdfPages.HEIGHT, first instanceof Figure figure ? figures.lead(figure)
                : first instanceof Table table ? PdfTables.lead(table) : LINES);
    }

    void write(Section section) {
        if (section.style() == Section.Style.WARNING) {
            PdfPTable table = new PdfPTable(1);
            table.setWidthPercentage(100);
            PdfPCell cell = new PdfPCell();
            cell.setBackgroundColor(WARNING);
            cell.setBorder(PdfPCell.LEFT);
            cell.setBorderColorLeft(WARNING_RULE);
            cell.setBorderWidthLeft(2);
            cell.setPadding(6);
            cell.setPaddingLeft(10);
            section.blocks().stream().filter(Block.Bullets.class::isInstance).map(Block.Bullets.class::cast)
                    .forEach(bullets -> bullets.items().forEach(item -> cell.addElement(bullet(item))));
            table.addCell(cell);
            table.setSplitLate(false);
            flow.pages().add(table);
        } else {
            for (int i = 0; i < section.blocks().size(); i++) {
                if (section.blocks().get(i) instanceof Block.Heading) {
                    flow.room(lead(section.blocks(), i));
                }
                write(section.blocks().get(i));
            }
        }
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            add(heading.text(), Style.SUBHEADING, 10, 4);
        } else if (block instanceof Block.Paragraph paragraph) {
            add(paragraph.text(), paragraph.note() ? Style.NOTE : Style.TEXT, 4, 4);
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> flow.add(bullet(item)));
        } else if (block instanceof Block.Listing listing) {
            flow.room(LINES);
            add(listing.caption(), Style.CAPTION, 8, 3);
            listing.text().lines().forEach(line -> flow.add(type.paragraph(line.isEmpty() ? " " : line, Style.CODE)));
        } else if (block instanceof Facts facts) {
            write(facts);
        } else if (block instanceof Table table) {
            tables.write(table);
        } else if (block instanceof Figure figure) {
            figures.write(figure);
        }
    }

    private void add(String text, Style style, float before, float after) {
        flow.add(type.paragraph(text, style), before, after);
    }

    private Paragraph bullet(String text) {
        Paragraph item = type.paragraph("•\u2002" + text, Style.TEXT);
        item.setIndentationLeft(9);
        item.setFirstLineIndent(-9);
        return item;
    }

    /** Names beside their values, in two columns when there are many. */
    private void write(Facts facts) {
        List<Facts.Fact> all = facts.facts();
        if (all.isEmpty()) {
            return;
        }
        boolean hashes = all.stream().anyMatch(Facts.Fact::code);
        int columns = all.size() >= FEWEST_FACTS_IN_TWO_COLUMNS && !hashes ? 2 : 1;
        int rows = (all.size() + columns - 1) / columns;
        double column = (PdfPages.WIDTH - (columns - 1) * FACT_GAP) / columns;
        double names = all.stream().mapToDouble(fact -> type.width(fact.label(), Style.MUTED)).max().orElse(0) + FACT_GAP;
        names = Math.min(names, (columns == 1 ? WIDEST_NAME : 1.5 * WIDEST_NAME) * column);
        PdfPTable table = new PdfPTable(columns == 1 ? new float[] {(float) names, (float) (column - names)}
                : new float[] {(float) names, (float) (column - names), FACT_GAP, (float) names, (float) (column - names)});
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(6);
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns; c++) {
                if (c > 0) {
                    table.addCell(cell("", Style.TEXT));
                }
                int at = row + c * rows;
                Facts.Fact fact = at < all.size() ? all.get(at) : new Facts.Fact("", "", "", false);
                table.addCell(cell(fact.label(), Style.MUTED));
                table.addCell(cell(fact.value(), fact.code() ? Style.CODE : Style.TEXT));
            }
        }
        table.setKeepTogether(true);
        flow.add(table);
    }

    private PdfPCell cell(String text, Style style) {
        PdfPCell cell = new PdfPCell(type.phrase(text, style));
        cell.setBorder(0);
        cell.setPadding(0);
        cell.setPaddingBottom(3.5f);
        cell.setUseDescender(true);
        cell.setLeading(0, LEADING);
        cell.setPaddingRight(4);
        cell.setUseAscender(true);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }
}
