package org.lamella.workflow.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table of numbers and words as comma-separated values (RFC 4180, line feeds): numbers in full, so that reading them gives the same bits.
 */
public final class CsvTable {

    private final List<String> names = new ArrayList<>();
    private final List<IntFunction<String>> columns = new ArrayList<>();
    private int rows = -1;

    /**
     * Adds a column. Whole numbers are written without fraction.
     *
     * @param name heading
     * @param values as many as the columns before have; shared
     * @return this
     */
    public CsvTable column(String name, double[] values) {
        return column(name, values.length, row -> number(values[row]));
    }

    /**
     * Adds a column of words.
     *
     * @param name heading
     * @param words as many as the columns before have; shared
     * @return this
     */
    public CsvTable column(String name, List<String> words) {
        return column(name, words.size(), row -> quoted(words.get(row)));
    }

    private CsvTable column(String name, int length, IntFunction<String> cell) {
        if (rows >= 0 && rows != length) {
            throw new IllegalArgumentException("Column '" + name + "' has " + length + " values, not " + rows);
        }
        rows = length;
        names.add(name);
        columns.add(cell);
        return this;
    }

    /**
     * Adds a first column that counts from 1.
     *
     * @param name heading
     * @param count how many rows
     * @return this
     */
    public CsvTable counter(String name, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i + 1;
        }
        return column(name, numbers);
    }

    /**
     * Writes the table.
     *
     * @param out where to; stays open
     * @throws IOException when it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (int c = 0; c < names.size(); c++) {
            writer.append(c == 0 ? "" : ",").append(quoted(names.get(c)));
        }
        writer.append('\n');
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns.size(); c++) {
                writer.append(c == 0 ? "" : ",").append(columns.get(c).apply(r));
            }
            writer.append('\n');
        }
        writer.flush();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0) ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
