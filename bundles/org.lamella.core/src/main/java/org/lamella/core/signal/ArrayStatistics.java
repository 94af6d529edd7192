package org.lamella.core.signal;

/** Sum and maximum of an array in the type that is exact for it. */
final class ArrayStatistics {

    private ArrayStatistics() {
    }

    static Number sum(NumericArray values) {
        return values.type().isFloating() ? (Number) values.sum() : (Number) values.exactSum();
    }

    static Number max(NumericArray values) {
        return values.type().isFloating() || values.length() == 0 ? (Number) values.max() : (Number) exactMax(values);
    }

    private static long exactMax(NumericArray values) {
        long max = Long.MIN_VALUE;
        for (int i = 0; i < values.length(); i++) {
            max = Math.max(max, values.getExact(i));
        }
        return max;
    }
}
