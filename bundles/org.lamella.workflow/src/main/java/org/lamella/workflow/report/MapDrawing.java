package org.lamella.workflow.report;

import java.util.Objects;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.Canvas;
import org.lamella.workflow.chart.MapFigure;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.document.Drawing;
import org.lamella.workflow.picture.Contrast;
import org.lamella.workflow.picture.ImagePicture;

/**
 * A map in a report with its colour bar and scale bar; a map of one row is drawn as its values along the line.
 *
 * @param map the map
 * @param pixel size of its pixels
 */
public record MapDrawing(NamedMap map, PixelSize pixel) implements Drawing {

    /** Refuses missing values. */
    public MapDrawing {
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(pixel, "pixel");
    }

    /**
     * What the colours of maps mean, for captions.
     *
     * @param signed whether some of the maps have negative values
     * @return a sentence
     */
    public static String colours(boolean signed) {
        return signed ? "Colours are symmetric about zero, to the larger of the 0.5 and 99.5 percentiles."
                : "Colours run over " + Contrast.DEFAULT.caption() + " of each map.";
    }

    @Override
    public double height(double width, double highest) {
        return map.height() == 1 ? highest : MapFigure.height(map.width(), map.height(), width, highest);
    }

    @Override
    public void paint(Canvas canvas, Box box) {
        if (map.height() == 1) {
            lineScan().paint(canvas, box);
        } else {
            figure().paint(canvas, box.x(), box.y(), box.width(), MapFigure.mapRoom(box.height()));
        }
    }

    private MapFigure figure() {
        ImagePicture picture = ImagePicture.of(map.values(), map.width(), map.height(), map.colours(), Contrast.DEFAULT);
        return new MapFigure(picture, map.unit(), pixel.scaleBar(map.width()));
    }

    private XyChart lineScan() {
        boolean calibrated = AxisLabels.isSaid(pixel.units());
        double[] distance = new double[map.width()];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = i * (calibrated ? pixel.size() : 1);
        }
        return XyChart.of("Distance (" + (calibrated ? pixel.units() : "px") + ")", map.unit(), Series.line("", distance, map.values()));
    }

    @Override
    public int pixels() {
        return map.height() == 1 ? 0 : Math.max(map.width(), map.height());
    }

    @Override
    public Drawing averaged(int factor) {
        return factor == 1 || map.height() == 1 ? this : new MapDrawing(BlockMean.of(map, factor), pixel.times(factor));
    }
}
