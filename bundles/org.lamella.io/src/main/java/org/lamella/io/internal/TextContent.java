package org.lamella.io.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lamella.core.LamellaException;

/** The text of header and data files. */
public final class TextContent {

    private static final int MOST_BYTES = 64 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextContent() {
    }

    /**
     * Reads a text file: UTF-8 where the bytes are that, else Latin-1, in which every byte is a character.
     *
     * @param file the file
     * @return its lines without their ends, whichever system wrote them
     * @throws LamellaException when it is larger than any text of this kind, or cannot be read
     */
    public static List<String> lines(InputFile file) throws LamellaException {
        byte[] bytes = file.bytes(MOST_BYTES);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    }
}
