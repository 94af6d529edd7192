package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.chart.LineMarker;

/** A composition as a table of texts. */
final class CompositionRows {

    static final List<String> HEADS = List.of("Element", "Line", "Net counts", "±", "Background", "S/N", "at%", "± at%", "Limit at%",
            "wt%", "± wt%", "Limit wt%");

    private static final double PERCENT = 100;

    private CompositionRows() {
    }

    /** The rows as shown: rounded to what the errors allow. */
    static List<List<String>> shown(Composition composition) {
        List<List<String>> rows = new ArrayList<>();
        for (Composition.Row row : composition.elements()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.symbol());
            cells.add(new LineMarker(row.line(), 0).label());
            cells.add(rounded(row.netCounts(), row.netCountsSigma()));
            cells.add(significant(row.netCountsSigma()));
            cells.add(significant(row.backgroundCounts()));
            cells.add(significant(row.signalToNoise()));
            for (Composition.Fraction fraction : List.of(row.atomic(), row.mass())) {
                cells.add(rounded(PERCENT * fraction.value(), PERCENT * fraction.sigma()));
                cells.add(significant(PERCENT * fraction.sigma()));
                cells.add(significant(PERCENT * fraction.detectionLimit()));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A value with the decimals of its error's second digit. */
    private static String rounded(double value, double sigma) {
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            return significant(value);
        }
        int decimals = Math.max(0, Math.min(6, 1 - (int) Math.floor(Math.log10(sigma))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : "∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int decimals = Math.max(0, Math.min(6, 1 - (int) Math.floor(Math.log10(size))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Heads and rows with tabulators between, as spreadsheets take them. */
    static String tabbed(Composition composition) {
        StringBuilder text = new StringBuilder(String.join("\t", HEADS)).append('\n');
        shown(composition).forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return text.toString();
    }

    /** Heads and numbers in full, comma-separated. */
    static String csv(Composition composition) {
        StringBuilder text = new StringBuilder("element,line,net counts,net counts sigma,background,signal to noise,at%,at% sigma,"
                + "at% limit,wt%,wt% sigma,wt% limit\n");
        for (Composition.Row row : composition.elements()) {
            text.append(row.symbol()).append(',').append(row.line()).append(',').append(row.netCounts()).append(',')
                    .append(row.netCountsSigma()).append(',').append(row.backgroundCounts()).append(',').append(row.signalToNoise());
            for (Composition.Fraction fraction : List.of(row.atomic(), row.mass())) {
                text.append(',').append(PERCENT * fraction.value()).append(',').append(PERCENT * fraction.sigma()).append(',')
                        .append(PERCENT * fraction.detectionLimit());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
