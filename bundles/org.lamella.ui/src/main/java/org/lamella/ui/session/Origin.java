package org.lamella.ui.session;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The file that a signal was read from.
 *
 * @param file absolute path
 * @param index number of the signal in the file, from 0
 * @param format name of the format for the user
 * @param part which part of it was read, as {@link org.lamella.core.load.LoadText} has it; empty for all
 */
public record Origin(Path file, int index, String format, Map<String, String> part) {

    /** Refuses missing values. */
    public Origin {
        file = file.toAbsolutePath().normalize();
        Objects.requireNonNull(format, "format");
        part = Collections.unmodifiableMap(new TreeMap<>(part));
    }

    /** A file that was read as a whole. @param file its path @param index number of the signal in it @param format its format */
    public Origin(Path file, int index, String format) {
        this(file, index, format, Map.of());
    }

    /** Name of the signal that stays the same from start to start. @return path, number and part */
    public String signalId() {
        return signalId(file, index, part);
    }

    /** Name of a file's signal. @param file its path @param index its number @param part which part @return path, number and part */
    public static String signalId(Path file, int index, Map<String, String> part) {
        String whole = file.toAbsolutePath().normalize() + "#" + index;
        return part.isEmpty() ? whole : whole + new TreeMap<>(part);
    }
}
