package org.lamella.io.matlab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/** Takes variables apart: arrays of numbers by their path, single numbers and texts as a tree. */
final class MatVariables {

    private static final int CELL = 1;
    private static final int STRUCTURE = 2;
    private static final int OBJECT = 3;
    private static final int TEXT = 4;
    private static final int FIRST_NUMERIC = 6;
    private static final int LAST_NUMERIC = 15;
    private static final int COMPLEX_FLAG = 0x800;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIMENSIONS = 32;
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final MatInput in;
    private final List<MatArray> arrays;

    private MatVariables(MatInput in, List<MatArray> arrays) {
        this.in = in;
        this.arrays = arrays;
    }

    /**
     * Reads one variable.
     *
     * @param in stands at its beginning
     * @param arrays receives its arrays
     * @param values receives its numbers and texts
     */
    static void read(MatInput in, List<MatArray> arrays, Map<String, Object> values) throws IOException {
        new MatVariables(in, arrays).variable("", "", values, 0);
    }

    /** The beginning of a variable. @param classNumber what it is @param complex whether it has imaginary parts @param shape its size */
    private record Head(int classNumber, boolean complex, int[] shape, String name) {

        long elements() throws IOException {
            try {
                return Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
            } catch (ArithmeticException tooMany) {
                throw new IOException("an array of " + Arrays.toString(shape) + " elements", tooMany);
            }
        }
    }

    private void variable(String parentPath, String key, Map<String, Object> values, int depth) throws IOException {
        MatInput.Element matrix = in.element();
        if (matrix.type() != MatInput.MATRIX) {
            throw new IOException("an element of type " + matrix.type() + " where a variable should stand");
        }
        if (depth > MAX_DEPTH) {
            throw new IOException("its variables are nested more than " + MAX_DEPTH + " deep");
        }
        if (matrix.bytes() > 0) {
            Head head = head();
            String name = key.isEmpty() ? head.name : key;
            // what has no name is MATLAB's own
            if (!name.isEmpty() && head.elements() > 0) {
                content(head, parentPath + (depth > 0 && !name.startsWith("{") && !name.startsWith("(") ? "." : "") + name, name, values,
                        depth);
            }
        }
        in.passTo(matrix.end());
    }

    private Head head() throws IOException {
        byte[] flags = small(in.element());
        byte[] sizes = small(in.element());
        byte[] name = small(in.element());
        if (flags.length < Integer.BYTES || sizes.length < 2 * Integer.BYTES || sizes.length > MAX_DIMENSIONS * Integer.BYTES) {
            throw new IOException("a variable whose header is damaged");
        }
        int word = ByteBuffer.wrap(flags).order(in.order()).getInt();
        int[] shape = new int[sizes.length / Integer.BYTES];
        ByteBuffer.wrap(sizes).order(in.order()).asIntBuffer().get(shape);
        if (Arrays.stream(shape).anyMatch(size -> size < 0)) {
            throw new IOException("an array of " + Arrays.toString(shape) + " elements");
        }
        return new Head(word & 0xFF, (word & COMPLEX_FLAG) != 0, shape, new String(name, StandardCharsets.ISO_8859_1));
    }

    private byte[] small(MatInput.Element element) throws IOException {
        if (element.bytes() > MAX_HEADER_BYTES) {
            throw new IOException("a header field of " + element.bytes() + " bytes");
        }
        return in.content(element);
    }

    private void content(Head head, String path, String key, Map<String, Object> values, int depth) throws IOException {
        switch (head.classNumber) {
            case CELL -> {
                Map<String, Object> cells = child(values, key);
                for (long i = 0; i < head.elements(); i++) {
                    variable(path, "{" + (i + 1) + "}", cells, depth + 1);
                }
            }
            case OBJECT -> {
                small(in.element());
                structure(head, path, child(values, key), depth);
            }
            case STRUCTURE -> structure(head, path, child(values, key), depth);
            case TEXT -> values.put(key, text(in.element()));
            default -> {
                if (head.classNumber >= FIRST_NUMERIC && head.classNumber <= LAST_NUMERIC) {
                    numbers(head, path, key, values);
                } else {
                    values.put(key, "not read: sparse array, function or object of a class");
                }
            }
        }
    }

    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> child = new LinkedHashMap<>();
        parent.put(key, child);
        return child;
    }

    private void structure(Head head, String path, Map<String, Object> values, int depth) throws IOException {
        byte[] length = small(in.element());
        int nameBytes = length.length < Integer.BYTES ? 0 : ByteBuffer.wrap(length).order(in.order()).getInt();
        byte[] names = small(in.element());
        if (nameBytes < 1 || names.length % nameBytes != 0) {
            throw new IOException("a structure whose field names are damaged");
        }
        boolean single = head.elements() == 1;
        for (long i = 0; i < head.elements() && names.length > 0; i++) {
            String index = "(" + (i + 1) + ")";
            Map<String, Object> fields = single ? values : child(values, index);
            for (int at = 0; at < names.length; at += nameBytes) {
                String name = new String(names, at, nameBytes, StandardCharsets.ISO_8859_1);
                int end = name.indexOf('\0');
                variable(single ? path : path + index, end < 0 ? name : name.substring(0, end), fields, depth + 1);
            }
        }
    }

    private String text(MatInput.Element element) throws IOException {
        boolean little = in.order() == ByteOrder.LITTLE_ENDIAN;
        Charset charset = switch (element.type()) {
            case 4, 17 -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            case 18 -> Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
            default -> StandardCharsets.UTF_8;
        };
        return new String(small(element), charset);
    }

    private void numbers(Head head, String path, String key, Map<String, Object> values) throws IOException {
        MatInput.Element real = in.element();
        DataType realType = type(head, real);
        if (head.elements() == 1 && !head.complex) {
            byte[] bytes = in.content(real);
            ElementType type = new ElementType(realType, in.order());
            values.put(key, realType.isFloating() ? (Object) type.floating(bytes, 0) : (Object) type.integer(bytes, 0));
            return;
        }
        ElementSource parts = in.source(real, realType);
        Optional<ElementSource> imaginary = Optional.empty();
        if (head.complex) {
            in.passTo(real.end());
            MatInput.Element second = in.element();
            imaginary = Optional.of(in.source(second, type(head, second)));
        }
        arrays.add(new MatArray(path, shown(head.shape), parts, imaginary));
    }

    private static DataType type(Head head, MatInput.Element element) throws IOException {
        DataType type = element.numbers().orElseThrow(() -> new IOException("numbers of the unknown type " + element.type()));
        if (head.elements() != element.bytes() / type.bytes()) {
            throw new IOException(element.bytes() + " bytes for an array of " + Arrays.toString(head.shape));
        }
        return type;
    }

    /** Rows and columns are lists: only their length counts. */
    private static int[] shown(int[] shape) {
        int[] extended = Arrays.stream(shape).filter(size -> size != 1).toArray();
        return extended.length > 1 ? shape : extended.length == 1 ? extended : new int[] {1};
    }
}
