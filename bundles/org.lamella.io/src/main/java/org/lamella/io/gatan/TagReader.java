package org.lamella.io.gatan;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.io.internal.BinaryFile;

/**
 * Reads the tag tree of a DigitalMicrograph file. Names, counts and encodings are big-endian, values as the header says; version 4
 * differs from version 3 by 64-bit counts and the length of each tag. Long arrays stay in the file as {@link TagArray}. Structure after
 * C. Boothroyd's and G. Jefferis' descriptions of the format.
 */
final class TagReader {

    private static final int GROUP = 20;
    private static final int DATA = 21;
    private static final int STRUCTURE = 15;
    private static final int STRING = 18;
    private static final int ARRAY = 20;
    private static final int UNSIGNED_SHORT = 4;
    private static final int MAX_DEPTH = 64;
    /** Longer arrays are data. */
    private static final int MAX_LISTED = 256;
    /** Arrays of unsigned shorts up to this length are texts. */
    private static final int MAX_TEXT = 1 << 14;
    private static final int MAX_FIELDS = 1024;

    private final BinaryFile file;
    private final boolean version4;
    private final ByteOrder values;
    /** No tree has more tags than bytes; guards against groups that are read again and again. */
    private long tagsLeft;

    private TagReader(BinaryFile file, boolean version4, ByteOrder values) {
        this.file = file;
        this.version4 = version4;
        this.values = values;
        this.tagsLeft = file.size();
    }

    /** The whole tree, with the byte order of its values. @param root tags by name @param order of what {@link TagArray}s point at */
    record Tree(Map<String, Object> root, ByteOrder order) {
    }

    static Tree read(BinaryFile file) throws IOException {
        file.order(ByteOrder.BIG_ENDIAN);
        int version = file.i32();
        if (version != 3 && version != 4) {
            throw new IOException("its version is " + version + " instead of 3 or 4");
        }
        file.skip(version == 4 ? Long.BYTES : Integer.BYTES);
        int order = file.i32();
        if (order != 0 && order != 1) {
            throw new IOException("its byte order is " + order + " instead of 0 or 1");
        }
        TagReader reader = new TagReader(file, version == 4, order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return new Tree(reader.group(0), reader.values);
    }

    private long count() throws IOException {
        return version4 ? file.i64() : file.u32();
    }

    private Map<String, Object> group(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("its tags are nested more than " + MAX_DEPTH + " deep");
        }
        file.skip(2);
        long entries = count();
        Map<String, Object> tags = new LinkedHashMap<>();
        for (long i = 0; i < entries; i++) {
            int kind = file.u8();
            if (kind == 0) {
                break;
            }
            if (--tagsLeft < 0) {
                throw new IOException("it announces more tags than it has bytes");
            }
            String name = file.latin1(file.u16());
            String key = name.isEmpty() ? "TagGroup" + i : name;
            if (version4) {
                file.skip(Long.BYTES);
            }
            if (kind == GROUP) {
                tags.put(key, group(depth + 1));
            } else if (kind == DATA) {
                tags.put(key, data());
            } else {
                throw new IOException("a tag of kind " + kind + " at byte " + file.position());
            }
        }
        return tags;
    }

    private Object data() throws IOException {
        if (file.i32() != 0x25252525) {
            throw new IOException("a tag without its %%%% mark at byte " + file.position());
        }
        long words = count();
        if (words < 1 || words > MAX_FIELDS) {
            throw new IOException("a tag described by " + words + " words at byte " + file.position());
        }
        long[] description = new long[(int) words];
        for (int i = 0; i < description.length; i++) {
            description[i] = count();
        }
        file.order(values);
        try {
            return value(description);
        } finally {
            file.order(ByteOrder.BIG_ENDIAN);
        }
    }

    private Object value(long[] description) throws IOException {
        int code = (int) description[0];
        return switch (code) {
            case STRUCTURE -> structure(fieldCodes(description, 0));
            case STRING -> file.text(2 * length(description, 1), charset());
            case ARRAY -> array(description);
            default -> number(code);
        };
    }

    private java.nio.charset.Charset charset() {
        return values == ByteOrder.LITTLE_ENDIAN ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private long length(long[] description, int at) throws IOException {
        if (at >= description.length || description[at] < 0 || description[at] > file.size()) {
            throw new IOException("a tag whose length is damaged at byte " + file.position());
        }
        return description[at];
    }

    private static int[] fieldCodes(long[] description, int at) throws IOException {
        long fields = at + 2 < description.length ? description[at + 2] : -1;
        if (fields < 0 || fields > (description.length - at - 3) / 2) {
            throw new IOException("a structure of " + fields + " fields");
        }
        int[] codes = new int[(int) fields];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) description[at + 4 + 2 * i];
        }
        return codes;
    }

    private List<Object> structure(int[] codes) throws IOException {
        List<Object> fields = new ArrayList<>();
        for (int code : codes) {
            fields.add(number(code));
        }
        return fields;
    }

    private Object array(long[] description) throws IOException {
        int code = description.length > 1 ? (int) description[1] : 0;
        long length = length(description, description.length - 1);
        int bytes = code == STRUCTURE ? structureBytes(fieldCodes(description, 1)) : bytes(code);
        if (length > Long.MAX_VALUE / Math.max(1, bytes)) {
            throw new IOException("an array of " + length + " elements");
        }
        file.requireRemaining(length * bytes);
        if (code == UNSIGNED_SHORT && length <= MAX_TEXT) {
            return textOrArray(length);
        }
        TagArray array = new TagArray(file.position(), code, bytes, length);
        if (code == STRUCTURE || length > MAX_LISTED) {
            file.skip(length * bytes);
            return array;
        }
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < length; i++) {
            list.add(number(code));
        }
        return new TagValue(list, array);
    }

    /** Texts are arrays of unsigned shorts; so are images of 16 bits, which stand in tags called Data and are asked for by their place. */
    private Object textOrArray(long length) throws IOException {
        TagArray array = new TagArray(file.position(), UNSIGNED_SHORT, Short.BYTES, length);
        String text = file.text(length * Short.BYTES, charset());
        return new TagValue(text, array);
    }

    private static int structureBytes(int[] codes) throws IOException {
        int bytes = 0;
        for (int code : codes) {
            bytes += bytes(code);
        }
        return bytes;
    }

    private static int bytes(int code) throws IOException {
        return switch (code) {
            case 8, 9, 10 -> 1;
            case 2, 4 -> 2;
            case 3, 5, 6 -> 4;
            case 7, 11, 12 -> 8;
            default -> throw new IOException("values of the unknown encoding " + code);
        };
    }

    private Object number(int code) throws IOException {
        return switch (code) {
            case 2 -> (long) file.i16();
            case 3 -> (long) file.i32();
            case 4 -> (long) file.u16();
            case 5 -> file.u32();
            case 6 -> (double) file.f32();
            case 7 -> file.f64();
            case 8 -> file.u8() != 0;
            case 9 -> (long) (byte) file.u8();
            case 10 -> (long) file.u8();
            case 11, 12 -> file.i64();
            default -> throw new IOException("values of the unknown encoding " + code);
        };
    }
}
