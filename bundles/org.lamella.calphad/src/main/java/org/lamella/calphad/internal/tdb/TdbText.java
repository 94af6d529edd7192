package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;

/** Text of a database with its comments blanked out, so that every place keeps its line and column. */
final class TdbText {

    private static final int LONGEST_MESSAGE = 400;

    private final String name;
    private final char[] characters;
    private final int[] lineStarts;

    TdbText(String name, String text) {
        this.name = name;
        characters = text.toCharArray();
        lineStarts = lineStarts(characters);
        blankComments();
    }

    private static int[] lineStarts(char[] characters) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < characters.length; i++) {
            boolean ends = characters[i] == '\n' || characters[i] == '\r' && (i + 1 == characters.length || characters[i + 1] != '\n');
            if (ends) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** A dollar sign begins a comment anywhere on a line. */
    private void blankComments() {
        boolean comment = false;
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c == '\n' || c == '\r') {
                comment = false;
            } else {
                comment |= c == '$';
                if (comment || c == '\uFEFF' && i == 0) {
                    characters[i] = ' ';
                }
            }
        }
    }

    String name() {
        return name;
    }

    char at(int offset) {
        return characters[offset];
    }

    String part(int from, int to) {
        return new String(characters, from, to - from);
    }

    /**
     * The commands: what stands before each exclamation mark.
     *
     * @return cursors over the commands that are not blank
     * @throws LamellaException when the last command is not closed
     */
    List<TdbCursor> commands() throws LamellaException {
        List<TdbCursor> commands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == '!') {
                TdbCursor command = new TdbCursor(this, from, i);
                if (!command.atEnd()) {
                    commands.add(command);
                }
                from = i + 1;
            }
        }
        TdbCursor rest = new TdbCursor(this, from, characters.length);
        if (!rest.atEnd()) {
            throw rest.error("the command that begins here has no '!' at its end; the file may be cut off");
        }
        return commands;
    }

    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    LamellaException error(int offset, String what) {
        int line = line(offset);
        String shortened = what.length() <= LONGEST_MESSAGE ? what : what.substring(0, LONGEST_MESSAGE) + "…";
        return new LamellaException(name + ", line " + line + ", column " + (offset - lineStarts[line - 1] + 1) + ": " + shortened + ".");
    }
}
