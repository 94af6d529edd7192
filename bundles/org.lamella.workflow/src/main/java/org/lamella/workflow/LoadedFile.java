package org.lamella.workflow;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.signal.Signal;

/**
 * A file with what was read from it.
 *
 * @param file the file
 * @param loader the loader that read it; its label is the name of the format
 * @param signals one or more, in file order
 */
public record LoadedFile(Path file, Contribution<SignalLoader> loader, List<Signal> signals) {

    /** Copies the list. */
    public LoadedFile {
        signals = List.copyOf(signals);
    }

    /**
     * Name of the format for the user.
     *
     * @return the loader's label
     */
    public String format() {
        return loader.label();
    }
}
