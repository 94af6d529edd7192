package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.region.Mask;
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
     * The pixels of a mask.
     *
     * @param mask the mask
     * @return the map, 1 inside and 0 outside
     */
    public static NamedMap ofMask(Mask mask) {
        double[] values = new double[mask.width() * mask.height()];
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            values[pixel] = 1;
        }
        return new NamedMap(mask.name(), mask.width(), mask.height(), values, "", false);
    }

    /**
     * The maps of an unmixing.
     *
     * @param result the unmixing
     * @return abundances by the names of their endmembers, then residual and reduced chi-squared
     */
    public static List<NamedMap> ofUnmixing(UnmixingResult result) {
        int width = PixelGrid.width(result.navigationAxes());
        int height = PixelGrid.height(result.navigationAxes());
        List<NamedMap> maps = new ArrayList<>();
        for (int k = 0; k < result.abundances().length; k++) {
            boolean signed = Arrays.stream(result.abundances()[k]).anyMatch(value -> value < 0);
            maps.add(new NamedMap(result.endmembers().get(k).name(), width, height, result.abundances()[k], "", signed));
        }
        maps.add(new NamedMap("residual", width, height, result.residual(), "", false));
        maps.add(new NamedMap("chi-squared", width, height, result.chiSquared(), "", false));
        return maps;
    }

    /**
     * The maps of a preparation.
     *
     * @param result the preparation
     * @return in its order
     */
    public static List<NamedMap> ofPreparation(PreprocessingResult result) {
        int width = PixelGrid.width(result.image().navigationAxes());
        int height = PixelGrid.height(result.image().navigationAxes());
        return result.maps().stream().map(map -> new NamedMap(map.name(), width, height, map.values(), map.unit(),
                Arrays.stream(map.values()).anyMatch(value -> value < 0))).toList();
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
