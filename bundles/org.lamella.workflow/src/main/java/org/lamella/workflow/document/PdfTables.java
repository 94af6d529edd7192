package org.lamella.workflow.document;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.PdfFonts;
import org.lamella.workflow.document.PdfType.Style;

/** Writes tables: as wide as what is in them, their heads repeated on every page. */
final class PdfTables {

    private static final float LINE = 0.8f;
    private static final float THIN = 0.4f;
    private static final float LEADING = 1.2f;
    private static final float GAP = 12;
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
        PdfWidths widths = PdfWidths.of(table, type, PdfPages.WIDTH);
        PdfPTable laid = lay(table, widths);
        int rows = table.rows().size() <= MOST_ROWS_KEPT_TOGETHER ? table.rows().size() : FEWEST_ROWS_BELOW_HEAD;
        double needed = laid.getRowHeight(0);
        for (int row = 1; row <= rows; row++) {
            needed += laid.getRowHeight(row);
        }
        flow.room(Math.min(needed + CAPTION_HEIGHT, PdfPages.HEIGHT));
        Paragraph caption = type.caption("Table " + number + ".", table.caption());
        caption.setSpacingBefore(10);
        caption.setSpacingAfter(5);
        flow.add(caption);
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
                Style style = PdfWidths.style(column.kind(), widths.size());
                PdfPCell cell = cell(column, table.rows().get(r).get(c).text(), r < body ? style : PdfWidths.head(widths.size()),
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
        cell.setUseAscender(true);
        cell.setHorizontalAlignment(column.kind() == Table.Kind.NUMBER ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    /** Widths of columns with the size of the letters that makes them fit. */
    record PdfWidths(float[] points, double size) {

        private static final double[] SIZES = {8.5, 7.5, 6.5, 5.5};
        private static final double NARROWEST_TEXT = 90;
        private static final double NARROWEST_CODE = 110;

        static Style style(Table.Kind kind, double size) {
            return kind == Table.Kind.CODE ? new Style(PdfFonts.Face.MONO, size - 1.2, Ink.TEXT)
                    : new Style(PdfFonts.Face.SANS, size, Ink.TEXT);
        }

        static Style head(double size) {
            return new Style(PdfFonts.Face.BOLD, size, Ink.TEXT);
        }

        float total() {
            float sum = 0;
            for (float width : points) {
                sum += width;
            }
            return sum;
        }

        static PdfWidths of(Table table, PdfType type, double room) {
            PdfWidths widths = null;
            for (double size : SIZES) {
                widths = of(table, type, room, size);
                if (widths.total() <= room + 1) {
                    return widths;
                }
            }
            float shrink = (float) (room / widths.total());
            float[] points = widths.points().clone();
            for (int c = 0; c < points.length; c++) {
                points[c] *= shrink;
            }
            return new PdfWidths(points, widths.size());
        }

        private static PdfWidths of(Table table, PdfType type, double room, double size) {
            int columns = table.columns().size();
            double[] natural = new double[columns];
            double[] least = new double[columns];
            for (int c = 0; c < columns; c++) {
                Table.Column column = table.columns().get(c);
                double gap = (c == columns - 1 ? 0 : GAP) + 1;
                double head = longestWord(column.head(), type, head(size));
                natural[c] = Math.max(head, type.width(column.head(), head(size)));
                least[c] = head;
                for (List<Table.Cell> row : table.rows()) {
                    double width = type.width(row.get(c).text(), style(column.kind(), size));
                    natural[c] = Math.max(natural[c], width);
                    least[c] = Math.max(least[c], switch (column.kind()) {
                        case TEXT -> Math.min(width, Math.max(NARROWEST_TEXT,
                                longestWord(row.get(c).text(), type, style(column.kind(), size))));
                        case CODE -> Math.min(width, NARROWEST_CODE);
                        case WORD, NUMBER -> width;
                    });
                }
                natural[c] += gap;
                least[c] += gap;
            }
            return new PdfWidths(share(natural, least, room), size);
        }

        private static double longestWord(String text, PdfType type, Style style) {
            double longest = 0;
            for (String word : text.split(" ")) {
                longest = Math.max(longest, type.width(word, style));
            }
            return longest;
        }

        /** Natural widths when they fit; else the least, and what is left goes to the columns by what they lack. */
        private static float[] share(double[] natural, double[] least, double room) {
            double wanted = 0;
            double needed = 0;
            for (int c = 0; c < natural.length; c++) {
                wanted += natural[c];
                needed += least[c];
            }
            List<Float> widths = new ArrayList<>();
            double spare = Math.max(0, room - needed);
            for (int c = 0; c < natural.length; c++) {
                double lack = natural[c] - least[c];
                widths.add((float) (wanted <= room ? natural[c] : least[c] + (wanted > needed ? spare * lack / (wanted - needed) : 0)));
            }
            float[] points = new float[natural.length];
            for (int c = 0; c < points.length; c++) {
                points[c] = widths.get(c);
            }
            return points;
        }
    }
}
