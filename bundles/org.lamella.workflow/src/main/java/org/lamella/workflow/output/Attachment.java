package org.lamella.workflow.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.PlannedFile;

/**
 * A file of its own among the results.
 *
 * @param stem name without ending
 * @param ending with its dot
 * @param description for the list of files in the report
 * @param content writes the file
 */
public record Attachment(String stem, String ending, String description, Content content) {

    /** Refuses missing values. */
    public Attachment {
        Objects.requireNonNull(stem, "stem");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(content, "content");
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes.
         *
         * @param file a file that does not exist yet
         * @param progress progress and cancellation
         * @throws IOException when the file cannot be written
         * @throws LamellaException when the content cannot be made, or when cancelled
         */
        void write(Path file, Progress progress) throws IOException, LamellaException;
    }

    /**
     * An array of double precision as NPY.
     *
     * @param stem name without ending
     * @param description what it is
     * @param parts the array in parts that follow each other, for instance the rows of its first axis; shared
     * @param shape sizes, slowest first
     * @return the file
     */
    public static Attachment array(String stem, String description, double[][] parts, int... shape) {
        int[] sizes = shape.clone();
        return new Attachment(stem, ".npy", description, stream((out, progress) -> NpyFile.write(parts, sizes, out, progress)));
    }

    /**
     * A table as CSV.
     *
     * @param stem name without ending
     * @param description what it is
     * @param table the table
     * @return the file
     */
    public static Attachment table(String stem, String description, CsvTable table) {
        return new Attachment(stem, ".csv", description, stream((out, progress) -> table.write(out)));
    }

    /**
     * A text in UTF-8.
     *
     * @param stem name without ending
     * @param ending with its dot
     * @param description what it is
     * @param text the text
     * @return the file
     */
    public static Attachment text(String stem, String ending, String description, String text) {
        return new Attachment(stem, ending, description, stream((out, progress) -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * A map as a picture with its colour bar.
     *
     * @param stem name without ending
     * @param description what it is
     * @param map the map
     * @param pixel size of its pixels, for the scale bar
     * @return the file
     */
    public static Attachment picture(String stem, String description, NamedMap map, PixelSize pixel) {
        return new Attachment(stem, ".png", description, stream((out, progress) -> out.write(Figures.map(map, pixel))));
    }

    private static Content stream(PlannedFile.Content content) {
        return (file, progress) -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(out, progress);
            }
        };
    }
}
