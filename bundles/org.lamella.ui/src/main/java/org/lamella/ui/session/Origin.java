package org.lamella.ui.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The file that a signal was read from.
 *
 * @param file absolute path
 * @param index number of the signal in the file, from 0
 * @param format name of the format for the user
 */
public record Origin(Path file, int index, String format) {

    /** Refuses missing values. */
    public Origin {
        file = file.toAbsolutePath().normalize();
        Objects.requireNonNull(format, "format");
    }

    /** Name of the signal that stays the same from start to start. @return path and number */
    public String signalId() {
        return signalId(file, index);
    }

    /** Name of a file's signal. @param file its path @param index its number in the file @return path and number */
    public static String signalId(Path file, int index) {
        return file.toAbsolutePath().normalize() + "#" + index;
    }
}
