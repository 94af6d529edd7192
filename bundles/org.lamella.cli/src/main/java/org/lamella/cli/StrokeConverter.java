package org.lamella.cli;

import org.lamella.core.region.BrushStroke;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 70,50;95,60@6}: the points of a brush stroke and the radius of the brush. */
final class StrokeConverter implements ITypeConverter<BrushStroke> {

    @Override
    public BrushStroke convert(String text) {
        return Typed.read(text, BrushStroke::parse);
    }
}
