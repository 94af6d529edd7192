package org.lamella.workflow;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;

/**
 * A table of comma-separated values (RFC 4180) with a first row of names; semicolons and tabs are understood too.
 *
 * @param file where it was read, for messages
 * @param names names of the columns
 * @param rows cells as texts, as many in each row as there are names
 */
record CsvRows(Path file, List<String> names, List<List<String>> rows) {

    private static final long LARGEST = 512L << 20;

    static CsvRows read(Path file) throws LamellaException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new LamellaException("Cannot read " + file + ": it is larger than " + (LARGEST >> 20) + " MB.");
            }
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new LamellaException("Cannot read " + file + ": there is no such file.", missing);
        } catch (CharacterCodingException binary) {
            throw new LamellaException("Cannot read " + file + ": it is no text.", binary);
        } catch (IOException unreadable) {
            throw new LamellaException("Cannot read " + file + ": " + FileTrouble.reason(unreadable) + ".", unreadable);
        }
    }

    private static CsvRows parse(Path file, String text) throws LamellaException {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        if (lines.size() < 2) {
            throw new LamellaException("Cannot read " + file + ": it has no row of names with rows of values below.");
        }
        char separator = lines.get(0).indexOf('\t') >= 0 ? '\t' : lines.get(0).indexOf(',') >= 0 ? ',' : ';';
        for (String line : lines) {
            rows.add(cells(line, separator));
            if (rows.get(rows.size() - 1).size() != rows.get(0).size()) {
                throw new LamellaException("Cannot read " + file + ": row " + rows.size() + " has " + rows.get(rows.size() - 1).size()
                        + " values, not " + rows.get(0).size() + " as the first one.");
            }
        }
        return new CsvRows(file, rows.get(0), rows.subList(1, rows.size()));
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** Number of a column; -1 when there is none of this name. */
    int column(String name) {
        for (int c = 0; c < names.size(); c++) {
            if (names.get(c).equalsIgnoreCase(name)) {
                return c;
            }
        }
        return -1;
    }

    List<String> texts(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** A column of numbers; empty cells and {@code NaN} are not a number. */
    double[] numbers(int column) throws LamellaException {
        double[] numbers = new double[rows.size()];
        for (int r = 0; r < numbers.length; r++) {
            String cell = rows.get(r).get(column);
            try {
                numbers[r] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            } catch (NumberFormatException none) {
                throw new LamellaException("Cannot read " + file + ": '" + cell + "' in row " + (r + 2) + " of column '" + names.get(column)
                        + "' is no number.", none);
            }
        }
        return numbers;
    }
}
