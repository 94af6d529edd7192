package org.lamella.cli;

import org.lamella.core.region.RectangleRegion;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 120,100,280,280}: left, top, width and height of a rectangle. */
final class RectangleConverter implements ITypeConverter<RectangleRegion> {

    @Override
    public RectangleRegion convert(String text) {
        return Typed.read(text, RectangleRegion::parse);
    }
}
