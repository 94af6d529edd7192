package org.lamella.calphad;

/**
 * Something in a database that is read but not used, or that had to be interpreted.
 *
 * @param source name of the file
 * @param line line in it, from 1; 0 where the whole file is meant
 * @param text one line: what, and what it means for results
 */
public record Notice(String source, int line, String text) {

    @Override
    public String toString() {
        return source + (line > 0 ? ", line " + line : "") + ": " + text;
    }
}
