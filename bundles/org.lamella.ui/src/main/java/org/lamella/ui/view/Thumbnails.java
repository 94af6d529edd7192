package org.lamella.ui.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.map.MapImages;
import org.lamella.ui.session.LatestWorker;
import org.lamella.ui.session.MapDisplay;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.Viewport;

/** Small pictures of maps, made off the drawing thread when they are first needed. */
final class Thumbnails implements AutoCloseable {

    private final LatestWorker worker = new LatestWorker("lamella-thumbnails");
    private final Control control;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Set<Integer> requested = new HashSet<>();
    private List<double[]> maps = List.of();
    private MapDisplay settings = MapDisplay.DEFAULT;
    private int width = 1;
    private int height = 1;
    private long generation;

    Thumbnails(Control control) {
        this.control = control;
    }

    /** Sets what pictures are of; those of anything else are thrown away. */
    void show(List<Card> cards, MapDisplay newSettings, int newWidth, int newHeight) {
        List<double[]> newMaps = cards.stream().map(Card::map).toList();
        if (newMaps.equals(maps) && newSettings.equals(settings) && newWidth == width && newHeight == height) {
            return;
        }
        maps = newMaps;
        settings = newSettings;
        width = newWidth;
        height = newHeight;
        clear();
    }

    /** The picture of a card; when it is not there yet it is made, and the control drawn again. */
    Optional<Image> get(int number, Card card) {
        Image image = images.get(number);
        if (image == null && requested.add(number)) {
            request(number, card);
        }
        return Optional.ofNullable(image);
    }

    private void request(int number, Card card) {
        long made = generation;
        MapDisplay display = settings;
        double pixelsPerPoint = control.getMonitor().getZoom() / 100.0;
        int columns = Math.max(1, (int) Math.round(width * pixelsPerPoint));
        int rows = Math.max(1, (int) Math.round(height * pixelsPerPoint));
        RGB paper = ChartColours.of(control).paper().getRGB();
        worker.submit(number, () -> {
            ImagePicture picture = ImagePicture.of(card.map(), card.columns(), card.rows(), display.coloursFor(card.map()),
                    display.contrast());
            int[] argb = picture.render(Viewport.fit(card.columns(), card.rows(), columns, rows), columns, rows);
            ImageData data = MapImages.data(argb, columns, rows, paper);
            if (!control.isDisposed()) {
                control.getDisplay().asyncExec(() -> accept(number, made, data));
            }
        });
    }

    private void accept(int number, long made, ImageData data) {
        if (made == generation && !control.isDisposed()) {
            images.put(number, new Image(control.getDisplay(), data));
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
