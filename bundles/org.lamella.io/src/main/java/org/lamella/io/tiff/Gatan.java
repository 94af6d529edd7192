package org.lamella.io.tiff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;

/** The calibration that DigitalMicrograph, and HyperSpy after it, write into fields of their own. */
final class Gatan {

    private Gatan() {
    }

    static Description read(Directory directory) throws IOException {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < Step.AXES.length(); i++) {
            OptionalDouble scale = directory.number(Tag.GATAN_SCALES + i);
            if (scale.isPresent()) {
                String name = Step.AXES.substring(i, i + 1);
                Step.of(directory.number(Tag.GATAN_OFFSETS + i).orElse(0), scale.getAsDouble(),
                        Step.unit(directory.text(Tag.GATAN_UNITS + i).orElse(""))).ifPresent(step -> steps.put(name, step));
            }
        }
        return new Description(steps, List.of(), Acquisition.UNKNOWN, Map.of());
    }
}
