package org.lamella.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a table is written: what stands between its columns and which sign its numbers have before their decimals. */
enum Dialect {
    TABS('\t', '.'),
    TABS_AND_DECIMAL_COMMAS('\t', ','),
    SEMICOLONS(';', '.'),
    SEMICOLONS_AND_DECIMAL_COMMAS(';', ','),
    COMMAS(',', '.'),
    BLANKS(' ', '.'),
    BLANKS_AND_DECIMAL_COMMAS(' ', ',');

    private static final Pattern COMMENT = Pattern.compile("[#%!*].*|//.*", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final char separator;
    private final char decimalSign;

    Dialect(char separator, char decimalSign) {
        this.separator = separator;
        this.decimalSign = decimalSign;
    }

    /** The fields of a line without the blanks and quotes around them. */
    List<String> fields(String line) {
        if (separator == ' ') {
            String content = line.strip();
            return content.isEmpty() ? List.of() : List.of(BLANK.split(content));
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** Whether a field holds a number. */
    boolean isNumber(String field) {
        int whole = digitsEnd(field, signEnd(field, 0));
        boolean point = whole < field.length() && field.charAt(whole) == decimalSign;
        int end = point ? digitsEnd(field, whole + 1) : whole;
        int digits = end - signEnd(field, 0) - (point ? 1 : 0);
        if (digits > 0 && end < field.length() && (field.charAt(end) == 'e' || field.charAt(end) == 'E')) {
            int exponent = signEnd(field, end + 1);
            end = digitsEnd(field, exponent) > exponent ? digitsEnd(field, exponent) : end;
        }
        return digits > 0 && end == field.length() || field.equalsIgnoreCase("nan");
    }

    private static int signEnd(String field, int at) {
        return at < field.length() && (field.charAt(at) == '+' || field.charAt(at) == '-') ? at + 1 : at;
    }

    private static int digitsEnd(String field, int at) {
        int end = at;
        while (end < field.length() && field.charAt(end) >= '0' && field.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The number in a field that holds one; not a number when it is empty. */
    double number(String field) {
        boolean none = field.isEmpty() || field.equalsIgnoreCase("nan");
        return none ? Double.NaN : Double.parseDouble(decimalSign == '.' ? field : field.replace(decimalSign, '.'));
    }

    /** Whether all fields are numbers or empty, and not all empty. */
    boolean isRow(List<String> fields) {
        boolean any = false;
        for (String field : fields) {
            if (!field.isEmpty() && !isNumber(field)) {
                return false;
            }
            any |= !field.isEmpty();
        }
        return any;
    }

    /** Whether a line says something about the table instead of belonging to it. */
    boolean isComment(String line) {
        String content = line.strip();
        return COMMENT.matcher(content).matches() || separator != ';' && content.startsWith(";");
    }
}
