package org.lamella.xray;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the comma-separated tables that come with this bundle; lines that start with {@code #} say where the numbers come from. */
final class ResourceTable {

    private ResourceTable() {
    }

    /**
     * The rows of a table.
     *
     * @param name file beside this class
     * @return one array of fields a row, empty fields kept
     */
    static List<String[]> rows(String name) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + name + " is missing from the bundle");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1)).toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException("The table " + name + " cannot be read", thrown);
        }
    }
}
