package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.ui.session.LinkedElementMaps;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.chart.FigureFormat;
import org.lamella.workflow.element.ElementMap;

/** Writes a figure and the counts of each element map into a folder. */
final class ElementMapFiles {

    private ElementMapFiles() {
    }

    static void write(LinkedElementMaps maps, MapDisplay display, Path folder, SignalFiles files, Progress progress)
            throws LamellaException {
        for (int i = 0; i < maps.maps().size(); i++) {
            progress.checkCancelled();
            progress.fraction((double) i / maps.maps().size());
            ElementMap element = maps.maps().get(i);
            String name = element.mark().name();
            LinkedMap map = new LinkedMap(maps.signal(), maps.image().xAxis(), maps.image().yAxis(), element.values(), name,
                    ElementMap.UNIT, Optional.of(element.variance()), List.of());
            ExportFiles.write(folder.resolve(name + ".png"), new MapFile(map, display, List.of()).draw(FigureFormat.PNG));
            Image image = new Image(maps.image().header().withTitle(maps.signal().label() + ", " + name),
                    map.yAxis().withRole(AxisRole.SIGNAL), map.xAxis().withRole(AxisRole.SIGNAL), NumericArray.of(map.values()));
            files.write(image, folder.resolve(name + ".tif"), progress);
        }
    }
}
