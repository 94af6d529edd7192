package org.lamella.io.zspy;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.io.internal.JsonTree;

/**
 * Arrays of texts, of which HyperSpy makes lists such as those of elements: of fixed length, or as objects in one of numcodecs' encodings.
 */
final class TextArrays {

    private static final int MAX_BYTES = 1 << 20;
    private static final int UTF_32_BYTES = 4;

    private TextArrays() {
    }

    /** The texts of a one-dimensional array in one chunk; empty when it holds anything else. */
    static Optional<Object> read(ZarrStore store, ZarrArray array) throws IOException {
        Optional<byte[]> packed = array.shape().length == 1 && array.chunks()[0] >= array.shape()[0]
                ? store.read(array.path() + "/0", MAX_BYTES) : Optional.empty();
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Compressors.unpackWhole(array.compressor(), packed.get(), MAX_BYTES);
        String type = String.valueOf(array.dtype());
        if (type.matches("[<>|][SU]\\d{1,5}")) {
            return Optional.of(fixed(bytes, type, array.shape()[0]));
        }
        String codec = array.filters().size() == 1 && array.filters().get(0) instanceof Map<?, ?> filter ? String.valueOf(filter.get("id"))
                : "";
        return switch (codec) {
            case "json2" -> json(bytes, array.shape()[0]);
            case "vlen-utf8" -> Optional.of(prefixed(bytes));
            case "msgpack2" -> Optional.of(MessagePack.texts(bytes, array.shape()[0]));
            default -> Optional.empty();
        };
    }

    private static List<Object> fixed(byte[] bytes, String type, int count) {
        int length = Integer.parseInt(type.substring(2));
        boolean wide = type.charAt(1) == 'U';
        int width = length * (wide ? UTF_32_BYTES : 1);
        Charset charset = !wide ? StandardCharsets.ISO_8859_1 : Charset.forName(type.charAt(0) == '>' ? "UTF-32BE" : "UTF-32LE");
        List<Object> texts = new ArrayList<>();
        for (int i = 0; i < count && (i + 1) * width <= bytes.length; i++) {
            texts.add(new String(bytes, i * width, width, charset).replace("\0", ""));
        }
        return texts;
    }

    /** The values, then the type and shape. */
    private static Optional<Object> json(byte[] bytes, int count) throws IOException {
        Object list = JsonTree.parse("{\"list\":" + new String(bytes, StandardCharsets.UTF_8) + "}").find("list").orElse(List.of());
        return list instanceof List<?> values && values.size() >= count ? Optional.of(List.copyOf(values.subList(0, count)))
                : Optional.empty();
    }

    /** A count, then each text after its length. */
    private static List<Object> prefixed(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Object> texts = new ArrayList<>();
        try {
            for (int left = in.getInt(); left > 0; left--) {
                int length = in.getInt();
                if (length < 0 || length > in.remaining()) {
                    throw new IOException("a text is cut off");
                }
                texts.add(new String(bytes, in.position(), length, StandardCharsets.UTF_8));
                in.position(in.position() + length);
            }
        } catch (BufferUnderflowException cutOff) {
            throw new IOException("a list of texts is cut off", cutOff);
        }
        return texts;
    }
}
