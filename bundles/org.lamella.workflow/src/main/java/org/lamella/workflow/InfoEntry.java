package org.lamella.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** What an {@link InfoDocument} says about one file. */
public sealed interface InfoEntry {

    /**
     * The file as the user named it.
     *
     * @return a path
     */
    String file();

    /**
     * A file that was read.
     *
     * @param file as the user named it
     * @param format name of the format
     * @param signals its signals in file order
     */
    record Described(String file, String format, List<InfoSignal> signals) implements InfoEntry {

        /** Copies the list. */
        public Described {
            signals = List.copyOf(signals);
        }
    }

    /**
     * A file that could not be read.
     *
     * @param file as the user named it
     * @param error one line
     */
    record Failed(String file, String error) implements InfoEntry {
    }

    /**
     * Describes a file that was read.
     *
     * @param loaded file and signals
     * @param progress progress and cancellation
     * @return the entry
     * @throws LamellaException when cancelled
     */
    static InfoEntry of(LoadedFile loaded, Progress progress) throws LamellaException {
        List<InfoSignal> signals = new ArrayList<>();
        for (int i = 0; i < loaded.signals().size(); i++) {
            signals.add(InfoSignal.of(i, loaded.signals().get(i), progress));
        }
        return new Described(loaded.file().toString(), loaded.format(), signals);
    }

    /**
     * Describes a file by its headers alone.
     *
     * @param opened file and outlines of its signals
     * @return the entry, without values
     */
    static InfoEntry ofHeaders(OpenedFile opened) {
        List<InfoSignal> signals = new ArrayList<>();
        for (int i = 0; i < opened.signals().size(); i++) {
            signals.add(InfoSignal.of(i, opened.signals().get(i).outline()));
        }
        return new Described(opened.file().toString(), opened.loader().label(), signals);
    }

    /**
     * Says why a file could not be read.
     *
     * @param file the file
     * @param why the failure
     * @return the entry
     */
    static InfoEntry failed(Path file, LamellaException why) {
        return new Failed(file.toString(), why.getMessage());
    }
}
