package org.lamella.workflow.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A file that will be written.
 *
 * @param name its name
 * @param content writes its content
 */
public record PlannedFile(String name, Content content) {

    /** Refuses missing values. */
    public PlannedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes.
         *
         * @param out where to; stays open
         * @param progress for its cancellation
         * @throws IOException when the file cannot be written
         * @throws LamellaException when the content cannot be made, or when cancelled
         */
        void write(OutputStream out, Progress progress) throws IOException, LamellaException;
    }
}
