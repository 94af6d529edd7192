package org.lamella.io.bruker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.lamella.io.internal.ByteWriter;

/** Writes the single-file system that Bruker maps are kept in, with the chunks of each file in falling order. */
final class BcfBuilder {

    private static final int FIRST_CHUNK_AT = 0x118;
    private static final int CHUNK_HEADER_BYTES = 32;
    private static final int ITEM_BYTES = 0x200;
    private static final int PACKED_BLOCK_BYTES = 700;

    private final int chunkBytes;
    private final boolean packed;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    BcfBuilder(int chunkBytes, boolean packed) {
        this.chunkBytes = chunkBytes;
        this.packed = packed;
    }

    /** Adds a file. @param path its folder, a slash, its name */
    BcfBuilder file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    BcfBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] toBytes() {
        // the first chunk holds what the file says about itself
        List<byte[]> chunks = new ArrayList<>(List.of(new byte[chunkBytes]));
        List<String> folders = new ArrayList<>();
        files.keySet().stream().map(BcfBuilder::folder).distinct().forEach(folders::add);
        ByteWriter items = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        folders.forEach(folder -> item(items, -1, 0, -1, folder));
        files.forEach((path, content) -> {
            byte[] stored = packed ? pack(content) : content;
            int table = chain(chunks, scatter(chunks, stored), room());
            item(items, table, stored.length, folders.indexOf(folder(path)), path.substring(path.indexOf('/') + 1));
        });
        int itemBytes = room() / ITEM_BYTES * ITEM_BYTES;
        int tree = chain(chunks, items.toBytes(), itemBytes);
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).bytes(SingleFileSystem.MAGIC).to(FIRST_CHUNK_AT);
        chunks.forEach(out::bytes);
        out.setF32(0x124, 2.6).setI32(0x128, chunkBytes).setI32(0x140, tree).setI32(0x144, folders.size() + files.size())
                .setI32(0x148, chunks.size());
        // without what fills up the last chunk, so that every byte matters
        return Arrays.copyOf(out.toBytes(), out.size() - room() + (items.size() - 1) % itemBytes + 1);
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static void item(ByteWriter items, int table, long bytes, int folder, String name) {
        int start = items.size();
        items.i32(table).i64(bytes).to(start + 40).i32(folder).to(start + 220).u8(folder < 0 ? 1 : 0).to(start + 224).text(name, 256)
                .to(start + ITEM_BYTES);
    }

    private int room() {
        return chunkBytes - CHUNK_HEADER_BYTES;
    }

    private void add(List<byte[]> chunks, int next, byte[] content, int part, int each) {
        byte[] run = Arrays.copyOfRange(content, part * each, Math.min(content.length, (part + 1) * each));
        chunks.add(new ByteWriter(ByteOrder.LITTLE_ENDIAN).i32(next).to(CHUNK_HEADER_BYTES).bytes(run).to(chunkBytes).toBytes());
    }

    private static int parts(byte[] content, int each) {
        return (content.length + each - 1) / each;
    }

    /** Stores a content last part first. @return the numbers of its chunks, first part first */
    private byte[] scatter(List<byte[]> chunks, byte[] content) {
        int[] numbers = new int[parts(content, room())];
        for (int part = numbers.length - 1; part >= 0; part--) {
            numbers[part] = chunks.size();
            add(chunks, -1, content, part, room());
        }
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).i32(numbers).toBytes();
    }

    /** Stores a content in chunks that name each other. @param each bytes of it in each chunk @return number of the first */
    private int chain(List<byte[]> chunks, byte[] content, int each) {
        int first = chunks.size();
        for (int part = 0; part < parts(content, each); part++) {
            add(chunks, first + part + 1, content, part, each);
        }
        return first;
    }

    private static byte[] pack(byte[] content) {
        int blocks = (content.length + PACKED_BLOCK_BYTES - 1) / PACKED_BLOCK_BYTES;
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).text("AACS", 4).i32(PACKED_BLOCK_BYTES, 0, blocks).to(0x80);
        for (int block = 0; block < blocks; block++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
                int from = block * PACKED_BLOCK_BYTES;
                deflater.write(content, from, Math.min(PACKED_BLOCK_BYTES, content.length - from));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            out.i32(bytes.size(), 0, 0, 0).bytes(bytes.toByteArray());
        }
        return out.toBytes();
    }
}
