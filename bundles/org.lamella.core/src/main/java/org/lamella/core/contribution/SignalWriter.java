package org.lamella.core.contribution;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/** Writes one file format. Contributed to the extension point {@code org.lamella.writers}. Stateless. */
public interface SignalWriter {

    /**
     * Whether the format can hold a signal without losing counts or axes.
     *
     * @param signal the signal
     * @return false for instance for a spectrum image in a format for single spectra
     */
    boolean canWrite(Signal signal);

    /**
     * Writes a signal. The file appears whole or not at all.
     *
     * @param signal the signal
     * @param file where to; replaced when it exists
     * @param progress progress and cancellation
     * @throws LamellaException naming the file and why it cannot be written; also when cancelled
     */
    void write(Signal signal, Path file, Progress progress) throws LamellaException;
}
