package org.lamella.io.gatan;

/**
 * A short array, which may be a value of its own or pixels of a small image.
 *
 * @param value a text, for unsigned shorts, or the list of its numbers
 * @param array where it is
 */
record TagValue(Object value, TagArray array) {

    @Override
    public String toString() {
        return value.toString();
    }
}
