package org.lamella.workflow.report;

import java.util.Objects;

/**
 * A map with its name, for instance of an element.
 *
 * @param name for instance {@code Fe_Ka}
 * @param width columns
 * @param height rows
 * @param values {@code width * height} values, row by row; shared, not copied
 * @param unit unit of the values, empty without
 * @param signed whether zero is the middle of the values and not their lower end
 */
public record NamedMap(String name, int width, int height, double[] values, String unit, boolean signed) {

    /** Checks the sizes. */
    public NamedMap {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException("The map '" + name + "' of " + values.length + " values is not " + width + " x " + height);
        }
    }
}
