package org.lamella.io.internal;

import java.nio.file.Path;
import org.lamella.core.LamellaException;

/** Says in one line why a file cannot be read or written. */
public final class Unreadable {

    private Unreadable() {
    }

    /**
     * A file that cannot be read.
     *
     * @param file which
     * @param reason what is wrong with it, a clause without a full stop
     * @param remedy what to do, a sentence without a full stop
     * @return the failure to throw
     */
    public static LamellaException because(Path file, String reason, String remedy) {
        return new LamellaException("Cannot read " + file + ": " + reason + ". " + remedy + ".");
    }

    /**
     * A file that cannot be read, with what was caught.
     *
     * @param file which
     * @param reason what is wrong with it, a clause without a full stop
     * @param remedy what to do, a sentence without a full stop
     * @param cause what was caught
     * @return the failure to throw
     */
    public static LamellaException because(Path file, String reason, String remedy, Throwable cause) {
        return new LamellaException("Cannot read " + file + ": " + reason + ". " + remedy + ".", cause);
    }

    /**
     * A file that ends before its data do.
     *
     * @param file which
     * @param needed bytes that its header announces
     * @param found bytes that are there
     * @return the failure to throw
     */
    public static LamellaException truncated(Path file, long needed, long found) {
        return because(file, "its header announces " + needed + " bytes of data but only " + found + " are there",
                "The file is cut off or its header is wrong; copy or export it again");
    }
}
