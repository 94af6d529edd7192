package org.lamella.io.internal.hdf5;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes its file with itself. */
final class OwningStream extends FilterInputStream {

    private final Closeable file;

    OwningStream(InputStream in, Closeable file) {
        super(in);
        this.file = file;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
