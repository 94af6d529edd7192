package org.lamella.workflow.document;

import java.util.ArrayList;
import java.util.List;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.PdfFonts;
import org.lamella.workflow.document.PdfType.Style;

/**
 * Widths of the columns of a table with the size of the letters that makes them fit.
 *
 * @param points one a column
 * @param size height of the letters
 */
record PdfWidths(float[] points, double size) {

    private static final double[] SIZES = {8.5, 7.5, 6.5};
    private static final double GAP = PdfTables.GAP;
    private static final double CODE_SMALLER = 1.2;
    private static final double NARROWEST_TEXT = 90;
    private static final double NARROWEST_CODE = 110;

    /** How a cell is set: sums in bold. */
    static Style style(Table table, int row, int column, double size) {
        if (row >= table.rows().size() - table.sums()) {
            return head(size);
        }
        return table.columns().get(column).kind() == Table.Kind.CODE ? new Style(PdfFonts.Face.MONO, size - CODE_SMALLER, Ink.TEXT)
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

    /** The table when its columns fit beside each other; else as many tables as it takes, each with the first column. */
    static List<Table> parts(Table table, PdfType type, double room) {
        double[] least = least(table, type, SIZES[SIZES.length - 1]);
        List<Table> parts = new ArrayList<>();
        List<Integer> columns = new ArrayList<>(List.of(0));
        double filled = least[0];
        for (int c = 1; c < least.length; c++) {
            if (filled + least[c] > room && columns.size() > 1) {
                parts.add(part(table, columns));
                columns = new ArrayList<>(List.of(0));
                filled = least[0];
            }
            columns.add(c);
            filled += least[c];
        }
        parts.add(part(table, columns));
        return parts;
    }

    private static Table part(Table table, List<Integer> columns) {
        return columns.size() == table.columns().size() ? table : new Table(table.caption(),
                columns.stream().map(table.columns()::get).toList(),
                table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList(), table.sums());
    }

    private static PdfWidths of(Table table, PdfType type, double room, double size) {
        double[] natural = new double[table.columns().size()];
        for (int c = 0; c < natural.length; c++) {
            Table.Column column = table.columns().get(c);
            natural[c] = type.width(column.head(), head(size));
            for (int r = 0; r < table.rows().size(); r++) {
                natural[c] = Math.max(natural[c], type.width(table.rows().get(r).get(c).text(), style(table, r, c, size)));
            }
            natural[c] += gap(c, natural.length);
        }
        return new PdfWidths(share(natural, least(table, type, size), room), size);
    }

    private static double gap(int column, int columns) {
        return (column == columns - 1 ? 0 : GAP) + 1;
    }

    /** What columns need when words are wrapped. */
    private static double[] least(Table table, PdfType type, double size) {
        double[] least = new double[table.columns().size()];
        for (int c = 0; c < least.length; c++) {
            Table.Column column = table.columns().get(c);
            least[c] = longestWord(column.head(), type, head(size));
            for (int r = 0; r < table.rows().size(); r++) {
                least[c] = Math.max(least[c], least(table.rows().get(r).get(c).text(), column.kind(), type, style(table, r, c, size)));
            }
            least[c] += gap(c, least.length);
        }
        return least;
    }

    private static double least(String text, Table.Kind kind, PdfType type, Style style) {
        double width = type.width(text, style);
        return switch (kind) {
            case TEXT -> Math.min(width, Math.max(NARROWEST_TEXT, longestWord(text, type, style)));
            case CODE -> Math.min(width, NARROWEST_CODE);
            case WORD, NUMBER -> width;
        };
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
        float[] points = new float[natural.length];
        double spare = Math.max(0, room - needed);
        for (int c = 0; c < natural.length; c++) {
            double lack = natural[c] - least[c];
            points[c] = (float) (wanted <= room ? natural[c] : least[c] + (wanted > needed ? spare * lack / (wanted - needed) : 0));
        }
        return points;
    }
}
