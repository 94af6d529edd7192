package org.lamella.workflow.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

<<<<<<< HEAD
/** Numbers and texts as comma-separated values (RFC 4180, line feeds): numbers in full, so that reading them gives the same bits. */
final class CsvTable {

    private final List<String> names = new ArrayList<>();
    private final List<String[]> columns = new ArrayList<>();

    /** Adds a column; all must be of one length. Whole numbers are written without fraction. */
    CsvTable column(String name, double[] values) {
        return add(name, Arrays.stream(values).mapToObj(CsvTable::number).toArray(String[]::new));
    }

    /** Adds a column of texts. */
    CsvTable column(String name, List<String> texts) {
        return add(name, texts.stream().map(CsvTable::quoted).toArray(String[]::new));
    }

    private CsvTable add(String name, String[] cells) {
        if (!columns.isEmpty() && columns.get(0).length != cells.length) {
            throw new IllegalArgumentException("Column '" + name + "' has " + cells.length + " values, not " + columns.get(0).length);
=======
/**
 * A table of numbers and words as comma-separated values (RFC 4180, line feeds): numbers in full, so that reading them gives the same bits.
 */
final class CsvTable {

    private final List<String> names = new ArrayList<>();
    private final List<IntFunction<String>> columns = new ArrayList<>();
    private int rows = -1;

    /** Adds a column; all must be of one length. Whole numbers are written without fraction. */
    CsvTable column(String name, double[] values) {
        return column(name, values.length, row -> number(values[row]));
    }

    /** Adds a column of words. */
    CsvTable column(String name, List<String> words) {
        return column(name, words.size(), row -> quoted(words.get(row)));
    }

    private CsvTable column(String name, int length, IntFunction<String> cell) {
        if (rows >= 0 && rows != length) {
            throw new IllegalArgumentException("Column '" + name + "' has " + length + " values, not " + rows);
>>>>>>> origin/main
        }
        rows = length;
        names.add(name);
<<<<<<< HEAD
        columns.add(cells);
=======
        columns.add(cell);
>>>>>>> origin/main
        return this;
    }

    /** Adds a first column that counts from 1. */
    CsvTable counter(String name, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i + 1;
        }
        return column(name, numbers);
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (int c = 0; c < names.size(); c++) {
            writer.append(c == 0 ? "" : ",").append(quoted(names.get(c)));
        }
        writer.append('\n');
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns.size(); c++) {
<<<<<<< HEAD
                writer.append(c == 0 ? "" : ",").append(columns.get(c)[r]);
=======
                writer.append(c == 0 ? "" : ",").append(columns.get(c).apply(r));
>>>>>>> origin/main
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
