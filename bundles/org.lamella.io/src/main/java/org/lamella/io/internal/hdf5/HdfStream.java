package org.lamella.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.InputStream;

/** The numbers of a dataset as a stream that owns its file and reports damage as {@link IOException}; jHDF does so by many unchecked exceptions. */
final class HdfStream extends InputStream {

    private final HdfFile hdf;
    private final InputStream numbers;

    HdfStream(HdfFile hdf, InputStream numbers) {
        this.hdf = hdf;
        this.numbers = numbers;
    }

    static String reason(Throwable damaged) {
        String message = damaged.getMessage();
        return "it is damaged or of an unknown kind, " + damaged.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    @Override
    public int read() throws IOException {
        try {
            return numbers.read();
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(reason(damaged), damaged);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return numbers.read(into, offset, length);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(reason(damaged), damaged);
        }
    }

    @Override
    public void close() {
        hdf.close();
    }
}
