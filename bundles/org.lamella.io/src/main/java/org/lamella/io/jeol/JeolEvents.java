package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EventCollector;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.io.internal.BinaryFile;

/**
 * The events of a map: 16-bit words whose highest four bits say what the others are: a column (8), a row (9), the channel of an X-ray (B);
 * columns and rows in parts of 4096. A frame ends where the rows begin again.
 *
 * @param path the file
 * @param offset byte of the first word
 * @param words how many there are
 * @param pixels pixels along a side of the scan, of which the map may be a part
 * @param left first column of the map
 * @param top first row
 * @param width columns
 * @param height rows
 */
record JeolEvents(Path path, long offset, long words, int pixels, int left, int top, int width, int height) {

    private static final int COLUMN = 0x8;
    private static final int ROW = 0x9;
    private static final int XRAY = 0xB;
    private static final int SIDE = 4096;
    private static final int BUFFER_BYTES = 1 << 16;

    /** What one pass over the words has found. @param frames frames begun @param lastRow last row of the last frame */
    record Scan(int frames, int lastRow) {
    }

    /** A pass over the words. */
    private interface Sink {
        void word(int kind, int value);
    }

    private void pass(Progress progress, Sink sink) throws IOException, LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            file.seek(offset).order(ByteOrder.LITTLE_ENDIAN);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (long left = words * Short.BYTES; left > 0;) {
                progress.checkCancelled();
                progress.fraction(1 - left / (double) (words * Short.BYTES));
                int length = (int) Math.min(BUFFER_BYTES, left);
                file.bytes(buffer, 0, length);
                for (int i = 0; i + 1 < length; i += 2) {
                    int word = buffer[i] & 0xFF | (buffer[i + 1] & 0xFF) << 8;
                    sink.word(word >> 12, word & 0xFFF);
                }
                left -= length;
            }
        }
    }

    /** Counts the frames. */
    Scan scan(Progress progress) throws IOException, LamellaException {
        int[] state = {0, -1};
        pass(progress, (kind, value) -> {
            if (kind == ROW) {
                state[0] += state[1] < 0 || value < state[1] ? 1 : 0;
                state[1] = value;
            }
        });
        return new Scan(state[0], state[1] < 0 ? -1 : row(state[1]));
    }

    private int row(int value) {
        return value * pixels / SIDE - top;
    }

    /** Collects the events of the frames before {@code end} that are wanted. */
    void collect(EventCollector collector, LoadOptions options, int end, Progress progress) throws IOException, LamellaException {
        int[] state = {-1, -1, -1, -1};
        pass(progress, (kind, value) -> {
            switch (kind) {
                case ROW -> {
                    state[0] += value < state[1] || state[1] < 0 ? 1 : 0;
                    state[1] = value;
                    state[3] = -1;
                }
                case COLUMN -> {
                    state[2] = value;
                    state[3] = target(collector, options, end, state);
                }
                case XRAY -> {
                    if (state[3] >= 0) {
                        collector.add(state[3], value);
                    }
                }
                default -> {
                    // clocks and electron images
                }
            }
        });
    }

    private int target(EventCollector collector, LoadOptions options, int end, int[] state) {
        if (state[1] < 0 || state[0] >= end || !options.wantsFrame(state[0])) {
            return -1;
        }
        int x = state[2] * pixels / SIDE - left;
        int y = row(state[1]);
        return x < 0 || x >= width || y < 0 || y >= height ? -1 : collector.pixel(x, y);
    }
}
