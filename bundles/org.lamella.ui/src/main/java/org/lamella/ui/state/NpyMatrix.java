package org.lamella.ui.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matrices of doubles in NumPy's NPY format, version 1.0, little-endian, C order: as the workbench writes them for itself. */
final class NpyMatrix {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\}\\s*");

    private NpyMatrix() {
    }

    static void write(Path file, double[][] rows) throws IOException {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(rows.length, columns));
            ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * columns).order(ByteOrder.LITTLE_ENDIAN);
            for (double[] row : rows) {
                buffer.clear();
                buffer.asDoubleBuffer().put(row);
                out.write(buffer.array());
            }
        }
    }

    private static byte[] header(int rows, int columns) {
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int prefix = MAGIC.length + Short.BYTES;
        int length = (prefix + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - prefix;
        byte[] padded = new byte[prefix + length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(MAGIC, 0, padded, 0, MAGIC.length);
        padded[MAGIC.length] = (byte) length;
        padded[MAGIC.length + 1] = (byte) (length >> 8);
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, padded, prefix, text.length());
        padded[padded.length - 1] = '\n';
        return padded;
    }

    static double[][] read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file)); DataInputStream in = new DataInputStream(stream)) {
            byte[] magic = new byte[MAGIC.length];
            in.readFully(magic);
            byte[] header = new byte[in.readUnsignedByte() | in.readUnsignedByte() << 8];
            in.readFully(header);
            Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
            if (!Arrays.equals(magic, MAGIC) || !matcher.matches()) {
                throw new IOException(file.getFileName() + " is not a matrix of doubles");
            }
            double[][] rows = new double[Integer.parseInt(matcher.group(1))][Integer.parseInt(matcher.group(2))];
            for (double[] row : rows) {
                byte[] bytes = new byte[Double.BYTES * row.length];
                in.readFully(bytes);
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(row);
            }
            return rows;
        }
    }
}
