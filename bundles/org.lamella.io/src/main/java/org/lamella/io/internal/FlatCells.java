package org.lamella.io.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.lamella.core.LamellaException;

/** An array that lies in a file uncompressed, in C order. */
public final class FlatCells implements CellArray {

    /** Larger reads make the platform allocate as much memory again outside the heap. */
    private static final int READ_BYTES = 1 << 20;

    private final InputFile file;
    private final FileChannel channel;
    private final long offset;
    private final int[] shape;
    private final CellFormat format;

    private FlatCells(InputFile file, FileChannel channel, long offset, int[] shape, CellFormat format) {
        this.file = file;
        this.channel = channel;
        this.offset = offset;
        this.shape = shape;
        this.format = format;
    }

    /**
     * An array in a file.
     *
     * @param file the file, for messages and its size
     * @param channel the open file; stays open
     * @param offset where the array begins, bytes
     * @param shape sizes, slowest first, each 1 or more
     * @param format how a number is stored
     * @return the array
     * @throws LamellaException when the file is too short for it
     */
    public static FlatCells of(InputFile file, FileChannel channel, long offset, int[] shape, CellFormat format) throws LamellaException {
        long needed;
        try {
            needed = Math.addExact(offset, Shapes.bytes(shape, format.bytes()));
        } catch (ArithmeticException overflow) {
            throw file.damaged("its header claims an array of " + Shapes.text(shape) + " numbers, more than any file can hold");
        }
        if (needed > file.length()) {
            throw file.damaged("it is cut off: " + Shapes.text(shape) + " numbers of " + format.bytes() + " bytes need " + needed
                    + " bytes, it has " + file.length());
        }
        return new FlatCells(file, channel, offset, shape.clone(), format);
    }

    @Override
    public int[] shape() {
        return shape.clone();
    }

    @Override
    public CellFormat format() {
        return format;
    }

    @Override
    public int[] tile(int wholeAxis, int mostBytes) {
        int[] tile = new int[shape.length];
        Arrays.fill(tile, 1);
        tile[wholeAxis] = shape[wholeAxis];
        // grown from the fastest axis, so that what is read lies together
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            long room = mostBytes / Math.max(1, Shapes.bytes(tile, format.bytes()));
            tile[axis] = axis == wholeAxis ? shape[axis] : (int) Math.max(1, Math.min(shape[axis], room));
        }
        return tile;
    }

    @Override
    public void read(int[] origin, int[] size, byte[] target) throws LamellaException {
        int joined = size.length - 1;
        while (joined > 0 && size[joined] == shape[joined]) {
            joined--;
        }
        // the axes from "joined" on lie in one run of the file
        int run = format.bytes();
        for (int axis = joined; axis < size.length; axis++) {
            run *= size[axis];
        }
        int[] at = origin.clone();
        for (int written = 0; written < target.length && run > 0; written += run) {
            readRun(offset + Shapes.index(at, shape) * format.bytes(), target, written, run);
            Shapes.advance(at, origin, size, joined);
        }
    }

    private void readRun(long from, byte[] target, int at, int bytes) throws LamellaException {
        int done = 0;
        while (done < bytes) {
            int read;
            try {
                read = channel.read(ByteBuffer.wrap(target, at + done, Math.min(READ_BYTES, bytes - done)), from + done);
            } catch (IOException failed) {
                throw file.failure(failed);
            }
            if (read < 0) {
                throw file.damaged("it became shorter while it was read");
            }
            done += read;
        }
    }
}
