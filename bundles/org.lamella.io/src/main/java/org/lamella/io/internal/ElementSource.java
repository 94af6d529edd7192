package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.core.LamellaException;

/** The numbers of an n-dimensional array in a file, as a stream of bytes in C order that can be read more than once. */
public interface ElementSource {

    /** The file, for messages. @return its path */
    Path file();

    /** How the numbers are stored. @return the type */
    ElementType type();

    /**
     * Opens the stream at the first number.
     *
     * @return a stream to be closed by the caller
     * @throws IOException when the file cannot be read
     * @throws LamellaException when its content cannot be read
     */
    InputStream open() throws IOException, LamellaException;
}
