package org.lamella.workflow.output;

import java.util.List;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.MapFigure;
import org.lamella.workflow.chart.RasterCanvas;
import org.lamella.workflow.chart.TextStyle;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.picture.Contrast;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;

/** Figures as PNG files at twice the resolution of a screen, enough for print at column width. */
public final class Figures {

    private static final double PIXELS_PER_UNIT = 2;
    private static final double CHART_WIDTH = 760;
    private static final double CHART_HEIGHT = 320;
    private static final double PANEL_HEIGHT = 200;
    private static final double MAP_WIDTH = 560;
    private static final double TITLE_ROOM = 26;
    private static final double TITLE_FONT = 13;
    private static final double MARGIN = 10;

    private Figures() {
    }

    /**
     * A plot.
     *
     * @param chart the plot
     * @return a PNG file
     */
    public static byte[] chart(XyChart chart) {
        try (RasterCanvas canvas = new RasterCanvas(CHART_WIDTH + 2 * MARGIN, CHART_HEIGHT + 2 * MARGIN, PIXELS_PER_UNIT)) {
            chart.paint(canvas, new Box(MARGIN, MARGIN, CHART_WIDTH, CHART_HEIGHT));
            return canvas.toPng();
        }
    }

    /**
     * The spectra of the first components, one below the other.
     *
     * @param result the decomposition
     * @param components how many
     * @param markers lines to mark, the most important first
     * @return a PNG file
     */
    public static byte[] spectra(DecompositionResult result, int components, List<LineMarker> markers) {
        double panel = PANEL_HEIGHT + TITLE_ROOM;
        try (RasterCanvas canvas = new RasterCanvas(CHART_WIDTH + 2 * MARGIN, Math.max(1, components) * panel + MARGIN, PIXELS_PER_UNIT)) {
            for (int k = 0; k < components; k++) {
                title(canvas, "Component " + (k + 1), k * panel);
                Charts.component(result, k, markers).paint(canvas, new Box(MARGIN, k * panel + TITLE_ROOM, CHART_WIDTH, PANEL_HEIGHT));
            }
            return canvas.toPng();
        }
    }

    /**
     * A map with colour bar and scale bar under its name.
     *
     * @param map the map
     * @param pixel size of its pixels
     * @return a PNG file
     */
    public static byte[] map(NamedMap map, PixelSize pixel) {
        ImagePicture picture = ImagePicture.of(map.values(), map.width(), map.height(), map.colours(), Contrast.DEFAULT);
        MapFigure figure = new MapFigure(picture, map.unit(), pixel.scaleBar(map.width()));
        double height = figure.height(MAP_WIDTH, MAP_WIDTH);
        try (RasterCanvas canvas = new RasterCanvas(MAP_WIDTH + 2 * MARGIN, height + TITLE_ROOM + MARGIN, PIXELS_PER_UNIT)) {
            title(canvas, new LineMarker(map.name(), 0).label(), 0);
            figure.paint(canvas, MARGIN, TITLE_ROOM - MARGIN, MAP_WIDTH, MAP_WIDTH);
            return canvas.toPng();
        }
    }

    private static void title(RasterCanvas canvas, String title, double top) {
        canvas.text(MARGIN, top + TITLE_FONT + 4, title, TextStyle.of(Ink.TEXT, TITLE_FONT, TextStyle.Anchor.START));
    }
}
