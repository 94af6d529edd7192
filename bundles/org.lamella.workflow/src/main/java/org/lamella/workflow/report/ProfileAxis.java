package org.lamella.workflow.report;

import java.util.Arrays;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;

/**
 * The places along a line.
 *
 * @param distance middles of its bins
 * @param unit their unit; pixels where the image does not know how large these are
 */
public record ProfileAxis(double[] distance, String unit) {

    /**
     * The places along a line in an image.
     *
     * @param line in pixels
     * @param image for the size of a pixel
     * @return one place a bin
     */
    public static ProfileAxis of(LineRegion line, SpectrumImage image) {
        double[] positions = new double[LineProfile.binCount(line)];
        double step = pixelLength(line, image);
        Arrays.setAll(positions, i -> (i + 0.5) * step);
        return new ProfileAxis(positions, isCalibrated(image) ? image.xAxis().units() : "pixels");
    }

    /** Both directions must be in the same unit to measure along a slanting line. */
    private static boolean isCalibrated(SpectrumImage image) {
        Axis x = image.xAxis();
        return !x.units().isBlank() && (image.navigationAxes().size() == 1 || x.units().equals(image.yAxis().units()));
    }

    private static double pixelLength(LineRegion line, SpectrumImage image) {
        if (!isCalibrated(image)) {
            return 1;
        }
        double yScale = image.navigationAxes().size() == 1 ? image.xAxis().scale() : image.yAxis().scale();
        return Math.hypot((line.x1() - line.x0()) * image.xAxis().scale(), (line.y1() - line.y0()) * yScale) / line.length();
    }
}
