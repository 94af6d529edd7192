package org.lamella.io.tiff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;

/**
 * The resolution fields of the standard. Most programs write the dots of some printer there, so only pixels that are far smaller than
 * these count as a calibration.
 */
final class Resolution {

    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;
    private static final double UM_PER_INCH = 25400;
    private static final double UM_PER_CM = 10000;
    private static final double LARGEST_PIXEL_UM = 5;

    private Resolution() {
    }

    static Description read(Directory directory) throws IOException {
        long unit = directory.integer(Tag.RESOLUTION_UNIT, INCH);
        // ImageJ and those who write like it count in another unit
        boolean own = directory.text(Tag.DESCRIPTION).filter(text -> text.startsWith(ImageJ.MARK)).isPresent();
        if (own || unit != INCH && unit != CENTIMETRE) {
            return Description.NOTHING;
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        put(steps, "x", directory.number(Tag.X_RESOLUTION), unit);
        put(steps, "y", directory.number(Tag.Y_RESOLUTION), unit);
        return new Description(steps, List.of(), Acquisition.UNKNOWN, Map.of());
    }

    private static void put(Map<String, Step> steps, String axis, OptionalDouble resolution, long unit) {
        double pixelUm = (unit == INCH ? UM_PER_INCH : UM_PER_CM) / resolution.orElse(1);
        if (pixelUm > 0 && pixelUm < LARGEST_PIXEL_UM) {
            Step.of(0, pixelUm, "\u00b5m").ifPresent(step -> steps.put(axis, step));
        }
    }
}
