package org.lamella.io.zspy;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of texts in MessagePack, big endian: {@code [text, ..., type, shape]}. */
final class MessagePack {

    private MessagePack() {
    }

    /** The first texts of a list. */
    static List<Object> texts(byte[] bytes, int count) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int head = in.get() & 0xFF;
            int length = head >> 4 == 9 ? head & 15 : head == 0xDC ? in.getShort() & 0xFFFF : head == 0xDD ? in.getInt() : -1;
            if (length < count) {
                throw new IOException("a list of texts is too short");
            }
            List<Object> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                texts.add(text(in));
            }
            return texts;
        } catch (BufferUnderflowException cutOff) {
            throw new IOException("a list of texts is cut off", cutOff);
        }
    }

    private static String text(ByteBuffer in) throws IOException {
        int head = in.get() & 0xFF;
        int length = switch (head) {
            case 0xD9, 0xC4 -> in.get() & 0xFF;
            case 0xDA, 0xC5 -> in.getShort() & 0xFFFF;
            case 0xDB, 0xC6 -> in.getInt();
            default -> head >> 5 == 5 ? head & 31 : -1;
        };
        if (length < 0 || length > in.remaining()) {
            throw new IOException("a list holds something else than texts");
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
