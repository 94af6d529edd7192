package org.lamella.io.internal.codec;

import java.io.IOException;

/** Repeats bytes that came out before. */
final class Matches {

    private Matches() {
    }

    /**
     * Copies a match, which may overlap what it makes.
     *
     * @param out the bytes
     * @param start the first of them
     * @param to where the copy goes; there is room for it
     * @param offset how far back the match lies
     * @param length its length
     * @return where the copy ends
     * @throws IOException when the match lies before the first byte
     */
    static int copy(byte[] out, int start, int to, int offset, int length) throws IOException {
        if (offset < 1 || offset > to - start) {
            throw new IOException("a match lies outside the data");
        }
        if (offset >= length) {
            System.arraycopy(out, to - offset, out, to, length);
        } else {
            for (int i = to; i < to + length; i++) {
                out[i] = out[i - offset];
            }
        }
        return to + length;
    }
}
