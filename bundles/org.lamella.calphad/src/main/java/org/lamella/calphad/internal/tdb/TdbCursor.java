package org.lamella.calphad.internal.tdb;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/** Reads the words, numbers and signs of one command. Blanks and line ends separate and are otherwise skipped. */
final class TdbCursor {

    private static final int LONGEST_QUOTE = 24;
    private static final int LONGEST_BEGINNING = 80;
    private static final Pattern COMMAND = Pattern.compile("PAR[A-Z]*\\s+\\w+\\s*\\(|FUN[A-Z]*\\s+\\w+\\s+[-+.,\\d]|PHASE\\s+\\S+\\s+%"
            + "|CONST[A-Z]*\\s+\\S+\\s*:|ELEM[A-Z]*\\s+[A-Z]{1,2}\\s|TYPE.DEF[A-Z]*\\s+\\S\\s", Pattern.CASE_INSENSITIVE);

    private final TdbText text;
    private final int end;
    private int offset;

    TdbCursor(TdbText text, int from, int end) {
        this.text = text;
        this.end = end;
        offset = from;
        skipBlanks();
    }

    int offset() {
        return offset;
    }

    int end() {
        return end;
    }

    int line() {
        return text.line(offset);
    }

    boolean atEnd() {
        return offset >= end;
    }

    /** The next character that is not blank; 0 at the end. */
    char peek() {
        return offset < end ? text.at(offset) : 0;
    }

    /** Takes a sign where it comes next. */
    boolean take(char sign) {
        if (peek() != sign || atEnd()) {
            return false;
        }
        offset++;
        skipBlanks();
        return true;
    }

    /** Takes one character that is not blank. */
    char character() {
        char c = text.at(offset++);
        skipBlanks();
        return c;
    }

    /** Takes the letter of a model where it stands alone before a colon. */
    boolean takeModel(String model) {
        int from = offset;
        if (name().equals(model) && peek() == ':') {
            return true;
        }
        offset = from;
        return false;
    }

    /** Goes to the line after a place; false when the command has no more. */
    boolean skipLine(int place) {
        offset = place;
        while (offset < end && text.line(offset) == text.line(place)) {
            offset++;
        }
        skipBlanks();
        return !atEnd();
    }

    /** Takes the sign of a power, two asterisks. */
    boolean takePower() {
        if (offset + 1 >= end || text.at(offset) != '*' || text.at(offset + 1) != '*') {
            return false;
        }
        offset += 2;
        skipBlanks();
        return true;
    }

    void expect(char sign, String where) throws LamellaException {
        if (!take(sign)) {
            throw error("'" + sign + "' is missing " + where + "; found " + found());
        }
    }

    /** Everything up to the next blank, in capitals; empty at the end. */
    String word() {
        return run(c -> !Character.isWhitespace(c));
    }

    /** Letters, digits and what else names may have, in capitals; empty where none comes next. */
    String name() {
        return run(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '#');
    }

    /** Everything up to a blank or a sign that may follow the name of a phase. */
    String phase() {
        return run(c -> !Character.isWhitespace(c) && ",&:;()".indexOf(c) < 0);
    }

    /** As a name, but species may have charges. */
    String species() {
        return run(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '/' || c == '+' || c == '-' || c == '*' || c == '#');
    }

    private String run(IntPredicate accepted) {
        int from = offset;
        while (offset < end && accepted.test(text.at(offset))) {
            offset++;
        }
        String word = text.part(from, offset).toUpperCase(Locale.ROOT);
        skipBlanks();
        return word;
    }

    /** Everything that is left, as it is written, on one line. */
    String rest() {
        String rest = text.part(offset, end).replaceAll("\\s+", " ").strip();
        offset = end;
        return rest;
    }

    boolean atNumber() {
        if (atEnd()) {
            return false;
        }
        int at = offset;
        if (text.at(at) == '+' || text.at(at) == '-') {
            at++;
        }
        if (at < end && text.at(at) == '.') {
            at++;
        }
        return at < end && isDigit(text.at(at));
    }

    /** A number with an optional sign. */
    double signedNumber(String what) throws LamellaException {
        int from = offset;
        boolean negative = take('-');
        if (!negative) {
            take('+');
        }
        if (!atNumber()) {
            offset = from;
            throw error(what + " should stand here, a number; found " + found());
        }
        double number = number();
        return negative ? -number : number;
    }

    /** A number without a sign: digits, an optional fraction, an optional exponent after E or D. */
    double number() throws LamellaException {
        int from = offset;
        digits();
        if (offset < end && text.at(offset) == '.') {
            offset++;
            digits();
        }
        if (offset < end && "EeDd".indexOf(text.at(offset)) >= 0) {
            int exponent = offset + 1;
            if (exponent < end && (text.at(exponent) == '+' || text.at(exponent) == '-')) {
                exponent++;
            }
            if (exponent < end && isDigit(text.at(exponent))) {
                offset = exponent;
                digits();
            }
        }
        String written = text.part(from, offset);
        if (offset + 1 < end && text.at(offset) == ',' && isDigit(text.at(offset + 1)) && isDigit(text.at(offset - 1))) {
            throw error("a comma follows the number " + written + "; decimals are written with a point");
        }
        double number;
        try {
            number = Double.parseDouble(written.replace('D', 'E').replace('d', 'e'));
        } catch (NumberFormatException notOne) {
            throw text.error(from, "'" + written + "' is no number");
        }
        if (Double.isInfinite(number)) {
            throw text.error(from, "the number " + written + " is too large");
        }
        skipBlanks();
        return number;
    }

    private void digits() {
        while (offset < end && isDigit(text.at(offset))) {
            offset++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skipBlanks() {
        while (offset < end && Character.isWhitespace(text.at(offset))) {
            offset++;
        }
    }

    /** Where another command begins on a line of its own in what is left, because the end of this one is missing; -1 when none does. */
    int hiddenCommand() {
        boolean lineStart = false;
        for (int i = offset; i < end; i++) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                lineStart = true;
            } else if (!Character.isWhitespace(c)) {
                if (lineStart && COMMAND.matcher(text.part(i, Math.min(end, i + LONGEST_BEGINNING))).lookingAt()) {
                    return i;
                }
                lineStart = false;
            }
        }
        return -1;
    }

    /** A word without some sign at its end. */
    static String withoutTrailing(String word, char sign) {
        int length = word.length();
        while (length > 0 && word.charAt(length - 1) == sign) {
            length--;
        }
        return word.substring(0, length);
    }

    /** What comes next, for messages. */
    String found() {
        if (atEnd()) {
            return "the end of the command";
        }
        String rest = text.part(offset, Math.min(end, offset + LONGEST_QUOTE)).split("\\s", 2)[0];
        return "'" + (rest.isEmpty() ? text.part(offset, offset + 1) : rest) + "'";
    }

    LamellaException error(String what) {
        return text.error(offset, what);
    }

    LamellaException errorAt(int place, String what) {
        return text.error(place, what);
    }
}
