package org.lamella.io.tiff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Acquisition;

/** What the scanning microscopes of Zeiss write: lines such as {@code Image Pixel Size = 2.614 nm} below internal names. */
final class Zeiss {

    private Zeiss() {
    }

    static Description read(Directory directory) throws IOException {
        Optional<String> text = directory.text(Tag.ZEISS);
        if (text.isEmpty()) {
            return Description.NOTHING;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String line : text.get().split("\\R")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        quantity(values, "Image Pixel Size").or(() -> quantity(values, "Pixel Size")).ifPresent(step -> {
            steps.put("x", step);
            steps.put("y", step);
        });
        Acquisition.Builder acquisition = Acquisition.builder();
        quantity(values, "EHT").or(() -> quantity(values, "EHT Target")).ifPresent(voltage -> acquisition
                .beamEnergyKeV(voltage.units().equals("V") ? voltage.scale() / 1000 : voltage.scale()));
        quantity(values, "Stage at T").ifPresent(tilt -> acquisition.tiltDeg(tilt.scale()));
        return new Description(steps, List.of(), acquisition.build(), Map.of("Zeiss", values));
    }

    /** A number with its unit. */
    private static Optional<Step> quantity(Map<String, Object> values, String name) {
        String[] words = values.getOrDefault(name, "").toString().split("\\s+");
        try {
            return Step.of(0, Double.parseDouble(words[0]), words.length > 1 ? Step.unit(words[1]) : "");
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
