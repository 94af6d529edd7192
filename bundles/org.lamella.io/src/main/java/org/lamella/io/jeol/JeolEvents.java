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
 * The events of a map: 16-bit words whose highest four bits say what the others are: real and live time (6, 7), a column (8), a row (9), a
 * pixel of an electron image (A), the channel of an X-ray (B); columns and rows in parts of 4096. A frame ends where the rows begin again.
 *
 * @param path the file
 * @param offset byte of the first word
 * @param words how many there are
 * @param columns columns of the scan, of which the map may be a part
 * @param rows rows of the scan
 * @param left first column of the map
 * @param top first row
 * @param width columns of the map
 * @param height rows
 */
record JeolEvents(Path path, long offset, long words, int columns, int rows, int left, int top, int width, int height) {

    private static final int FIRST_KNOWN = 0x6;
    private static final int COLUMN = 0x8;
    private static final int ROW = 0x9;
    private static final int XRAY = 0xB;
    /** Parts of a side that coordinates are counted in; no scan has more pixels. */
    static final int SIDE = 4096;
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * What one pass over the words has found.
     *
     * @param frames frames begun
     * @param lastRow last row of the last frame, counted from the top of the map; negative above it
     * @param rowsSeen different rows, no more than 2 are counted
     * @param xrays X-rays
     * @param unknown words of kinds that are not known
     * @param across how columns are counted
     * @param down how rows are counted
     */
    record Scan(int frames, int lastRow, int rowsSeen, long xrays, long unknown, Ruler across, Ruler down) {
    }

    /**
     * How the 4096 parts of a side are divided into pixels.
     *
     * @param pixels pixels in them
     * @param step parts from pixel to pixel; 0 when no whole number of them is
     */
    record Ruler(int pixels, int step) {

        /** Pixels are square: the shorter side of a scan ends early, unless coordinates go on to the end. */
        static Ruler of(int highest, int side, int longSide) {
            int pixels = highest / (SIDE / longSide) < side ? longSide : side;
            int step = SIDE / pixels;
            return new Ruler(pixels, highest < pixels * step ? step : 0);
        }

        int pixel(int value) {
            return step > 0 ? value / step : (value * pixels + SIDE - 1) / SIDE;
        }
    }

    /** Where the beam is in the course of a pass. */
    private static final class Beam {

        private final boolean onOneRow;
        private int frame = -1;
        private int row = -1;

        Beam(boolean onOneRow) {
            this.onOneRow = onOneRow;
        }

        void toRow(int value) {
            if (row < 0 || value < row || onOneRow && value == row) {
                frame++;
            }
            row = value;
        }
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

    private Beam beam() {
        return new Beam(height == 1);
    }

    /** Counts the frames and finds the scale of the coordinates. */
    Scan scan(Progress progress) throws IOException, LamellaException {
        Beam beam = beam();
        long[] kinds = new long[16];
        int[] highest = {0, 0};
        int[] lowestRow = {SIDE};
        pass(progress, (kind, value) -> {
            kinds[kind]++;
            if (kind == ROW) {
                beam.toRow(value);
                highest[1] = Math.max(highest[1], value);
                lowestRow[0] = Math.min(lowestRow[0], value);
            } else if (kind == COLUMN) {
                highest[0] = Math.max(highest[0], value);
            }
        });
        long unknown = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            unknown += kind < FIRST_KNOWN || kind > XRAY ? kinds[kind] : 0;
        }
        int longSide = Math.max(columns, rows);
        Ruler down = Ruler.of(highest[1], rows, longSide);
        int rowsSeen = kinds[ROW] == 0 ? 0 : lowestRow[0] == highest[1] ? 1 : 2;
        return new Scan(beam.frame + 1, down.pixel(beam.row) - top, rowsSeen, kinds[XRAY], unknown,
                Ruler.of(highest[0], columns, longSide), down);
    }

    /**
     * Collects the events of the frames before {@code end} that are wanted.
     *
     * @return how many X-rays of these frames lie in the map, whether the collector keeps them or not
     */
    long collect(EventCollector collector, LoadOptions options, Scan scan, int end, Progress progress)
            throws IOException, LamellaException {
        Beam beam = beam();
        int[] target = {-1};
        boolean[] inside = {false};
        long[] placed = {0};
        pass(progress, (kind, value) -> {
            switch (kind) {
                case ROW -> {
                    beam.toRow(value);
                    inside[0] = false;
                }
                case COLUMN -> {
                    int x = scan.across().pixel(value) - left;
                    int y = scan.down().pixel(beam.row) - top;
                    inside[0] = beam.row >= 0 && beam.frame < end && options.wantsFrame(beam.frame) && x >= 0 && x < width && y >= 0
                            && y < height;
                    target[0] = inside[0] ? collector.pixel(x, y) : -1;
                }
                case XRAY -> {
                    if (inside[0]) {
                        placed[0]++;
                        if (target[0] >= 0) {
                            collector.add(target[0], value);
                        }
                    }
                }
                default -> {
                    // clocks and electron images
                }
            }
        });
        return placed[0];
    }
}
