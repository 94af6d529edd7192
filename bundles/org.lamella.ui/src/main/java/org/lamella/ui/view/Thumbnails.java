package org.lamella.ui.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.map.MapImages;
import org.lamella.ui.session.LatestWorker;
import org.lamella.ui.session.MapDisplay;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.Viewport;

/** Small pictures of component maps, made off the drawing thread when they are first needed. */
final class Thumbnails implements AutoCloseable {

    private final LatestWorker worker = new LatestWorker("lamella-thumbnails");
    private final Control control;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Map<Integer, Boolean> requested = new HashMap<>();
    private Optional<DecompositionResult> result = Optional.empty();
    private MapDisplay settings = MapDisplay.DEFAULT;
    private int width = 1;
    private int height = 1;
    private long generation;

    Thumbnails(Control control) {
        this.control = control;
    }

    /** Sets what pictures are of; those of anything else are thrown away. */
    void show(Optional<DecompositionResult> newResult, MapDisplay newSettings, int newWidth, int newHeight) {
        if (newResult.equals(result) && newSettings.equals(settings) && newWidth == width && newHeight == height) {
            return;
        }
        result = newResult;
        settings = newSettings;
        width = newWidth;
        height = newHeight;
        clear();
    }

    /** The picture of a component; when it is not there yet it is made, and the control drawn again. */
    Optional<Image> get(int component, int mapWidth, int mapHeight) {
        Image image = images.get(component);
        if (image == null && requested.putIfAbsent(component, true) == null) {
            request(component, mapWidth, mapHeight);
        }
        return Optional.ofNullable(image);
    }

    private void request(int component, int mapWidth, int mapHeight) {
        long made = generation;
        double[] map = result.orElseThrow().maps()[component];
        MapDisplay display = settings;
        double pixelsPerPoint = control.getMonitor().getZoom() / 100.0;
        int columns = Math.max(1, (int) Math.round(width * pixelsPerPoint));
        int rows = Math.max(1, (int) Math.round(height * pixelsPerPoint));
        RGB paper = ChartColours.of(control).paper().getRGB();
        worker.submit(component, () -> {
            ImagePicture picture = ImagePicture.of(map, mapWidth, mapHeight, display.coloursFor(map), display.contrast());
            int[] argb = picture.render(Viewport.fit(mapWidth, mapHeight, columns, rows), columns, rows);
            ImageData data = MapImages.data(argb, columns, rows, paper);
            if (!control.isDisposed()) {
                control.getDisplay().asyncExec(() -> accept(component, made, data));
            }
        });
    }

    private void accept(int component, long made, ImageData data) {
        if (made == generation && !control.isDisposed()) {
            images.put(component, new Image(control.getDisplay(), data));
            control.redraw();
        }
    }

    private void clear() {
        generation++;
        images.values().forEach(Image::dispose);
        images.clear();
        requested.clear();
    }

    @Override
    public void close() {
        worker.close();
        clear();
    }
}
