package org.lamella.io.velox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EventCollector;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;

/**
 * The events of one detector: a channel for each X-ray, and a mark where the beam goes on to the next pixel; frame follows frame without a
 * sign.
 *
 * <p>Events behind the last mark of the last complete frame belong to a pixel that was never scanned and are left out.
 */
final class EventStream {

    /** Goes on to the next pixel. */
    private static final int NEXT_PIXEL = 0xFFFF;
    private static final int BUFFER_BYTES = 1 << 16;

    private final int width;
    private final int height;
    private final int channels;
    /** Frames that the file says it has; events beyond are left out. */
    private final long frameLimit;
    private final LoadOptions options;
    private final EventCollector collector;
    private int[] held = new int[64];
    private int heldCount;
    private int frame;
    private int x;
    private int y;

    EventStream(int width, int height, int channels, long frameLimit, LoadOptions options, EventCollector collector) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.frameLimit = frameLimit;
        this.options = options;
        this.collector = collector;
    }

    /**
     * Reads a stream of little-endian 16-bit words.
     *
     * @param words how many
     * @param firstFrame the frame that they begin with
     * @return number of the frame in which they end, from 1; 0 of no words
     */
    int read(InputStream in, long words, int firstFrame, Progress progress) throws IOException, LamellaException {
        frame = firstFrame;
        x = 0;
        y = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        long done = 0;
        int pixel = target();
        while (done < words) {
            progress.checkCancelled();
            int length = in.readNBytes(buffer, 0, (int) Math.min(BUFFER_BYTES, (words - done) * Short.BYTES));
            if (length < Short.BYTES) {
                break;
            }
            for (int i = 0; i + 1 < length; i += 2) {
                int word = buffer[i] & 0xFF | (buffer[i + 1] & 0xFF) << 8;
                if (word == NEXT_PIXEL) {
                    release(pixel);
                    advance();
                    pixel = target();
                } else if (frame > 0 && x == 0 && y == 0) {
                    hold(word);
                } else if (pixel >= 0 && word < channels) {
                    collector.add(pixel, word);
                }
            }
            done += length / 2;
            progress.fraction((double) done / words);
        }
        heldCount = 0;
        return x == 0 && y == 0 ? frame : frame + 1;
    }

    private int target() {
        return frame < frameLimit && options.wantsFrame(frame) ? collector.pixel(x, y) : -1;
    }

    private void advance() {
        if (++x == width) {
            x = 0;
            if (++y == height) {
                y = 0;
                frame++;
            }
        }
    }

    /** The first pixel of a frame counts only when a mark follows: else the frame never began. */
    private void hold(int channel) {
        if (heldCount == held.length) {
            held = Arrays.copyOf(held, 2 * heldCount);
        }
        held[heldCount++] = channel;
    }

    private void release(int pixel) {
        for (int i = 0; i < heldCount; i++) {
            if (pixel >= 0 && held[i] < channels) {
                collector.add(pixel, held[i]);
            }
        }
        heldCount = 0;
    }
}
