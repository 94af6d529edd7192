package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Numbers that stand in a file in runs of one length, such as spectra or rows of an image, each at a place of its own.
 *
 * @param file the file
 * @param type how numbers are stored
 * @param starts where the numbers of each run begin
 * @param runBytes bytes a run
 */
public record RecordSource(Path file, ElementType type, long[] starts, long runBytes) implements ElementSource {

    @Override
    public InputStream open() throws IOException {
        return new Elements(BinaryFile.open(file));
    }

    private final class Elements extends InputStream {

        private final BinaryFile open;
        private int next;
        private long left;

        Elements(BinaryFile open) {
            this.open = open;
        }

        private boolean advance() throws IOException {
            while (left == 0) {
                if (next == starts.length) {
                    return false;
                }
                open.seek(starts[next++]);
                left = runBytes;
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            if (!advance()) {
                return -1;
            }
            left--;
            return open.u8();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!advance()) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            open.bytes(into, offset, count);
            left -= count;
            return count;
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
