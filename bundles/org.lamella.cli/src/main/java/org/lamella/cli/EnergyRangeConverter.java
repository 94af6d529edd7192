package org.lamella.cli;

import org.lamella.core.load.EnergyRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a range of energies, {@code 6.2:6.6}. */
final class EnergyRangeConverter implements ITypeConverter<EnergyRange> {

    @Override
    public EnergyRange convert(String text) {
        String[] edges = text.split(":", -1);
        try {
            double low = Double.parseDouble(edges[0]);
            double high = Double.parseDouble(edges[edges.length - 1]);
            if (edges.length == 2 && low < high) {
                return new EnergyRange(low, high);
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
