package org.lamella.io.internal;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, in the ways that the programs of the formats do. */
public final class ZipWriter {

    private final ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
    private final List<byte[]> directory = new ArrayList<>();

    /** How the sizes of a member are written. */
    public enum Sizes {
        /** In the header before it. */ BEFORE,
        /** In the header, of 64 bits, as Python does for files it may not know the size of. */ BEFORE_64,
        /** After it. */ AFTER
    }

    public ZipWriter add(String name, byte[] content, boolean deflate, Sizes sizes) {
        byte[] stored = deflate ? deflate(content) : content;
        CRC32 checksum = new CRC32();
        checksum.update(content);
        int crc = (int) checksum.getValue();
        int at = out.size();
        byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
        boolean after = sizes == Sizes.AFTER;
        boolean large = sizes == Sizes.BEFORE_64;
        out.i32(0x04034b50).i16(20, after ? 8 : 0, deflate ? 8 : 0, 0, 33).i32(after ? 0 : crc);
        out.i32(after ? 0 : large ? -1 : stored.length, after ? 0 : large ? -1 : content.length).i16(nameBytes.length, large ? 20 : 0);
        out.bytes(nameBytes);
        if (large) {
            out.i16(1, 16).i64(content.length, stored.length);
        }
        out.bytes(stored);
        if (after) {
            out.i32(0x08074b50, crc, stored.length, content.length);
        }
        directory.add(new ByteWriter(ByteOrder.LITTLE_ENDIAN).i32(0x02014b50).i16(20, 20, after ? 8 : 0, deflate ? 8 : 0, 0, 33)
                .i32(crc, stored.length, content.length).i16(nameBytes.length, 0, 0, 0, 0).i32(0, at).bytes(nameBytes).toBytes());
        return this;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    public byte[] withoutDirectory() {
        return out.toBytes();
    }

    public byte[] toBytes() {
        int start = out.size();
        directory.forEach(out::bytes);
        out.i32(0x06054b50).i16(0, 0, directory.size(), directory.size()).i32(out.size() - start - 12, start).i16(0);
        return out.toBytes();
    }

    /** A NumPy array, version 1. */
    public static byte[] npy(String description, boolean fortranOrder, String shape, byte[] elements) {
        String header = "{'descr': '" + description + "', 'fortran_order': " + (fortranOrder ? "True" : "False")
                + ", 'shape': (" + shape + "), }\n";
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).u8(0x93).text("NUMPY", 5).u8(1, 0).i16(header.length()).text(header, header.length())
                .bytes(elements).toBytes();
    }
}
