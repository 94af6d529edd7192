package org.lamella.ui.command;

import java.util.List;
import org.lamella.ui.map.MapPictures;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.MapLayer;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.chart.Canvas;
import org.lamella.workflow.chart.FigureFormat;
import org.lamella.workflow.chart.MapFigure;
import org.lamella.workflow.chart.OverlayFigure;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.ScaleBar;

/**
 * A map or an overlay as it is shown, for a file.
 *
 * @param map the map
 * @param display colours and contrast
 * @param masks the masks that are tinted on it
 */
record MapFile(LinkedMap map, MapDisplay display, List<SignalMask> masks) {

    private static final double FIGURE_WIDTH = 560;
    private static final double MARGIN = 10;
    private static final double BAR_SHARE = 0.3;

    byte[] draw(FigureFormat format) {
        ImagePicture picture = MapPictures.tinted(MapPictures.of(map, display, 1), masks, 1);
        var scaleBar = ScaleBar.choose(map.xAxis().scale(), map.xAxis().units(), BAR_SHARE * map.width());
        if (map.isOverlay()) {
            OverlayFigure figure = new OverlayFigure(picture, map.layers().stream().map(MapLayer::label).toList(),
                    map.layers().stream().mapToInt(MapLayer::rgb).toArray(), scaleBar);
            return format.draw(FIGURE_WIDTH + 2 * MARGIN, figure.height(FIGURE_WIDTH) + 2 * MARGIN, map.title(),
                    canvas -> figure.paint(canvas, MARGIN, MARGIN, FIGURE_WIDTH));
        }
        MapFigure figure = new MapFigure(picture, map.unit(), scaleBar);
        return format.draw(FIGURE_WIDTH + 2 * MARGIN, figure.height(FIGURE_WIDTH, FIGURE_WIDTH) + 2 * MARGIN, map.title(),
                canvas -> paint(canvas, figure));
    }

    private static void paint(Canvas canvas, MapFigure figure) {
        figure.paint(canvas, MARGIN, MARGIN, FIGURE_WIDTH, FIGURE_WIDTH);
    }
}
