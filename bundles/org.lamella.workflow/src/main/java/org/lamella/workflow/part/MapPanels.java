package org.lamella.workflow.part;

import java.util.List;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.report.MapDrawing;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;

/** Maps side by side in one figure. */
final class MapPanels {

    private static final double SHARE = 1.0 / 3;
    private static final double HEIGHT = 236;

    private MapPanels() {
    }

    /** A figure whose caption ends with what the colours mean; the names of the maps become the titles of their panels. */
    static Figure of(String caption, List<NamedMap> maps, PixelSize pixel) {
        boolean signed = maps.stream().anyMatch(NamedMap::signed);
        return new Figure(caption + " " + MapDrawing.colours(signed),
                maps.stream().map(map -> new Figure.Panel(map.name(), new MapDrawing(map, pixel), SHARE, HEIGHT)).toList());
    }
}
