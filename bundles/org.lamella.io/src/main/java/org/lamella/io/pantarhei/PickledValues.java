package org.lamella.io.pantarhei;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads dictionaries, lists, texts and numbers that Python pickled (protocols 2 to 5, described in Python's {@code pickletools}). Calls
 * that a pickle asks for are recorded, never made, so nothing in a file can do more than give values.
 */
final class PickledValues {

    static final int MAX_VALUES = 1_000_000;
    static final Object MARK = new Object();

    private final ByteBuffer in;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private PickledValues(byte[] pickle) {
        in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The dictionary in an array of objects that NumPy saved.
     *
     * @param pickle what follows the header of the array
     * @return texts, numbers, booleans, lists and maps by name; empty when there is no dictionary
     * @throws IOException when the pickle is damaged
     */
    static Map<String, Object> firstDictionary(byte[] pickle) throws IOException {
        try {
            Object root = new PickledValues(pickle).run();
            return new PlainValues().firstDictionary(root, 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ClassCastException | IllegalArgumentException damaged) {
            throw new IOException("its pickled metadata are damaged", damaged);
        }
    }

    private Object run() throws IOException {
        while (stack.size() + memo.size() < MAX_VALUES) {
            int code = in.get() & 0xFF;
            if (code == '.') {
                return pop();
            }
            if (!number(code) && !text(code) && !collection(code) && !call(code) && !bookkeeping(code)) {
                throw new IOException("its pickled metadata hold the unknown instruction " + code);
            }
        }
        throw new IOException("its pickled metadata are too many");
    }

    private boolean number(int code) {
        switch (code) {
            case 'N' -> push("");
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) (in.get() & 0xFF));
            case 'M' -> push((long) (in.getShort() & 0xFFFF));
            case 'J' -> push((long) in.getInt());
            case 0x8a -> push(longNumber(in.get() & 0xFF));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Object longNumber(int length) {
        byte[] littleEndian = bytes(length);
        if (length == 0) {
            return 0L;
        }
        byte[] bigEndian = new byte[length];
        for (int i = 0; i < length; i++) {
            bigEndian[length - 1 - i] = littleEndian[i];
        }
        return new java.math.BigInteger(bigEndian).longValue();
    }

    private boolean text(int code) {
        switch (code) {
            case 'X' -> push(utf8(in.getInt()));
            case 0x8c -> push(utf8(in.get() & 0xFF));
            case 'B' -> push(bytes(in.getInt()));
            case 'C' -> push(bytes(in.get() & 0xFF));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String utf8(int length) {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private boolean collection(int code) {
        switch (code) {
            case ']', ')' -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<>());
            case '(' -> push(MARK);
            case 't', 'l' -> push(toMark());
            case 0x85 -> push(top(1));
            case 0x86 -> push(top(2));
            case 0x87 -> push(top(3));
            case 'a' -> addAll(top(1));
            case 'e' -> addAll(toMark());
            case 's' -> putAll(top(2));
            case 'u' -> putAll(toMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean call(int code) {
        switch (code) {
            case 'c' -> push(line() + " " + line());
            case 0x93 -> {
                List<Object> names = top(2);
                push(names.get(0) + " " + names.get(1));
            }
            case 'R', 0x81 -> {
                List<Object> call = top(2);
                push(new RecordedCall(String.valueOf(call.get(0)), list(call.get(1)), new ArrayList<>()));
            }
            case 'b' -> {
                Object state = pop();
                if (stack.get(stack.size() - 1) instanceof RecordedCall called) {
                    called.state().add(state);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean bookkeeping(int code) {
        switch (code) {
            case 0x80 -> in.get();
            case 0x95 -> in.getLong();
            case 0x94 -> memo.put(memo.size(), stack.get(stack.size() - 1));
            case 'q' -> memo.put(in.get() & 0xFF, stack.get(stack.size() - 1));
            case 'r' -> memo.put(in.getInt(), stack.get(stack.size() - 1));
            case 'h' -> push(memo.get(in.get() & 0xFF));
            case 'j' -> push(memo.get(in.getInt()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (byte letter = in.get(); letter != '\n'; letter = in.get()) {
            line.append((char) (letter & 0xFF));
        }
        return line.toString();
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() {
        return stack.remove(stack.size() - 1);
    }

    private List<Object> top(int count) {
        List<Object> end = stack.subList(stack.size() - count, stack.size());
        List<Object> values = new ArrayList<>(end);
        end.clear();
        return values;
    }

    private List<Object> toMark() {
        int mark = stack.lastIndexOf(MARK);
        List<Object> values = top(stack.size() - mark - 1);
        pop();
        return values;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private void addAll(List<Object> values) {
        list(stack.get(stack.size() - 1)).addAll(values);
    }

    @SuppressWarnings("unchecked")
    private void putAll(List<Object> namesAndValues) {
        Map<Object, Object> map = (Map<Object, Object>) stack.get(stack.size() - 1);
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            map.put(String.valueOf(namesAndValues.get(i)), namesAndValues.get(i + 1));
        }
    }
}
