package org.lamella.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A window of energies that the user typed.
 *
 * @param from lower edge, in the units of the energy axis
 * @param to upper edge
 */
record EnergyRange(double from, double to) {

    String name() {
        return from + "-" + to;
    }

    /** Reads {@code 6.2:6.6}. */
    static final class Converter implements ITypeConverter<EnergyRange> {

        @Override
        public EnergyRange convert(String text) {
            String[] edges = text.split(":", -1);
            try {
                double from = Double.parseDouble(edges[0]);
                double to = Double.parseDouble(edges[edges.length - 1]);
                if (edges.length == 2 && from < to) {
                    return new EnergyRange(from, to);
                }
            } catch (NumberFormatException notANumber) {
                throw new TypeConversionException(mistake(text));
            }
            throw new TypeConversionException(mistake(text));
        }

        private static String mistake(String text) {
            return "'" + text + "' is no energy window; write it as in 6.2:6.6, the lower edge first";
        }
    }
}
