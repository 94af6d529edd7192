package org.lamella.io.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;

/** Writes the numbers of a signal in C order, little endian, in the number type they came in. */
public final class ElementWriter {

    private static final int ROWS_A_CHECK = 256;

    private ElementWriter() {
    }

    /**
     * Writes all numbers.
     *
     * @param signal the signal
     * @param out where to
     * @param progress progress and cancellation
     * @throws IOException when writing fails
     * @throws LamellaException when cancelled
     */
    public static void write(Signal signal, OutputStream out, Progress progress) throws IOException, LamellaException {
        SignalRows rows = SignalRows.of(signal);
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(rows.rowLength(), rows.type().bytes())).order(ByteOrder.LITTLE_ENDIAN);
        for (long row = 0; row < rows.count(); row++) {
            if (row % ROWS_A_CHECK == 0) {
                progress.checkCancelled();
                progress.fraction((double) row / rows.count());
            }
            rows.put(row, buffer.clear());
            out.write(buffer.array(), 0, buffer.position());
        }
    }
}
