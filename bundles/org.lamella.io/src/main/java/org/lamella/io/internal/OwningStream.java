package org.lamella.io.internal;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes its file with itself. */
public final class OwningStream extends FilterInputStream {

    private final Closeable file;

    /**
     * A stream over a file that is open.
     *
     * @param in its content
     * @param file closed instead of the content
     */
    public OwningStream(InputStream in, Closeable file) {
        super(in);
        this.file = file;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
