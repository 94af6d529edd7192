package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.lamella.core.LamellaException;

/**
 * Numbers that stand in a file in runs of one length, such as spectra or rows of an image, each at a place of its own.
 *
 * @param file the file
 * @param type how numbers are stored
 * @param starts where the numbers of each run begin
 * @param runBytes bytes a run
 */
public record RecordSource(Path file, ElementType type, long[] starts, long runBytes) implements ElementSource {

    /**
     * Runs at equal distances, with something else between them, as the records of Fortran programs or numbered frames.
     *
     * @param file the file
     * @param type how numbers are stored
     * @param offset byte of the first number
     * @param runs how many runs there are
     * @param runBytes bytes a run
     * @param gapBytes bytes between the end of a run and the start of the next
     * @return the numbers
     * @throws LamellaException when they are not all in the file
     * @throws IOException when the file's size cannot be found out
     */
    public static RecordSource regular(Path file, ElementType type, long offset, long runs, long runBytes, long gapBytes)
            throws LamellaException, IOException {
        long size = Files.size(file);
        double end = offset + runs * ((double) runBytes + gapBytes) - gapBytes;
        if (runs < 1 || runs > Integer.MAX_VALUE - 8 || runBytes < 1 || gapBytes < 0 || offset < 0 || end > size) {
            throw Unreadable.truncated(file, (long) end, size);
        }
        long[] starts = new long[(int) runs];
        Arrays.setAll(starts, run -> offset + run * (runBytes + gapBytes));
        return new RecordSource(file, type, starts, runBytes);
    }

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
