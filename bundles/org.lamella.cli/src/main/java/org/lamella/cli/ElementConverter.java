package org.lamella.cli;

import org.lamella.core.LamellaException;
import org.lamella.xray.Element;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an element's symbol. */
final class ElementConverter implements ITypeConverter<Element> {

    @Override
    public Element convert(String symbol) {
        try {
            return Element.of(symbol.strip());
        } catch (LamellaException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }
}
