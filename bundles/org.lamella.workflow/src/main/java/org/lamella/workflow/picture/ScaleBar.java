package org.lamella.workflow.picture;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A bar of round length for a map.
 *
 * @param pixels its length, map pixels
 * @param label its length in words, for instance {@code 200 nm}
 */
public record ScaleBar(double pixels, String label) {

    /** Files write the micro sign or the Greek letter, the letter with ring or the Angstrom sign. */
    private static final Map<String, Integer> POWERS_OF_METRE = Map.ofEntries(Map.entry("m", 0), Map.entry("mm", -3),
            Map.entry("\u00b5m", -6), Map.entry("\u03bcm", -6), Map.entry("um", -6), Map.entry("micron", -6), Map.entry("microns", -6),
            Map.entry("nm", -9), Map.entry("\u00c5", -10), Map.entry("\u212b", -10), Map.entry("A", -10), Map.entry("angstrom", -10),
            Map.entry("pm", -12));
    private static final String[] PREFIXED = {"pm", "nm", "µm", "mm", "m"};
    private static final int SMALLEST_POWER = -12;
    private static final int[] STEPS = {5, 2, 1};
    private static final double SLACK = 1e-9;

    /**
     * The longest bar of 1, 2 or 5 times a power of ten that fits. Lengths are written from 1 to 999 with the prefix that suits.
     *
     * @param pixelSize length of a map pixel in {@code units}; its sign does not matter
     * @param units unit as files write it; without one the bar is in pixels, an unknown one is shown as it is
     * @param longest room for the bar, map pixels
     * @return empty when size or room are not positive numbers
     */
    public static Optional<ScaleBar> choose(double pixelSize, String units, double longest) {
        boolean calibrated = !units.isBlank() && !units.startsWith("<");
        double size = calibrated ? Math.abs(pixelSize) : 1;
        double room = size * longest;
        if (!(room > 0 && room < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        int power = (int) Math.floor(Math.log10(room) + SLACK);
        int mantissa = 1;
        for (int step : STEPS) {
            if (step * Math.pow(10, power) <= room * (1 + SLACK)) {
                mantissa = step;
                break;
            }
        }
        BigDecimal length = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
        return Optional.of(new ScaleBar(length.doubleValue() / size, label(length, calibrated ? units.strip() : "px")));
    }

    private static String label(BigDecimal length, String units) {
        Integer unitPower = POWERS_OF_METRE.get(units);
        if (unitPower == null) {
            return length.toPlainString() + " " + units;
        }
        BigDecimal metres = length.scaleByPowerOfTen(unitPower);
        int magnitude = metres.precision() - metres.scale() - 1;
        int prefix = Math.max(0, Math.min(PREFIXED.length - 1, Math.floorDiv(magnitude - SMALLEST_POWER, 3)));
        return metres.scaleByPowerOfTen(-(SMALLEST_POWER + 3 * prefix)).stripTrailingZeros().toPlainString() + " " + PREFIXED[prefix];
    }
}
