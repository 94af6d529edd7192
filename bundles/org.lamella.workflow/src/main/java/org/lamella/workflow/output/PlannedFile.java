package org.lamella.workflow.output;

import java.io.IOException;
import java.io.OutputStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A file that will be written.
 *
 * @param name its name
 * @param content writes its content
 */
record PlannedFile(String name, Content content) {

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {
        /**
         * Writes.
         *
         * @param out where to; stays open
         * @param progress for its cancellation
         */
        void write(OutputStream out, Progress progress) throws IOException, LamellaException;
    }
}
