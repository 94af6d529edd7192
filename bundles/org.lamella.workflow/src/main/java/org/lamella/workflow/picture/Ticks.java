package org.lamella.workflow.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The places on an axis that get a number: round ones, 1, 2 or 5 times a power of ten apart (Heckbert, Nice numbers for graph labels,
 * Graphics Gems 1990).
 *
 * @param values where, rising, within the axis
 * @param labels the numbers as text, divided by ten to the power of {@code exponent}
 * @param exponent to be shown once at the axis as "times ten to the power of", 0 when there is nothing to show
 */
public record Ticks(List<Double> values, List<String> labels, int exponent) {

    private static final int[] STEPS = {1, 2, 5};
    private static final int[] DECADES_ONLY = {1};
    private static final double FEW_DECADES = 3;
    private static final double LARGEST_PLAIN = 1e5;
    private static final double SMALLEST_PLAIN = 1e-2;
    private static final int LARGEST_PLAIN_POWER = 4;
    private static final int SMALLEST_PLAIN_POWER = -2;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double NARROWEST = 1e-10;
    private static final MathContext FLAT_DIGITS = new MathContext(6);
    /** Forgives the rounding of ends that were computed, as a share of one step. */
    private static final double SLACK = 1e-9;

    /** Copies the lists. */
    public Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /**
     * Ticks of a linear axis. One whose ends are the same but for rounding gets one tick, with six digits.
     *
     * @param min lower end
     * @param max upper end
     * @param atMost how many ticks there is room for, 2 or more
     * @return at least one tick, unless an end is not finite
     */
    public static Ticks linear(double min, double max, int atMost) {
        return linear(min, max, atMost, Integer.MIN_VALUE);
    }

    /**
     * Ticks of an axis that counts: whole numbers only.
     *
     * @param min lower end
     * @param max upper end
     * @param atMost how many ticks there is room for, 2 or more
     * @return ticks at whole numbers
     */
    public static Ticks whole(double min, double max, int atMost) {
        return linear(min, max, atMost, 0);
    }

    private static Ticks linear(double min, double max, int atMost, int smallestPower) {
        if (!Double.isFinite(min) || !Double.isFinite(max) || max < min) {
            return new Ticks(List.of(), List.of(), 0);
        }
        if (max - min <= NARROWEST * Math.max(Math.abs(min), Math.abs(max))) {
            return labelled(List.of(BigDecimal.valueOf(min).round(FLAT_DIGITS)));
        }
        BigDecimal step = step(min, max, Math.max(2, atMost), smallestPower);
        double width = step.doubleValue();
        List<BigDecimal> places = new ArrayList<>();
        for (long i = (long) Math.ceil(min / width - SLACK); i <= Math.floor(max / width + SLACK); i++) {
            places.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return labelled(places);
    }

    private static BigDecimal step(double min, double max, int atMost, int smallestPower) {
        int power = Math.max(smallestPower, (int) Math.floor(Math.log10((max - min) / atMost)) - 1);
        while (true) {
            for (int mantissa : STEPS) {
                BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
                double width = step.doubleValue();
                if (Math.floor(max / width + SLACK) - Math.ceil(min / width - SLACK) + 1 <= atMost) {
                    return step;
                }
            }
            power++;
        }
    }

    private static Ticks labelled(List<BigDecimal> places) {
        double largest = places.stream().mapToDouble(place -> Math.abs(place.doubleValue())).max().orElse(0);
        boolean plain = largest == 0 || largest < LARGEST_PLAIN && largest >= SMALLEST_PLAIN;
        int exponent = plain ? 0 : 3 * Math.floorDiv((int) Math.floor(Math.log10(largest) + SLACK), 3);
        int decimals = places.stream().mapToInt(place -> place.movePointLeft(exponent).stripTrailingZeros().scale()).max().orElse(0);
        List<String> labels = new ArrayList<>();
        for (BigDecimal place : places) {
            labels.add(signed(place.movePointLeft(exponent).setScale(Math.max(0, decimals)).toPlainString()));
        }
        return new Ticks(places.stream().map(BigDecimal::doubleValue).toList(), labels, exponent);
    }

    /**
     * Ticks of a logarithmic axis: powers of ten, with 2 and 5 times these between where there is room.
     *
     * @param min lower end, above 0
     * @param max upper end
     * @param atMost how many ticks there is room for, 2 or more
     * @return ticks with the exponent in each label
     */
    public static Ticks logarithmic(double min, double max, int atMost) {
        if (!(min > 0) || !(max >= min) || Double.isInfinite(max)) {
            return new Ticks(List.of(), List.of(), 0);
        }
        Ticks fine = powers(min, max, 1, STEPS);
        double decades = Math.log10(max / min) + 1;
        if (decades < FEW_DECADES && fine.values.size() <= Math.max(2, atMost)) {
            return fine.values.size() < 2 ? linear(min, max, atMost) : fine;
        }
        return powers(min, max, Math.max(1, (int) Math.ceil(decades / Math.max(2, atMost))), DECADES_ONLY);
    }

    private static Ticks powers(double min, double max, int every, int... mantissas) {
        int first = (int) Math.floor(Math.log10(min) + SLACK);
        int last = (int) Math.floor(Math.log10(max) + SLACK);
        boolean plain = first >= SMALLEST_PLAIN_POWER && last <= LARGEST_PLAIN_POWER;
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int mantissa : mantissas) {
                double value = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power).doubleValue();
                if (value >= min * (1 - SLACK) && value <= max * (1 + SLACK) && Math.floorMod(power, every) == 0) {
                    values.add(value);
                    labels.add(plain ? plainLabel(mantissa, power) : powerLabel(mantissa, power));
                }
            }
        }
        return new Ticks(values, labels, 0);
    }

    private static String plainLabel(int mantissa, int power) {
        return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power).toPlainString();
    }

    private static String powerLabel(int mantissa, int power) {
        return (mantissa == 1 ? "" : mantissa + "×") + powerOfTen(power);
    }

    /**
     * A power of ten in print.
     *
     * @param power the exponent
     * @return for instance 10⁻³
     */
    public static String powerOfTen(int power) {
        StringBuilder text = new StringBuilder("10");
        for (char digit : Integer.toString(power).toCharArray()) {
            text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** The minus sign of print, as wide as a digit. */
    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
