package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.calphad.internal.Expression;
import org.lamella.calphad.internal.TemperatureFunction;
import org.lamella.core.LamellaException;

/** Parses expressions and their ranges of temperature. */
final class ExpressionParser {

    /** Real expressions nest three or four brackets; more would only fill the stack. */
    private static final int DEEPEST_BRACKET = 40;

    private final TdbCursor cursor;
    private final double defaultLowK;
    private final double defaultHighK;
    private final Map<String, Integer> used;
    private int depth;

    /**
     * A parser.
     *
     * @param cursor where it reads
     * @param defaultLowK limit that a blank lower one stands for
     * @param defaultHighK limit that a blank upper one stands for
     * @param used receives the functions that are referred to, with the line of the first place
     */
    ExpressionParser(TdbCursor cursor, double defaultLowK, double defaultHighK, Map<String, Integer> used) {
        this.cursor = cursor;
        this.defaultLowK = defaultLowK;
        this.defaultHighK = defaultHighK;
        this.used = used;
    }

    /**
     * Reads {@code low expression; high Y expression; high N}; limits may be blank, written as commas.
     *
     * @param label what the function is called in reports
     * @return the function; the cursor stands behind the last N
     */
    TemperatureFunction function(String label) throws LamellaException {
        List<TemperatureFunction.Range> ranges = new ArrayList<>();
        double lowK = limit(defaultLowK);
        while (true) {
            Expression expression = sum();
            if (!cursor.take(';')) {
                throw cursor.error("';' is missing after the expression of " + label + "; found " + cursor.found());
            }
            int place = cursor.offset();
            double highK = limit(defaultHighK);
            if (!(highK > lowK)) {
                throw cursor.errorAt(place, "the range of temperature of " + label + " ends at " + highK + " K, not above its beginning at "
                        + lowK + " K");
            }
            ranges.add(new TemperatureFunction.Range(lowK, highK, expression));
            if (!continues(label)) {
                return new TemperatureFunction(label, ranges);
            }
            lowK = highK;
        }
    }

    private boolean continues(String label) throws LamellaException {
        if (cursor.atEnd()) {
            return false;
        }
        int place = cursor.offset();
        String flag = cursor.word();
        if (flag.equals("Y")) {
            return true;
        }
        if (!flag.equals("N")) {
            throw cursor.errorAt(place, "Y or N should follow the range of temperature of " + label + "; found '" + flag + "'");
        }
        return false;
    }

    /** A limit of temperature: a number, or commas (or nothing before a sign or a name) for the default. */
    private double limit(double byDefault) throws LamellaException {
        boolean comma = false;
        while (cursor.take(',')) {
            comma = true;
        }
        if (comma || !cursor.atNumber() || cursor.peek() == '+' || cursor.peek() == '-') {
            return byDefault;
        }
        double number = cursor.number();
        while (cursor.take(',')) {
            // a comma may separate a limit from what follows
        }
        return number;
    }

    private Expression sum() throws LamellaException {
        List<Expression> terms = new ArrayList<>();
        boolean negative = sign();
        do {
            Expression term = product();
            terms.add(negative ? new Expression.Negation(term) : term);
            if (cursor.peek() != '+' && cursor.peek() != '-') {
                break;
            }
            negative = sign();
        } while (true);
        return terms.size() == 1 ? terms.get(0) : new Expression.Sum(List.copyOf(terms));
    }

    /** Takes signs; true for a minus. */
    private boolean sign() {
        boolean negative = false;
        while (cursor.peek() == '+' || cursor.peek() == '-') {
            negative ^= cursor.take('-') || !cursor.take('+');
        }
        return negative;
    }

    private Expression product() throws LamellaException {
        List<Expression> factors = new ArrayList<>();
        factors.add(power());
        while (true) {
            if (cursor.take('*')) {
                factors.add(signedPower());
            } else if (cursor.take('/')) {
                factors.add(new Expression.Reciprocal(signedPower()));
            } else {
                return factors.size() == 1 ? factors.get(0) : new Expression.Product(List.copyOf(factors));
            }
        }
    }

    private Expression signedPower() throws LamellaException {
        return sign() ? new Expression.Negation(power()) : power();
    }

    private Expression power() throws LamellaException {
        Expression base = primary();
        if (!cursor.takePower()) {
            return base;
        }
        boolean negative = sign();
        Expression exponent = primary();
        return new Expression.Power(base, negative ? new Expression.Negation(exponent) : exponent);
    }

    private Expression primary() throws LamellaException {
        int place = cursor.offset();
        if (cursor.atNumber() && cursor.peek() != '+' && cursor.peek() != '-') {
            return new Expression.Constant(cursor.number());
        }
        if (cursor.take('(')) {
            return bracket(place);
        }
        int line = cursor.line();
        String name = cursor.name();
        if (name.isEmpty()) {
            throw cursor.error("a number, a function or a bracket should stand here; found " + cursor.found());
        }
        String function = TdbCursor.withoutTrailing(name, '#');
        if (cursor.peek() == '(' && function.equals(name)) {
            return call(name, place);
        }
        return switch (function) {
            case "T" -> new Expression.Temperature();
            case "P" -> new Expression.Pressure();
            default -> {
                used.putIfAbsent(function, line);
                yield new Expression.Reference(function);
            }
        };
    }

    private Expression call(String name, int place) throws LamellaException {
        if (!name.equals("LN") && !name.equals("LOG") && !name.equals("EXP")) {
            throw cursor.errorAt(place, "the function " + name + "(…) is not known; LN, LOG and EXP are");
        }
        cursor.take('(');
        Expression argument = bracket(place);
        return name.equals("EXP") ? new Expression.Exponential(argument) : new Expression.Logarithm(argument);
    }

    /** What stands in a bracket that is already open. */
    private Expression bracket(int place) throws LamellaException {
        if (++depth > DEEPEST_BRACKET) {
            throw cursor.errorAt(place, "brackets are nested more than " + DEEPEST_BRACKET + " deep");
        }
        Expression inside = sum();
        cursor.expect(')', "to close a bracket");
        depth--;
        return inside;
    }
}
