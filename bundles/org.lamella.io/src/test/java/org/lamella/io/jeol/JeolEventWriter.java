package org.lamella.io.jeol;

import java.nio.ByteOrder;
import org.lamella.io.internal.ByteWriter;

/** Writes the events of a map word by word. */
final class JeolEventWriter {

    private final ByteWriter words = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
    private final int columnStep;
    private final int rowStep;

    /** For a square scan. @param side pixels along a side */
    JeolEventWriter(int side) {
        this(4096 / side, 4096 / side);
    }

    /** @param columnStep parts of 4096 from column to column @param rowStep from row to row */
    JeolEventWriter(int columnStep, int rowStep) {
        this.columnStep = columnStep;
        this.rowStep = rowStep;
    }

    JeolEventWriter row(int row) {
        words.i16(0x9000 | row * rowStep);
        return this;
    }

    JeolEventWriter column(int column) {
        words.i16(0x8000 | column * columnStep);
        return this;
    }

    JeolEventWriter xrays(int... channels) {
        for (int channel : channels) {
            words.i16(0xB000 | channel);
        }
        return this;
    }

    /** Real time, live time, a pixel of an electron image. */
    JeolEventWriter clocksAndImage(int brightness) {
        words.i16(0x6001, 0x7001, 0xA000 | brightness);
        return this;
    }

    /** A word as it is. */
    JeolEventWriter word(int word) {
        words.i16(word);
        return this;
    }

    /** A frame of some size: in each pixel as many X-rays as its column, in the channel of the row and the frame. */
    JeolEventWriter frame(int number, int width, int rows) {
        for (int y = 0; y < rows; y++) {
            row(y);
            for (int x = 0; x < width; x++) {
                column(x);
                for (int i = 0; i < x; i++) {
                    xrays(100 * number + y);
                }
            }
            clocksAndImage(y);
        }
        return this;
    }

    byte[] toBytes() {
        return words.toBytes();
    }
}
