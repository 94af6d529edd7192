package org.lamella.diffusion.setup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Kinds of quantities with the units that a case may use. */
enum Dimension {
    /** m. */ LENGTH("m 1 mm 1e-3 um 1e-6 µm 1e-6 nm 1e-9"),
    /** s. */ TIME("s 1 min 60 h 3600 d 86400 y 31557600"),
    /** K. */ TEMPERATURE("K 1 C 1 °C 1"),
    /** m²/s. */ DIFFUSIVITY("m2/s 1 m²/s 1 cm2/s 1e-4"),
    /** J/mol. */ ENERGY("J/mol 1 kJ/mol 1e3"),
    /** m/s. */ FLUX("m/s 1"),
    /** Without unit. */ NUMBER("");

    private static final double ZERO_CELSIUS_K = 273.15;

    private final Map<String, Double> factors = new LinkedHashMap<>();

    Dimension(String units) {
        String[] words = units.isEmpty() ? new String[0] : units.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            factors.put(words[i], Double.valueOf(words[i + 1]));
        }
    }

    /** The units, for messages. */
    String units() {
        return String.join(", ", factors.keySet());
    }

    /** The value of a text in the first unit; empty when it is none. A number alone is in the first unit. */
    OptionalDouble parse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        double number;
        try {
            number = Double.parseDouble(parts[0]);
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
        if (!Double.isFinite(number) || parts[0].toLowerCase(Locale.ROOT).matches(".*[df]")) {
            return OptionalDouble.empty();
        }
        if (parts.length == 1) {
            return OptionalDouble.of(number);
        }
        Double factor = factors.get(parts[1]);
        if (factor == null) {
            return OptionalDouble.empty();
        }
        boolean celsius = this == TEMPERATURE && !parts[1].equals("K");
        return OptionalDouble.of(celsius ? number + ZERO_CELSIUS_K : number * factor);
    }
}
