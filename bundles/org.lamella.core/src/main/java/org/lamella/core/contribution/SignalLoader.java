package org.lamella.core.contribution;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;

/** Reads one file format. Contributed to the extension point {@code org.lamella.loaders}. Stateless. */
public interface SignalLoader {

    /**
     * Whether a file is of this format, judged by content; the ending counts only for formats without any mark of their own.
     *
     * @param probe the file's name and first bytes
     * @return true when {@link #open} should be tried
     */
    boolean recognises(FileProbe probe);

    /**
     * Finds out what is in a file, without reading the numbers of its signals.
     *
     * @param file the file
     * @return one signal or more, in file order
     * @throws LamellaException naming the file, what is wrong with it and what to do
     */
    List<StoredSignal> open(Path file) throws LamellaException;
}
