package org.lamella.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one table of numbers in a text.
 *
 * @param dialect how it is written
 * @param header the lines before it, without empty ones
 * @param rows its numbers, all rows equally long
 * @param notes comments and lines after it
 */
record TextTable(Dialect dialect, List<String> header, List<double[]> rows, List<String> notes) {

    /** So many lines say how a table is written. */
    private static final int SAMPLE_LINES = 400;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_QUOTE = 20;

    /** A text that holds no single clear table. */
    static final class Unclear extends Exception {

        private static final long serialVersionUID = 1;

        Unclear(String reason) {
            super(reason);
        }
    }

    /** How a table is written and how many columns it has. */
    private record Form(Dialect dialect, int columns, int rows) {
    }

    /**
     * Finds the table in the lines of a text.
     *
     * @throws Unclear when there is none, or more than one, or one with a damaged row
     */
    static TextTable parse(List<String> lines) throws Unclear {
        Form form = form(lines.subList(0, Math.min(lines.size(), SAMPLE_LINES)))
                .orElseThrow(() -> new Unclear("no columns of numbers are in it"));
        TextTable table = new TextTable(form.dialect, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean ended = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean started = !table.rows.isEmpty();
            List<String> fields = form.dialect.fields(line);
            if (form.dialect.isComment(line)) {
                (started ? table.notes : table.header).add(line.strip());
            } else if (!form.dialect.isRow(fields) || fields.size() != form.columns) {
                table.requireNoPart(fields, started && !ended, form.columns, i + 1);
                ended = started;
                (started ? table.notes : table.header).add(line.strip());
            } else if (ended) {
                throw new Unclear("a second table begins in line " + (i + 1));
            } else {
                table.rows.add(fields.stream().mapToDouble(form.dialect::number).toArray());
            }
        }
        return table;
    }

    /** Lines of words may follow a table; a row that is cut off or damaged may not. */
    private void requireNoPart(List<String> fields, boolean inTable, int columns, int line) throws Unclear {
        if (!inTable || !dialect.isNumber(fields.get(0))) {
            return;
        }
        Optional<String> wrong = fields.stream().filter(field -> !field.isEmpty() && !dialect.isNumber(field)).findFirst();
        if (wrong.isPresent()) {
            String text = wrong.get();
            String quoted = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "\u2026" : text;
            throw new Unclear("line " + line + " has '" + quoted + "' where a number should stand");
        }
        throw new Unclear("line " + line + " has " + fields.size() + " numbers where " + columns + " should stand");
    }

    /** The dialect with the longest run of equal rows; one column alone is looked for only when there are no two. */
    private static Optional<Form> form(List<String> lines) {
        Form best = null;
        Form single = null;
        for (Dialect dialect : Dialect.values()) {
            Form form = longestRun(lines, dialect);
            if (form.columns > 1 && form.rows >= FEWEST_ROWS && (best == null || form.rows > best.rows)) {
                best = form;
            } else if (form.columns == 1 && form.rows >= FEWEST_ROWS && (single == null || form.rows > single.rows)) {
                single = form;
            }
        }
        return Optional.ofNullable(best == null ? single : best);
    }

    private static Form longestRun(List<String> lines, Dialect dialect) {
        Form longest = new Form(dialect, 0, 0);
        int columns = 0;
        int rows = 0;
        for (String line : lines) {
            if (line.isBlank() || dialect.isComment(line)) {
                continue;
            }
            List<String> fields = dialect.fields(line);
            int found = dialect.isRow(fields) ? fields.size() : 0;
            rows = found == columns ? rows + 1 : 1;
            columns = found;
            if (columns > 0 && rows > longest.rows) {
                longest = new Form(dialect, columns, rows);
            }
        }
        return longest;
    }

    int columns() {
        return rows.get(0).length;
    }

    /** One column. @param index its number from 0 */
    double[] column(int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }
}
