package org.lamella.workflow.report;

import java.util.Objects;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.workflow.picture.ColourMap;

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

    /**
     * The map of a component.
     *
     * @param result the decomposition
     * @param component from 0
     * @param signed whether the decomposition has negative values
     * @return the map, of one row for a line scan
     */
    public static NamedMap ofComponent(DecompositionResult result, int component, boolean signed) {
        int width = PixelGrid.width(result.navigationAxes());
        int height = PixelGrid.height(result.navigationAxes());
        return new NamedMap("Component " + (component + 1), width, height, result.maps()[component], "", signed);
    }

    /**
     * What the components leave of each pixel.
     *
     * @param result the decomposition
     * @param residual its residual, N values
     * @return the map, of one row for a line scan
     */
    public static NamedMap ofResidual(DecompositionResult result, double[] residual) {
        return new NamedMap("Residual", PixelGrid.width(result.navigationAxes()), PixelGrid.height(result.navigationAxes()), residual, "",
                false);
    }

    /**
     * The same values under another name.
     *
     * @param newName the name
     * @return a map
     */
    public NamedMap renamed(String newName) {
        return new NamedMap(newName, width, height, values, unit, signed);
    }

    /**
     * The colours that suit the values.
     *
     * @return a diverging colour map for signed values
     */
    public ColourMap colours() {
        return signed ? ColourMap.BLUE_WHITE_RED : ColourMap.VIRIDIS;
    }
}
