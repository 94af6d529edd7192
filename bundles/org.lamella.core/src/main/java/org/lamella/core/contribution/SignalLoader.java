package org.lamella.core.contribution;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/** Reads one file format. Contributed to the extension point {@code org.lamella.loaders}. Stateless. */
public interface SignalLoader {

    /**
     * Whether a file is of this format, judged by content; the ending counts only for formats without any mark of their own.
     *
     * @param probe the file's name and first bytes
     * @return true when {@link #load} should be tried
     */
    boolean recognises(FileProbe probe);

    /**
     * Reads all signals of a file.
     *
     * @param file the file
     * @param progress progress and cancellation
     * @return one signal or more, in file order
     * @throws LamellaException naming the file, what is wrong with it and what to do; also when cancelled
     */
    List<Signal> load(Path file, Progress progress) throws LamellaException;
}
