package org.lamella.workflow.report;

import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.MapFigure;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.SvgCanvas;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.picture.Contrast;
import org.lamella.workflow.picture.ImagePicture;

/** Draws the maps of a report. When they are too large or too many for a file that can be mailed, they are averaged over blocks. */
final class MapFigures {

    /** Room for all pictures of a report, bytes; a pixel of a noisy map takes about 4/3 bytes as text. */
    private static final double BUDGET_BYTES = 1.8e6;
    private static final double BYTES_A_PIXEL = 4.0 / 3;
    private static final int SMALLEST_SIDE = 64;
    private static final int LARGEST_SIDE = 512;

    private final int side;
    private int largestFactor = 1;

    private MapFigures(int side) {
        this.side = side;
    }

    static MapFigures of(Results results) {
        int maps = results.elementMaps().size();
        for (DecompositionOutcome outcome : results.decompositions()) {
            maps += DecompositionSection.componentsShown(outcome.result());
        }
        for (SegmentationOutcome outcome : results.segmentations()) {
            maps += outcome.masks().size();
        }
        for (UnmixingOutcome outcome : results.unmixings()) {
            maps += NamedMap.ofUnmixing(outcome.result()).size();
        }
        double fitting = Math.sqrt(BUDGET_BYTES / BYTES_A_PIXEL / Math.max(1, maps));
        return new MapFigures((int) Math.max(SMALLEST_SIDE, Math.min(LARGEST_SIDE, fitting)));
    }

    /**
     * A figure of a map, or of its values along the line for a map of one row.
     *
     * @param map the map
     * @param pixel size of its pixels
     * @param width width of the figure
     * @param highest most height of the map
     * @param description what it shows
     */
    String figure(NamedMap map, PixelSize pixel, double width, double highest, String description) {
        return map.height() == 1 ? lineScan(map, pixel, width, highest, description) : picture(map, pixel, width, highest, description);
    }

    private String picture(NamedMap map, PixelSize pixel, double width, double highest, String description) {
        int factor = Math.max(1, (int) Math.ceil((double) Math.max(map.width(), map.height()) / side));
        largestFactor = Math.max(largestFactor, factor);
        NamedMap shown = BlockMean.of(map, factor);
        ImagePicture picture = ImagePicture.of(shown.values(), shown.width(), shown.height(), map.colours(), Contrast.DEFAULT);
        MapFigure figure = new MapFigure(picture, map.unit(), pixel.times(factor).scaleBar(shown.width()));
        SvgCanvas canvas = new SvgCanvas(width, figure.height(width, highest));
        figure.paint(canvas, 0, 0, width, highest);
        return canvas.toSvg(description);
    }

    private static String lineScan(NamedMap map, PixelSize pixel, double width, double highest, String description) {
        boolean calibrated = AxisLabels.isSaid(pixel.units());
        double[] distance = new double[map.width()];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = i * (calibrated ? pixel.size() : 1);
        }
        XyChart chart = XyChart.of("Distance (" + (calibrated ? pixel.units() : "px") + ")", map.unit(),
                Series.line("", distance, map.values()));
        SvgCanvas canvas = new SvgCanvas(width, highest);
        chart.paint(canvas, new Box(0, 0, width, highest));
        return canvas.toSvg(description);
    }

    /** What the reader must know of the pictures drawn so far. */
    String caption(boolean signed) {
        String colours = signed
                ? "Colours are symmetric about zero, to the larger of the 0.5 and 99.5 percentiles."
                : "Colours run over " + Contrast.DEFAULT.caption() + " of each map.";
        return largestFactor == 1 ? colours
                : colours + " Maps are shown averaged over up to " + largestFactor + " × " + largestFactor
                        + " pixels; the files have every pixel.";
    }
}
