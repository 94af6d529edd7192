package org.lamella.ui.command;

import java.io.IOException;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.ui.state.WholeFile;
import org.lamella.workflow.FileTrouble;

/** Writes the files that no contributed format covers. */
final class ExportFiles {

    private ExportFiles() {
    }

    static void write(Path file, byte[] content) throws LamellaException {
        try {
            WholeFile.write(file, content);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }
}
