package org.lamella.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Lines of columns, each as wide as its widest cell. */
final class TextTable {

    private static final String GAP = "  ";
    private static final MathContext SHOWN = new MathContext(6);
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private final List<String[]> rows = new ArrayList<>();

    TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
        return this;
    }

    /** Adds an indented row for each fact; real numbers get six digits, JSON and files have them all. */
    TextTable facts(Map<String, ?> facts) {
        facts.forEach((name, value) -> row("  " + name, value instanceof Double number && Double.isFinite(number) ? shown(number) : value));
        return this;
    }

    private static String shown(double number) {
        BigDecimal rounded = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
        boolean plain = number == 0 || Math.abs(number) >= SMALLEST_PLAIN && Math.abs(number) < LARGEST_PLAIN;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length())).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
