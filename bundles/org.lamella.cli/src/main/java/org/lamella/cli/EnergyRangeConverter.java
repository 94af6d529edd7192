package org.lamella.cli;

import org.lamella.core.load.EnergyRange;
import picocli.CommandLine.ITypeConverter;

/** Reads a range of energies, {@code 6.2:6.6}. */
final class EnergyRangeConverter implements ITypeConverter<EnergyRange> {

    @Override
    public EnergyRange convert(String text) {
        return Typed.read(text, EnergyRange::parse);
    }
}
