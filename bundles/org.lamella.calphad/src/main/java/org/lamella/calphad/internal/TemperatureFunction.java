package org.lamella.calphad.internal;

import java.util.List;
import org.lamella.core.LamellaException;

/**
 * Expressions over ranges of temperature. Outside all ranges the nearest one is extrapolated and the {@link FunctionValues} remember it.
 *
 * @param label what reports call it: the name of a function or the parameter as it is written
 * @param ranges ranges in rising order, at least one
 */
public record TemperatureFunction(String label, List<Range> ranges) {

    /** Copies the list. */
    public TemperatureFunction {
        ranges = List.copyOf(ranges);
    }

    /**
     * An expression and where it holds.
     *
     * @param lowK lowest temperature
     * @param highK highest temperature
     * @param expression the expression
     */
    public record Range(double lowK, double highK, Expression expression) {
    }

    /**
     * The value at a temperature.
     *
     * @param values the temperature, and the values of functions at it
     * @return the value
     * @throws LamellaException when a function is missing or the value is no finite number
     */
    public double at(FunctionValues values) throws LamellaException {
        double value = range(values).expression().at(values);
        if (!Double.isFinite(value)) {
            throw new LamellaException(values.source() + ": " + label + " has no finite value at " + values.temperatureK() + " K.");
        }
        return value;
    }

    private Range range(FunctionValues values) {
        double temperatureK = values.temperatureK();
        if (temperatureK < ranges.get(0).lowK()) {
            values.extrapolated(label + " is stated from " + ranges.get(0).lowK() + " K");
            return ranges.get(0);
        }
        for (Range range : ranges) {
            if (temperatureK < range.highK()) {
                return range;
            }
        }
        Range last = ranges.get(ranges.size() - 1);
        if (temperatureK > last.highK()) {
            values.extrapolated(label + " is stated to " + last.highK() + " K");
        }
        return last;
    }
}
