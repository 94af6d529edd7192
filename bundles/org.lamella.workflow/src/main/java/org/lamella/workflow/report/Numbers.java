package org.lamella.workflow.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.lamella.workflow.picture.Ticks;

/** Numbers as they stand in the report. */
final class Numbers {

    private static final char THIN_SPACE = '\u202F';
    private static final int LARGEST_PLAIN_POWER = 7;
    private static final int SMALLEST_PLAIN_POWER = -3;

    private Numbers() {
    }

    /** A whole number in groups of three digits. */
    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', THIN_SPACE).replace('-', '−');
    }

    /** A number with some significant digits, trailing zeros left out. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        String text = power >= SMALLEST_PLAIN_POWER && power < LARGEST_PLAIN_POWER ? rounded.toPlainString()
                : rounded.movePointLeft(power).toPlainString() + " × " + Ticks.powerOfTen(power);
        return text.replace('-', '−');
    }

    /** Any number: whole ones of any size in full, others with six digits. */
    static String any(Number value) {
        return value instanceof Long || value instanceof Integer ? whole(value.longValue()) : significant(value.doubleValue(), 6);
    }

    static String percent(double share) {
        return significant(100 * share, 3) + " %";
    }

    static String seconds(double seconds) {
        return significant(seconds, 3) + " s";
    }
}
