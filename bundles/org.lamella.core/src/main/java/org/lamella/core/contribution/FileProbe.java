package org.lamella.core.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a loader looks at to say whether a file is of its format: name and first bytes.
 *
 * @param file the file
 * @param head its first bytes, at most {@link #HEAD_BYTES}
 */
public record FileProbe(Path file, byte[] head) {

    /** How much of a file a probe holds. */
    public static final int HEAD_BYTES = 4096;

    /**
     * Reads the first bytes of a file; a folder, which some formats use like a file, has none.
     *
     * @param file a readable file or folder
     * @return the probe
     * @throws IOException when it cannot be read
     */
    public static FileProbe of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new FileProbe(file, new byte[0]);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new FileProbe(file, in.readNBytes(HEAD_BYTES));
        }
    }

    /** Ending of the file name in lower case, without the dot. @return empty without ending */
    public String extension() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the file begins with some bytes.
     *
     * @param offset where they are expected
     * @param magic the bytes
     * @return true when they are there
     */
    public boolean startsWith(int offset, byte... magic) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[offset + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as Latin-1 text, for text formats. @return as many characters as bytes */
    public String headText() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
