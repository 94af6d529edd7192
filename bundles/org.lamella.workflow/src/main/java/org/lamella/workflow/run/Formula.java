package org.lamella.workflow.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/**
 * A formula of numbers and maps: {@code + - * / ^}, brackets, {@code sqrt}, {@code log} (natural), {@code abs}, {@code min} and
 * {@code max}. A number is an array of one value and goes with every pixel of a map. Names may have hyphens in them, so a minus needs a
 * space before it where a name ends.
 */
final class Formula {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)"
            + "|(?<name>[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*)|(?<sign>[-+*/^(),]))");
    private static final String END = "";

    /** What names stand for. */
    @FunctionalInterface
    interface Names {

        /**
         * What a name stands for.
         *
         * @param name as in the formula
         * @return one value, or those of all pixels
         * @throws LamellaException when it stands for nothing
         */
        double[] values(String name) throws LamellaException;
    }

    /** Joins two numbers. */
    @FunctionalInterface
    private interface Operation {
        double of(double a, double b);
    }

    private final String text;
    private final Names names;
    private int position;
    private String token;
    private boolean word;
    private boolean number;

    private Formula(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Works out a formula.
     *
     * @param text the formula
     * @param names what its names stand for
     * @return one value for a number, else those of all pixels
     * @throws LamellaException when it is no formula, a name stands for nothing, or maps have different pixels
     */
    static double[] evaluate(String text, Names names) throws LamellaException {
        Formula formula = new Formula(text, names);
        formula.next();
        double[] value = formula.sum();
        if (!formula.token.equals(END)) {
            throw formula.mistake("'" + formula.token + "' is one too many");
        }
        return value;
    }

    private LamellaException mistake(String why) {
        return new LamellaException("the formula '" + text + "' cannot be read: " + why);
    }

    private void next() throws LamellaException {
        Matcher matcher = TOKEN.matcher(text).region(position, text.length());
        word = false;
        number = false;
        if (text.substring(position).isBlank()) {
            token = END;
        } else if (matcher.lookingAt()) {
            number = matcher.group("number") != null;
            word = matcher.group("name") != null;
            token = number ? matcher.group("number") : word ? matcher.group("name") : matcher.group("sign");
            position = matcher.end();
        } else {
            throw mistake("it has '" + text.substring(position).strip().charAt(0) + "'");
        }
    }

    private boolean take(String sign) throws LamellaException {
        boolean found = token.equals(sign);
        if (found) {
            next();
        }
        return found;
    }

    private void require(String sign) throws LamellaException {
        if (!take(sign)) {
            throw mistake("it lacks '" + sign + "'" + (token.equals(END) ? " at its end" : " before '" + token + "'"));
        }
    }

    private double[] sum() throws LamellaException {
        double[] value = product();
        while (true) {
            if (take("+")) {
                value = joined(value, product(), Double::sum);
            } else if (take("-")) {
                value = joined(value, product(), (a, b) -> a - b);
            } else {
                return value;
            }
        }
    }

    private double[] product() throws LamellaException {
        double[] value = factor();
        while (true) {
            if (take("*")) {
                value = joined(value, factor(), (a, b) -> a * b);
            } else if (take("/")) {
                value = joined(value, factor(), (a, b) -> a / b);
            } else {
                return value;
            }
        }
    }

    private double[] factor() throws LamellaException {
        if (take("-")) {
            return joined(new double[] {0}, factor(), (a, b) -> a - b);
        }
        double[] value = operand();
        return take("^") ? joined(value, factor(), Math::pow) : value;
    }

    private double[] operand() throws LamellaException {
        if (take("(")) {
            double[] value = sum();
            require(")");
            return value;
        }
        String name = token;
        if (number) {
            next();
            return new double[] {Double.parseDouble(name)};
        }
        if (!word) {
            throw mistake(token.equals(END) ? "it breaks off" : "'" + token + "' stands where a number is wanted");
        }
        next();
        return take("(") ? function(name) : names.values(name);
    }

    private double[] function(String name) throws LamellaException {
        double[] first = sum();
        double[] second = take(",") ? sum() : null;
        require(")");
        if (second == null) {
            return switch (name) {
                case "sqrt" -> joined(first, first, (a, b) -> Math.sqrt(a));
                case "log" -> joined(first, first, (a, b) -> Math.log(a));
                case "abs" -> joined(first, first, (a, b) -> Math.abs(a));
                default -> throw mistake("there is no function '" + name + "' of one value; there are sqrt, log, abs");
            };
        }
        return switch (name) {
            case "min" -> joined(first, second, Math::min);
            case "max" -> joined(first, second, Math::max);
            default -> throw mistake("there is no function '" + name + "' of two values; there are min, max");
        };
    }

    private double[] joined(double[] a, double[] b, Operation operation) throws LamellaException {
        if (a.length > 1 && b.length > 1 && a.length != b.length) {
            throw new LamellaException("maps of " + a.length + " and " + b.length + " pixels do not go together");
        }
        double[] joined = new double[Math.max(a.length, b.length)];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = operation.of(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
        }
        return joined;
    }
}
