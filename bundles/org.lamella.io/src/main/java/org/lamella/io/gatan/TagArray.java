package org.lamella.io.gatan;

/**
 * An array in the tag tree that is left in the file.
 *
 * @param offset byte of its first element
 * @param elementCode how an element is encoded, 15 for a structure
 * @param elementBytes size of an element
 * @param length number of elements
 */
record TagArray(long offset, int elementCode, int elementBytes, long length) {

    @Override
    public String toString() {
        return "array of " + length + " elements";
    }
}
