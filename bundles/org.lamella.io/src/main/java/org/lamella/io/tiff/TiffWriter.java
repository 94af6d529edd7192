package org.lamella.io.tiff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.io.internal.AtomicWrite;
import org.lamella.io.internal.SignalRows;

/**
 * Writes images, colour images and stacks of images as TIFF, not packed, in their own number type; as BigTIFF when 4 GB are not enough.
 * Steps and units stand in it as ImageJ and as DigitalMicrograph and HyperSpy expect them, offsets as the latter two do.
 */
public final class TiffWriter implements SignalWriter {

    private static final long LARGEST_CLASSIC_BYTES = 0xFFFFFFFFL;
    private static final int CLASSIC_HEADER_BYTES = 8;
    private static final int BIG_HEADER_BYTES = 16;
    private static final int ALIGNMENT = 8;
    private static final int ROWS_A_CHECK = 256;

    private final long largestClassicBytes;

    /** A writer. */
    public TiffWriter() {
        this(LARGEST_CLASSIC_BYTES);
    }

    /** A writer of BigTIFFs from another size on. @param largestClassicBytes length of a file that is no BigTIFF */
    TiffWriter(long largestClassicBytes) {
        this.largestClassicBytes = largestClassicBytes;
    }

    @Override
    public boolean canWrite(Signal signal) {
        return (signal instanceof Image || signal instanceof ArraySignal array && PageForm.fits(array))
                && signal.axes().stream().allMatch(axis -> axis.isUniform() && Double.isFinite(axis.scale()) && axis.scale() != 0);
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        if (!canWrite(signal)) {
            throw new LamellaException("Cannot write " + file + ": TIFF holds images and stacks of images with equal steps. Write a map or "
                    + "a sum image, or choose another format.");
        }
        PageForm form = PageForm.of(signal);
        boolean big = end(form, false) > largestClassicBytes;
        AtomicWrite.to(file, out -> write(form, signal, big, out, progress));
    }

    private static long start(boolean big) {
        return big ? BIG_HEADER_BYTES : CLASSIC_HEADER_BYTES;
    }

    private static long end(PageForm form, boolean big) {
        long end = start(big);
        for (int page = 0; page < form.pages(); page++) {
            end += form.directory(page, big, 0).size() + aligned(form.pageBytes());
        }
        return end;
    }

    private static long aligned(long length) {
        return length + ALIGNMENT - 1 & -ALIGNMENT;
    }

    private static void write(PageForm form, Signal signal, boolean big, OutputStream out, Progress progress)
            throws IOException, LamellaException {
        out.write(header(big));
        SignalRows rows = SignalRows.of(signal);
        long rowsAPage = rows.count() / form.pages();
        ByteBuffer row = ByteBuffer.allocate(Math.multiplyExact(rows.rowLength(), rows.type().bytes())).order(ByteOrder.LITTLE_ENDIAN);
        long at = start(big);
        for (int page = 0; page < form.pages(); page++) {
            long data = at + form.directory(page, big, 0).size();
            long next = data + aligned(form.pageBytes());
            out.write(form.directory(page, big, data).toBytes(at, page + 1 < form.pages() ? next : 0));
            for (long number = page * rowsAPage; number < (page + 1) * rowsAPage; number++) {
                if (number % ROWS_A_CHECK == 0) {
                    progress.checkCancelled();
                    progress.fraction((double) number / rows.count());
                }
                rows.put(number, row.clear());
                out.write(row.array(), 0, row.position());
            }
            out.write(new byte[(int) (next - data - form.pageBytes())]);
            at = next;
        }
    }

    private static byte[] header(boolean big) {
        ByteBuffer header = ByteBuffer.allocate((int) start(big)).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I');
        return big ? header.putShort((short) DirectoryReader.BIG).putShort((short) Long.BYTES).putShort((short) 0).putLong(start(true))
                .array()
                : header.putShort((short) DirectoryReader.CLASSIC).putInt((int) start(false)).array();
    }
}
