package org.lamella.workflow.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

/** Writes arrays of double precision in NumPy's NPY format, version 1.0 (NumPy Enhancement Proposal 1): little-endian, C order. */
public final class NpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int LENGTH_BYTES = 2;

    private NpyFile() {
    }

    /**
     * Writes an array given in parts that follow each other, for instance the rows of its first axis.
     *
     * @param parts as many values together as the product of the sizes
     * @param shape sizes, slowest first
     * @param out where to; stays open
     * @param progress cancels between the parts
     * @throws IOException when it cannot be written
     * @throws CancelledException when cancelled
     */
    public static void write(double[][] parts, int[] shape, OutputStream out, Progress progress) throws IOException, CancelledException {
        long values = Arrays.stream(parts).mapToLong(part -> part.length).sum();
        if (values != Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact)) {
            throw new IllegalArgumentException(values + " values do not make an array of shape " + Arrays.toString(shape));
        }
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(header(shape));
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        int room = bytes.capacity() / Double.BYTES;
        for (int k = 0; k < parts.length; k++) {
            progress.checkCancelled();
            for (int from = 0; from < parts[k].length; from += room) {
                int count = Math.min(room, parts[k].length - from);
                bytes.asDoubleBuffer().put(parts[k], from, count);
                buffered.write(bytes.array(), 0, count * Double.BYTES);
            }
        }
        buffered.flush();
    }

    /** The header ends with a line break at a multiple of 64 bytes, so that the numbers can be mapped into memory. */
    private static byte[] header(int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + sizes + (shape.length == 1 ? ",), }" : "), }");
        int unpadded = MAGIC.length + LENGTH_BYTES + dictionary.length() + 1;
        String padded = dictionary + " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        ByteBuffer header = ByteBuffer.allocate(MAGIC.length + LENGTH_BYTES + padded.length()).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }
}
