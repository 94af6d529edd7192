package org.lamella.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the comma-separated tables that come with a bundle; lines that start with {@code #} say where the numbers come from. */
public final class ResourceTable {

    private ResourceTable() {
    }

    /**
     * The rows of a table.
     *
     * @param owner a class of the bundle
     * @param name file beside the class
     * @return one array of fields a row, empty fields kept
     * @throws IllegalStateException when the bundle lacks the table: a mistake of its author
     */
    public static List<String[]> rows(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
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
