package org.lamella.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.InputStream;

/** The numbers of a dataset as a stream that owns its file and reports damage as {@link IOException}. */
final class HdfStream extends InputStream {

    private final HdfFile hdf;
    private final InputStream numbers;

    HdfStream(HdfFile hdf, InputStream numbers) {
        this.hdf = hdf;
        this.numbers = numbers;
    }

    @Override
    public int read() throws IOException {
        try {
            return numbers.read();
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(Hdf5Damage.reason(damaged), damaged);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return numbers.read(into, offset, length);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(Hdf5Damage.reason(damaged), damaged);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            return numbers.skip(count);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new IOException(Hdf5Damage.reason(damaged), damaged);
        }
    }

    @Override
    public void close() {
        hdf.close();
    }
}
