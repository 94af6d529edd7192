package org.lamella.workflow.report;

import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.workflow.InfoAxis;
import org.lamella.workflow.picture.ScaleBar;

/**
 * How large a pixel of the maps is.
 *
 * @param size step along the map's columns
 * @param units its unit, empty when unknown
 */
public record PixelSize(double size, String units) {

    private static final double BAR_SHARE = 0.35;

    /**
     * The step of the fastest axis.
     *
     * @param navigationAxes axes of a map, slowest first
     * @return one pixel without unit when there are none
     */
    public static PixelSize of(List<Axis> navigationAxes) {
        return navigationAxes.stream().reduce((slower, faster) -> faster).map(axis -> new PixelSize(axis.scale(), axis.units()))
                .orElse(new PixelSize(1, ""));
    }

    /**
     * The pixel size of the signal that results are about.
     *
     * @param results results with or without signal
     * @return one pixel without unit when the signal is unknown
     */
    public static PixelSize of(Results results) {
        Optional<InfoAxis> fastest = results.signal().flatMap(signal -> signal.axes().stream()
                .filter(axis -> axis.role().equals(AxisRole.NAVIGATION.label())).reduce((slower, faster) -> faster));
        return fastest.map(axis -> new PixelSize(axis.scale(), axis.units())).orElse(new PixelSize(1, ""));
    }

    /**
     * A pixel that many times as wide.
     *
     * @param factor 1 or more
     * @return a copy
     */
    public PixelSize times(int factor) {
        return new PixelSize(AxisLabels.isSaid(units) ? size * factor : factor, units);
    }

    /**
     * A bar of round length for a map.
     *
     * @param mapWidth columns of the map
     * @return about a third of the width
     */
    public Optional<ScaleBar> scaleBar(int mapWidth) {
        return ScaleBar.choose(size, units, BAR_SHARE * mapWidth);
    }
}
