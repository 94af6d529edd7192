package org.lamella.io.tiff;

/**
 * A positive fraction of two unsigned numbers of 32 bits.
 *
 * @param numerator what is divided
 * @param denominator by what, 1 or more
 */
record Rational(long numerator, long denominator) {

    private static final long LARGEST = 0xFFFFFFFFL;

    /**
     * The fraction next to a number, by its continued fraction.
     *
     * @param value a positive number; what is too large or too small becomes the largest or smallest fraction
     * @return differs from it relatively by less than {@code 2^-32 / max(numerator, denominator)} when it is within range
     */
    static Rational of(double value) {
        long before = 0;
        long numerator = 1;
        long denominatorBefore = 1;
        long denominator = 0;
        double rest = value;
        while (true) {
            double whole = Math.floor(rest);
            double next = whole * numerator + before;
            double nextDenominator = whole * denominator + denominatorBefore;
            if (next > LARGEST || nextDenominator > LARGEST) {
                break;
            }
            before = numerator;
            numerator = (long) next;
            denominatorBefore = denominator;
            denominator = (long) nextDenominator;
            if (rest == whole) {
                break;
            }
            rest = 1 / (rest - whole);
        }
        return denominator == 0 ? new Rational(LARGEST, 1)
                : numerator == 0 ? new Rational(1, LARGEST) : new Rational(numerator, denominator);
    }
}
