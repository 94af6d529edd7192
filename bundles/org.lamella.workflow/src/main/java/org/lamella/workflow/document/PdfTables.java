package org.lamella.workflow.document;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.document.PdfType.Style;

/** Writes tables: as wide as what is in them, their heads repeated on every page. */
final class PdfTables {

    private static final float LINE = 0.8f;
    private static final float THIN = 0.4f;
    private static final float LEADING = 1.2f;
    static final float GAP = 12;
    private static final float PADDING = 3.2f;
    private static final int FEWEST_ROWS_BELOW_HEAD = 3;
    private static final int MOST_ROWS_KEPT_TOGETHER = 14;
    private static final double ROW_HEIGHT = 17;
    private static final double CAPTION_HEIGHT = 26;

    private final PdfFlow flow;
    private final PdfType type;
    private int number;

    PdfTables(PdfFlow flow, PdfType type) {
        this.flow = flow;
        this.type = type;
    }

    void write(Table table) {
        number++;
        boolean first = true;
        for (Table part : PdfWidths.parts(table, type, PdfPages.WIDTH)) {
            write(part, first ? type.caption("Table " + number + ".", table.caption())
                    : type.caption("Table " + number + ",", "continued."));
            first = false;
        }
    }

    private void write(Table table, Paragraph caption) {
        PdfPTable laid = lay(table, PdfWidths.of(table, type, PdfPages.WIDTH));
        int rows = table.rows().size() <= MOST_ROWS_KEPT_TOGETHER ? table.rows().size() : FEWEST_ROWS_BELOW_HEAD;
        double needed = laid.getRowHeight(0);
        for (int row = 1; row <= rows; row++) {
            needed += laid.getRowHeight(row);
        }
        flow.room(Math.min(needed + CAPTION_HEIGHT, PdfPages.HEIGHT));
        flow.add(caption, 8, 5);
        flow.add(laid);
    }

    /** Room that a table asks for below what stands before it, about. */
    static double lead(Table table) {
        int rows = table.rows().size() <= MOST_ROWS_KEPT_TOGETHER ? table.rows().size() : FEWEST_ROWS_BELOW_HEAD;
        return CAPTION_HEIGHT + (1 + rows) * ROW_HEIGHT;
    }

    private PdfPTable lay(Table table, PdfWidths widths) {
        PdfPTable laid = new PdfPTable(widths.points());
        laid.setTotalWidth(widths.total());
        laid.setLockedWidth(true);
        laid.setHorizontalAlignment(Element.ALIGN_LEFT);
        laid.setHeaderRows(1);
        laid.setSpacingAfter(8);
        for (int c = 0; c < table.columns().size(); c++) {
            Table.Column column = table.columns().get(c);
            PdfPCell head = cell(column, column.head(), PdfWidths.head(widths.size()), c == table.columns().size() - 1);
            head.setVerticalAlignment(Element.ALIGN_BOTTOM);
            head.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
            head.setBorderWidthTop(LINE);
            head.setBorderWidthBottom(THIN);
            head.setBorderColor(new Color(Ink.TEXT.rgb()));
            laid.addCell(head);
        }
        int body = table.rows().size() - table.sums();
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                Table.Column column = table.columns().get(c);
                PdfPCell cell = cell(column, table.rows().get(r).get(c).text(), PdfWidths.style(table, r, c, widths.size()),
                        c == table.columns().size() - 1);
                boolean last = r == table.rows().size() - 1;
                cell.setBorder(Rectangle.BOTTOM);
                cell.setBorderWidthBottom(last ? LINE : THIN);
                cell.setBorderColor(new Color((last || r == body - 1 ? Ink.TEXT : Ink.GRID).rgb()));
                laid.addCell(cell);
            }
        }
        return laid;
    }

    private PdfPCell cell(Table.Column column, String text, Style style, boolean last) {
        PdfPCell cell = new PdfPCell(type.phrase(text, style));
        cell.setLeading(0, LEADING);
        cell.setPadding(PADDING);
        cell.setPaddingLeft(0);
        cell.setPaddingRight(last ? 0 : GAP);
        cell.setPaddingBottom(PADDING + 1);
        if (column.kind() == Table.Kind.CODE) {
            // small letters stand on the line of their larger neighbours
            cell.setPaddingTop(PADDING + 1);
        }
        cell.setUseAscender(true);
        cell.setHorizontalAlignment(column.kind() == Table.Kind.NUMBER ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }
}
