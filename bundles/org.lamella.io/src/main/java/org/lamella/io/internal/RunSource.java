package org.lamella.io.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamella.core.LamellaException;

/**
 * Numbers that stand in a file in runs of equal length with something else between them, as the records of Fortran programs or numbered frames.
 *
 * @param file the file
 * @param type how the numbers are stored
 * @param offset byte of the first number
 * @param runs how many runs there are
 * @param runBytes bytes of numbers a run
 * @param gapBytes bytes between the end of a run and the start of the next
 */
public record RunSource(Path file, ElementType type, long offset, long runs, long runBytes, long gapBytes) implements ElementSource {

    /**
     * Refuses runs that are not in the file, before anything is allocated for their numbers.
     *
     * @return the byte after the last run
     * @throws LamellaException when they are not all there
     * @throws IOException when the file's size cannot be found out
     */
    public long requireInFile() throws LamellaException, IOException {
        long size = Files.size(file);
        double end = offset + runs * ((double) runBytes + gapBytes) - gapBytes;
        if (runs < 1 || runBytes < 1 || gapBytes < 0 || offset < 0 || end > size) {
            throw Unreadable.truncated(file, (long) end, size);
        }
        return offset + runs * (runBytes + gapBytes) - gapBytes;
    }

    @Override
    public InputStream open() throws IOException {
        return new Runs(new FileSource(file, type, offset).open());
    }

    private final class Runs extends FilterInputStream {

        private long run;
        private long leftInRun = runBytes;

        Runs(InputStream in) {
            super(in);
        }

        /** Goes to the next run when one is used up. @return false after the last one */
        private boolean ready() throws IOException {
            if (leftInRun == 0) {
                if (++run >= runs) {
                    return false;
                }
                in.skipNBytes(gapBytes);
                leftInRun = runBytes;
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            if (run >= runs || !ready()) {
                return -1;
            }
            leftInRun--;
            return in.read();
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (run >= runs || !ready()) {
                return -1;
            }
            int count = in.read(into, at, (int) Math.min(length, leftInRun));
            leftInRun -= Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            if (count <= 0 || run >= runs || !ready()) {
                return 0;
            }
            long skipped = Math.min(count, leftInRun);
            in.skipNBytes(skipped);
            leftInRun -= skipped;
            return skipped;
        }
    }
}
