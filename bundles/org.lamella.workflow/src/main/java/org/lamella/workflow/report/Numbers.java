package org.lamella.workflow.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.lamella.workflow.picture.Ticks;

/** Numbers as they stand in the report. */
public final class Numbers {

    private static final char THIN_SPACE = '\u202F';
    private static final int LARGEST_PLAIN_POWER = 7;
    private static final int SMALLEST_PLAIN_POWER = -3;

    private Numbers() {
    }

    /**
     * A whole number in groups of three digits.
     *
     * @param value the number
     * @return as text
     */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', THIN_SPACE).replace('-', '−');
    }

    /**
     * A number with at most some significant digits: trailing zeros are left out.
     *
     * @param value the number
     * @param digits how many
     * @return as text
     */
    public static String significant(double value, int digits) {
        return rounded(value, digits, true);
    }

    /**
     * A number with just some significant digits, so that those of a column agree.
     *
     * @param value the number
     * @param digits how many
     * @return as text
     */
    public static String rounded(double value, int digits) {
        return rounded(value, digits, false);
    }

    private static String rounded(double value, int digits, boolean strip) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal round = BigDecimal.valueOf(value).round(new MathContext(digits));
        round = strip ? round.stripTrailingZeros() : round.setScale(digits - 1 - power(round));
        int power = power(round);
        String text = power >= SMALLEST_PLAIN_POWER && power < LARGEST_PLAIN_POWER ? round.toPlainString()
                : round.movePointLeft(power).toPlainString() + " × " + Ticks.powerOfTen(power);
        return text.replace('-', '−');
    }

    /** Power of ten of the first digit. */
    private static int power(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /**
     * Any number: whole ones of any size in full, others with six digits.
     *
     * @param value the number
     * @return as text
     */
    public static String any(Number value) {
        return value instanceof Long || value instanceof Integer ? whole(value.longValue()) : significant(value.doubleValue(), 6);
    }

    /**
     * A fact of a result: a number or words.
     *
     * @param value the fact
     * @return as text
     */
    public static String fact(Object value) {
        return value instanceof Number number ? any(number) : String.valueOf(value);
    }

    /**
     * A share in percent.
     *
     * @param share 0 to 1
     * @return as text
     */
    public static String percent(double share) {
        return rounded(100 * share, 3) + " %";
    }

    /**
     * A time.
     *
     * @param seconds s
     * @return as text
     */
    public static String seconds(double seconds) {
        return rounded(seconds, 3) + " s";
    }
}
