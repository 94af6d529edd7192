package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.BinaryFile;

/**
 * The tree of named values in JEOL's files: each entry has a name, a value of a type, and entries below it, closed by a mark. Long arrays
 * stay in the file; of every value the place in the file is known.
 */
final class JeolTree {

    private static final int OPEN = 1;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 1 << 12;
    private static final int MAX_LISTED = 1 << 12;
    private static final int CHARACTERS = 20;

    private final Map<String, JeolTree> children = new LinkedHashMap<>();
    private Object value = "";
    private Optional<Array> place = Optional.empty();

    /** An array left in the file. @param offset its first byte @param bytes its size @param type how its elements are stored */
    record Array(long offset, long bytes, int type) {
        @Override
        public String toString() {
            return "array of " + bytes + " bytes";
        }
    }

    /** Reads entries until the one that closes the tree. */
    static JeolTree read(BinaryFile file) throws IOException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        JeolTree root = new JeolTree();
        List<JeolTree> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty() && file.remaining() > 0) {
            if (file.u8() != OPEN) {
                open.remove(open.size() - 1);
                continue;
            }
            if (open.size() > MAX_DEPTH) {
                throw new IOException("entries nested more than " + MAX_DEPTH + " deep");
            }
            int nameBytes = file.i32();
            if (nameBytes < 0 || nameBytes > MAX_NAME) {
                throw new IOException("a name of " + nameBytes + " bytes");
            }
            String name = text(file.bytes(nameBytes));
            JeolTree entry = new JeolTree();
            entry.readValue(file);
            JeolTree parent = open.get(open.size() - 1);
            String free = name;
            for (int i = 2; parent.children.containsKey(free); i++) {
                free = name + " " + i;
            }
            parent.children.put(free, entry);
            open.add(entry);
        }
        return root;
    }

    private void readValue(BinaryFile file) throws IOException {
        int type = file.i32();
        long bytes = file.u32();
        file.requireRemaining(bytes);
        if (bytes == 0) {
            return;
        }
        Array array = new Array(file.position(), bytes, type);
        place = Optional.of(array);
        if (bytes > MAX_LISTED) {
            value = array;
            file.skip(bytes);
            return;
        }
        byte[] raw = file.bytes(bytes);
        boolean characters = type == 12 || type == 13 || type == CHARACTERS;
        value = characters ? text(raw) : numbers(ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN), type);
    }

    private static Object numbers(ByteBuffer raw, int type) {
        List<Object> list = new ArrayList<>();
        int size = dataType(type).bytes();
        while (raw.remaining() >= size) {
            list.add(switch (type) {
                case 2, 7, 14 -> (Object) (long) (raw.getShort() & 0xFFFF);
                case 3, 8 -> (long) raw.getInt();
                case 4, 9 -> (double) raw.getFloat();
                case 5, 10 -> raw.getDouble();
                case 11, 65552, 65553 -> raw.get() != 0;
                default -> (long) (raw.get() & 0xFF);
            });
        }
        return list.size() == 1 ? list.get(0) : List.copyOf(list);
    }

    /** How the elements of an array are stored. @param type JEOL's number for it */
    static DataType dataType(int type) {
        return switch (type) {
            case 2, 7, 14 -> DataType.UINT16;
            case 3, 8 -> DataType.INT32;
            case 4, 9 -> DataType.FLOAT32;
            case 5, 10 -> DataType.FLOAT64;
            default -> DataType.UINT8;
        };
    }

    /** Texts are Unicode in newer programs and Shift-JIS, as Windows has it, in older ones. */
    private static String text(byte[] raw) {
        int end = raw.length;
        while (end > 0 && raw[end - 1] == 0) {
            end--;
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw, 0, end);
        Charset japanese = Charset.isSupported("windows-31j") ? Charset.forName("windows-31j") : StandardCharsets.ISO_8859_1;
        for (Charset charset : List.of(StandardCharsets.UTF_8, japanese)) {
            try {
                return charset.newDecoder().decode(bytes.duplicate()).toString();
            } catch (CharacterCodingException otherCharset) {
                continue;
            }
        }
        return new String(raw, 0, end, StandardCharsets.ISO_8859_1);
    }

    Map<String, JeolTree> children() {
        return children;
    }

    Object value() {
        return value;
    }

    /** Where the value is in the file. @return empty for an entry without a value */
    Optional<Array> place() {
        return place;
    }

    /** The entry below whose own value is a text; pages of parameters are numbered differently from program to program. */
    Optional<JeolTree> withValue(String text) {
        return children.values().stream().filter(child -> child.value.equals(text)).findFirst();
    }

    Optional<JeolTree> find(String... path) {
        JeolTree at = this;
        for (String name : path) {
            at = at.children.get(name);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /** The first entry of a name at any depth. */
    Optional<JeolTree> search(String name) {
        if (children.containsKey(name)) {
            return Optional.of(children.get(name));
        }
        return children.values().stream().map(child -> child.search(name)).flatMap(Optional::stream).findFirst();
    }

    String text(String... path) {
        return find(path).map(entry -> entry.value.toString()).orElse("");
    }

    OptionalDouble number(String... path) {
        return find(path).map(JeolTree::asNumber).orElse(OptionalDouble.empty());
    }

    OptionalDouble asNumber() {
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** Numbers of a list; empty when it is none. */
    double[] numbers(String... path) {
        Object found = find(path).map(JeolTree::value).orElse("");
        return found instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)
                ? list.stream().mapToDouble(item -> ((Number) item).doubleValue()).toArray() : new double[0];
    }

    /** As plain values. */
    Map<String, Object> plain() {
        Map<String, Object> values = new LinkedHashMap<>();
        children.forEach((name, child) -> {
            Object own = child.value instanceof Array array ? array.toString() : child.value;
            if (child.children.isEmpty()) {
                values.put(name, own);
            } else {
                Map<String, Object> below = child.plain();
                if (!own.equals("")) {
                    below.put("value", own);
                }
                values.put(name, below);
            }
        });
        return values;
    }
}
