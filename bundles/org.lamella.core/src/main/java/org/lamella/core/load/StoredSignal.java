package org.lamella.core.load;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/** A signal in a file: what is known of it at once, and a way to read its numbers. Holds no file open. */
public interface StoredSignal {

    /** What the file says of it. @return name, axes and number type */
    SignalOutline outline();

    /**
     * Reads the numbers. May be called more than once.
     *
     * @param options which part is wanted
     * @param progress progress and cancellation
     * @return the signal
     * @throws LamellaException naming the file, what is wrong with it and what to do; also when cancelled
     */
    Signal read(LoadOptions options, Progress progress) throws LamellaException;

    /** How {@link #read} is done. */
    @FunctionalInterface
    interface Reader {
        /**
         * Reads the numbers.
         *
         * @param options which part is wanted
         * @param progress progress and cancellation
         * @return the signal
         * @throws LamellaException naming the file, what is wrong with it and what to do; also when cancelled
         */
        Signal read(LoadOptions options, Progress progress) throws LamellaException;
    }

    /**
     * A stored signal from its two parts.
     *
     * @param outline what is known
     * @param reader reads the numbers
     * @return the signal
     */
    static StoredSignal of(SignalOutline outline, Reader reader) {
        return new StoredSignal() {
            @Override
            public SignalOutline outline() {
                return outline;
            }

            @Override
            public Signal read(LoadOptions options, Progress progress) throws LamellaException {
                return reader.read(options, progress);
            }
        };
    }
}
