package org.lamella.io.matlab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.lamella.io.internal.ByteWriter;

/** Writes MATLAB files of level 5 for tests. */
public final class MatBuilder {

    static final int COMPLEX = 0x800;

    private final ByteOrder order;
    private final ByteWriter file;

    MatBuilder(ByteOrder order) {
        this.order = order;
        file = fields().text("MATLAB 5.0 MAT-file, written for a test", 124).i16(0x0100).i16('M' << 8 | 'I');
    }

    /** A small file with an array in a structure, packed. */
    public static byte[] sample() throws IOException {
        MatBuilder builder = new MatBuilder(ByteOrder.LITTLE_ENDIAN);
        byte[] numbers = builder.element(4, builder.fields().i16(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).toBytes());
        byte[] map = builder.matrix(11, "", new int[] {2, 3, 2}, numbers);
        byte[] title = builder.matrix(4, "", new int[] {1, 5}, builder.element(16, "steel".getBytes(StandardCharsets.UTF_8)));
        return builder.deflated(builder.structure("s", new int[] {1, 1}, new String[] {"map", "title"}, map, title)).toBytes();
    }

    ByteWriter fields() {
        return new ByteWriter(order);
    }

    byte[] element(int type, byte[] data) {
        return fields().i32(type, data.length).bytes(data).bytes(new byte[-data.length & 7]).toBytes();
    }

    /** An element of at most four bytes. */
    byte[] shortElement(int type, byte[] data) {
        return fields().i32(data.length << 16 | type).bytes(data).bytes(new byte[4 - data.length]).toBytes();
    }

    byte[] matrix(int classAndFlags, String name, int[] shape, byte[]... parts) {
        ByteWriter content = fields().bytes(element(6, fields().i32(classAndFlags, 0).toBytes()))
                .bytes(element(5, fields().i32(shape).toBytes()));
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        content.bytes(letters.length > 0 && letters.length <= 4 ? shortElement(1, letters) : element(1, letters));
        for (byte[] part : parts) {
            content.bytes(part);
        }
        return fields().i32(MatInput.MATRIX, content.size()).bytes(content.toBytes()).toBytes();
    }

    byte[] structure(String name, int[] shape, String[] fields, byte[]... values) {
        ByteWriter names = fields();
        for (String field : fields) {
            names.text(field, 8);
        }
        byte[][] parts = new byte[2 + values.length][];
        parts[0] = shortElement(5, fields().i32(8).toBytes());
        parts[1] = element(1, names.toBytes());
        System.arraycopy(values, 0, parts, 2, values.length);
        return matrix(2, name, shape, parts);
    }

    MatBuilder plain(byte[] variable) {
        file.bytes(variable);
        return this;
    }

    MatBuilder deflated(byte[] variable) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(variable);
        }
        file.i32(15, packed.size()).bytes(packed.toByteArray());
        return this;
    }

    byte[] toBytes() {
        return file.toBytes();
    }
}
