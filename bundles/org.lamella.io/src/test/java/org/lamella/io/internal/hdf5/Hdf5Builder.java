package org.lamella.io.internal.hdf5;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes small HDF5 files for tests, byte by byte as the file format specification says: superblock 0, object headers 1, groups by link
 * messages, datasets contiguous or in chunks.
 */
public final class Hdf5Builder {

    private static final long UNDEFINED = -1L;
    private static final int SUPERBLOCK_BYTES = 96;

    /** How the chunks of a dataset are packed. */
    public enum Packing { NONE, LZF, SHUFFLED_LZF }

    private record Content(String type, double[] values, String text, int[] shape, int[] chunk, Packing packing) {
    }

    private static final class Item {
        private final Map<String, Item> children = new LinkedHashMap<>();
        private final Map<String, Content> attributes = new LinkedHashMap<>();
        private Content data;
        private String softLink;
    }

    private final Item root = new Item();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Item item(String path) {
        Item at = root;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                at = at.children.computeIfAbsent(name, unknown -> new Item());
            }
        }
        return at;
    }

    /** A group. @param path names joined by slashes @return this */
    public Hdf5Builder group(String path) {
        item(path);
        return this;
    }

    /** A soft link. @param path its path @param target path of what it links to @return this */
    public Hdf5Builder link(String path, String target) {
        item(path).softLink = target;
        return this;
    }

    /** A text attribute. @param path of a group or dataset @param name its name @param text its value @return this */
    public Hdf5Builder attribute(String path, String name, String text) {
        item(path).attributes.put(name, new Content("text", new double[0], text, new int[0], new int[0], Packing.NONE));
        return this;
    }

    /** A number attribute. @param path of a group or dataset @param name its name @param value its value @return this */
    public Hdf5Builder attribute(String path, String name, int value) {
        item(path).attributes.put(name, new Content("i4", new double[] {value}, "", new int[0], new int[0], Packing.NONE));
        return this;
    }

    /** A dataset of one text. @param path its path @param text its value @return this */
    public Hdf5Builder text(String path, String text) {
        item(path).data = new Content("text", new double[0], text, new int[] {1}, new int[0], Packing.NONE);
        return this;
    }

    /**
     * A dataset in one piece. @param path its path @param type u1 to u8, i1 to i8, f4, f8 @param values in C order @param shape sizes
     * @return this
     */
    public Hdf5Builder dataset(String path, String type, double[] values, int... shape) {
        item(path).data = new Content(type, values, "", shape, new int[0], Packing.NONE);
        return this;
    }

    /**
     * A dataset in chunks. @param chunk sizes of a chunk @param packing how chunks are packed; the others as in {@link #dataset} @return
     * this
     */
    public Hdf5Builder chunked(String path, String type, double[] values, int[] shape, int[] chunk, Packing packing) {
        item(path).data = new Content(type, values, "", shape, chunk, packing);
        return this;
    }

    /** Writes the file. @param file where @return the file @throws IOException when that fails */
    public Path write(Path file) throws IOException {
        out.reset();
        out.writeBytes(new byte[SUPERBLOCK_BYTES]);
        long address = write(root);
        byte[] bytes = out.toByteArray();
        ByteBuffer superblock = little(SUPERBLOCK_BYTES).put(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'})
                .put(new byte[] {0, 0, 0, 0, 0, 8, 8, 0}).putShort((short) 4).putShort((short) 16).putInt(0)
                .putLong(0).putLong(UNDEFINED).putLong(bytes.length).putLong(UNDEFINED).putLong(0).putLong(address);
        System.arraycopy(superblock.array(), 0, bytes, 0, SUPERBLOCK_BYTES);
        return Files.write(file, bytes);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long append(byte[] bytes) {
        long address = out.size();
        out.writeBytes(padded(bytes));
        return address;
    }

    private static byte[] padded(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
    }

    private long write(Item item) {
        List<byte[]> messages = new ArrayList<>();
        if (item.data == null) {
            messages.add(message(0x02, little(18).put((byte) 0).put((byte) 0).putLong(UNDEFINED).putLong(UNDEFINED).array()));
            item.children.forEach((name, child) -> messages.add(message(0x06, child.softLink == null ? hardLink(name, write(child))
                    : softLink(name, child.softLink))));
        } else {
            messages.add(message(0x01, space(item.data.shape())));
            messages.add(message(0x03, type(item.data)));
            messages.add(message(0x05, new byte[] {2, 2, 0, 0}));
            layout(item.data, messages);
        }
        item.attributes.forEach((name, value) -> messages.add(message(0x0C, attribute(name, value))));
        int size = messages.stream().mapToInt(message -> message.length).sum();
        ByteBuffer header = little(16 + size).put((byte) 1).put((byte) 0).putShort((short) messages.size()).putInt(1).putInt(size)
                .putInt(0);
        messages.forEach(header::put);
        return append(header.array());
    }

    private static byte[] message(int kind, byte[] body) {
        byte[] full = padded(body);
        return little(8 + full.length).putShort((short) kind).putShort((short) full.length).putInt(0).put(full).array();
    }

    private static byte[] hardLink(String name, long address) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return little(11 + text.length).put((byte) 1).put((byte) 0).put((byte) text.length).put(text).putLong(address).array();
    }

    private static byte[] softLink(String name, String target) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] to = target.getBytes(StandardCharsets.UTF_8);
        return little(6 + text.length + to.length).put((byte) 1).put((byte) 8).put((byte) 1).put((byte) text.length).put(text)
                .putShort((short) to.length).put(to).array();
    }

    private static byte[] space(int[] shape) {
        ByteBuffer space = little(8 + 8 * shape.length).put((byte) 1).put((byte) shape.length).putShort((short) 0).putInt(0);
        for (int size : shape) {
            space.putLong(size);
        }
        return space.array();
    }

    private static int bytes(Content content) {
        return content.type().equals("text") ? content.text().getBytes(StandardCharsets.UTF_8).length + 1 : content.type().charAt(1) - '0';
    }

    private static byte[] type(Content content) {
        int size = bytes(content);
        if (content.type().equals("text")) {
            return little(8).put((byte) 0x13).put(new byte[3]).putInt(size).array();
        }
        if (content.type().charAt(0) == 'f') {
            boolean single = size == 4;
            return little(20).put((byte) 0x11).put((byte) 0x20).put((byte) (8 * size - 1)).put((byte) 0).putInt(size).putShort((short) 0)
                    .putShort((short) (8 * size)).put((byte) (single ? 23 : 52)).put((byte) (single ? 8 : 11)).put((byte) 0)
                    .put((byte) (single ? 23 : 52)).putInt(single ? 127 : 1023).array();
        }
        byte sign = (byte) (content.type().charAt(0) == 'i' ? 8 : 0);
        return little(12).put((byte) 0x10).put(sign).put(new byte[2]).putInt(size).putShort((short) 0).putShort((short) (8 * size)).array();
    }

    private static byte[] attribute(String name, Content value) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] type = type(value);
        byte[] space = space(value.shape());
        byte[] data = data(value);
        return little(8 + padded(text).length + padded(type).length + padded(space).length + data.length).put((byte) 1).put((byte) 0)
                .putShort((short) text.length).putShort((short) type.length).putShort((short) space.length)
                .put(padded(text)).put(padded(type)).put(padded(space)).put(data).array();
    }

    private static byte[] data(Content content) {
        if (content.type().equals("text")) {
            return (content.text() + "\0").getBytes(StandardCharsets.UTF_8);
        }
        int size = bytes(content);
        ByteBuffer data = little(size * content.values().length);
        for (double value : content.values()) {
            put(data, content.type(), value);
        }
        return data.array();
    }

    private static void put(ByteBuffer data, String type, double value) {
        switch (type) {
            case "f4" -> data.putFloat((float) value);
            case "f8" -> data.putDouble(value);
            default -> {
                for (int i = 0; i < type.charAt(1) - '0'; i++) {
                    data.put((byte) ((long) value >> 8 * i));
                }
            }
        }
    }

    private void layout(Content content, List<byte[]> messages) {
        byte[] data = data(content);
        if (content.chunk().length == 0) {
            long address = append(data);
            messages.add(message(0x08, little(18).put((byte) 3).put((byte) 1).putLong(address).putLong(data.length).array()));
            return;
        }
        if (content.packing() != Packing.NONE) {
            messages.add(message(0x0B, filters(content)));
        }
        int rank = content.shape().length;
        ByteBuffer layout = little(3 + 8 + 4 * (rank + 1)).put((byte) 3).put((byte) 2).put((byte) (rank + 1))
                .putLong(chunks(content, data));
        for (int size : content.chunk()) {
            layout.putInt(size);
        }
        messages.add(message(0x08, layout.putInt(bytes(content)).array()));
    }

    private static byte[] filters(Content content) {
        boolean shuffled = content.packing() == Packing.SHUFFLED_LZF;
        ByteBuffer filters = little(8 + (shuffled ? 16 : 0) + 24).put((byte) 1).put((byte) (shuffled ? 2 : 1)).put(new byte[6]);
        if (shuffled) {
            filters.putShort((short) 2).putShort((short) 0).putShort((short) 1).putShort((short) 1).putInt(bytes(content)).putInt(0);
        }
        int chunkBytes = bytes(content);
        for (int size : content.chunk()) {
            chunkBytes *= size;
        }
        return filters.putShort((short) 32000).putShort((short) 0).putShort((short) 1).putShort((short) 3)
                .putInt(4).putInt(0x105).putInt(chunkBytes).putInt(0).array();
    }

    /** Writes all chunks and their index, one node of a version 1 B-tree. @return address of the index */
    private long chunks(Content content, byte[] data) {
        int rank = content.shape().length;
        List<int[]> corners = new ArrayList<>();
        int[] corner = new int[rank];
        do {
            corners.add(corner.clone());
        } while (advance(corner, content.shape(), content.chunk()));
        int keyBytes = 8 + 8 * (rank + 1);
        ByteBuffer node = little(24 + corners.size() * (keyBytes + 8) + keyBytes).put("TREE".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1).put((byte) 0).putShort((short) corners.size()).putLong(UNDEFINED).putLong(UNDEFINED);
        for (int[] at : corners) {
            byte[] packed = packed(content, chunk(content, data, at));
            node.putInt(packed.length).putInt(0);
            for (int offset : at) {
                node.putLong(offset);
            }
            node.putLong(0).putLong(append(packed));
        }
        node.putInt(0).putInt(0);
        for (int size : content.shape()) {
            node.putLong(size);
        }
        return append(node.putLong(0).array());
    }

    private static boolean advance(int[] at, int[] shape, int[] step) {
        for (int axis = at.length - 1; axis >= 0; axis--) {
            at[axis] += step[axis];
            if (at[axis] < shape[axis]) {
                return true;
            }
            at[axis] = 0;
        }
        return false;
    }

    private static byte[] chunk(Content content, byte[] data, int[] corner) {
        int element = bytes(content);
        int rank = corner.length;
        int[] ones = new int[rank];
        java.util.Arrays.fill(ones, 1);
        int[] within = new int[rank];
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        do {
            int from = 0;
            boolean inside = true;
            for (int axis = 0; axis < rank; axis++) {
                int at = corner[axis] + within[axis];
                inside &= at < content.shape()[axis];
                from = from * content.shape()[axis] + at;
            }
            chunk.writeBytes(inside ? java.util.Arrays.copyOfRange(data, from * element, (from + 1) * element) : new byte[element]);
        } while (advance(within, content.chunk(), ones));
        return chunk.toByteArray();
    }

    private static byte[] packed(Content content, byte[] chunk) {
        if (content.packing() == Packing.NONE) {
            return chunk;
        }
        byte[] ordered = content.packing() == Packing.SHUFFLED_LZF ? shuffled(chunk, bytes(content)) : chunk;
        byte[] packed = lzf(ordered);
        return packed.length < ordered.length ? packed : ordered;
    }

    private static byte[] shuffled(byte[] bytes, int element) {
        byte[] shuffled = new byte[bytes.length];
        int numbers = bytes.length / element;
        for (int i = 0; i < bytes.length; i++) {
            shuffled[i % element * numbers + i / element] = bytes[i];
        }
        return shuffled;
    }

    /** Packs runs of equal bytes as copies from one byte before, everything else as it is. */
    static byte[] lzf(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            packed.write(0);
            packed.write(bytes[at]);
            int run = 0;
            while (at + 1 + run < bytes.length && run < 264 && bytes[at + 1 + run] == bytes[at]) {
                run++;
            }
            at++;
            if (run >= 9) {
                packed.write(7 << 5);
                packed.write(run - 9);
                packed.write(0);
                at += run;
            } else if (run >= 3) {
                packed.write(run - 2 << 5);
                packed.write(0);
                at += run;
            }
        }
        return packed.toByteArray();
    }
}
