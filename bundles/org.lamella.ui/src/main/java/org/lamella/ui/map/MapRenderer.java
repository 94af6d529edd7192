package org.lamella.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.lamella.ui.session.LatestWorker;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.Viewport;

/** Colours maps and draws them into images of the screen's resolution, on a background thread; the newest request wins. */
final class MapRenderer implements AutoCloseable {

    private final LatestWorker worker = new LatestWorker("lamella-map-pictures");
    private final Display display;
    private Optional<Coloured> last = Optional.empty();

    private record Coloured(LinkedMap map, MapDisplay settings, List<SignalMask> masks, ImagePicture picture) {
    }

    /**
     * What is to be drawn.
     *
     * @param map the map
     * @param settings colours and contrast
     * @param masks masks to tint, all of the map's size
     * @param view the part to show; empty for the whole map as large as it fits
     * @param width width of the area, points
     * @param height height of the area, points
     * @param pixelsPerPoint resolution of the screen
     * @param paper colour beside the map
     */
    record Request(LinkedMap map, MapDisplay settings, List<SignalMask> masks, Optional<Viewport> view, int width, int height,
            double pixelsPerPoint, RGB paper) {
    }

    MapRenderer(Display display) {
        this.display = display;
    }

    /** Draws; the answer comes on the drawing thread unless a newer request overtakes this one. */
    void submit(Request request, Consumer<RenderedMap> answer) {
        worker.submit(this, () -> {
            RenderedMap rendered = render(request);
            if (display.isDisposed()) {
                rendered.image().dispose();
            } else {
                display.asyncExec(() -> answer.accept(rendered));
            }
        });
    }

    @Override
    public void close() {
        worker.close();
    }

    private RenderedMap render(Request request) {
        LinkedMap map = request.map();
        int rowHeight = rowHeight(map.width(), map.height());
        ImagePicture picture = picture(request, rowHeight);
        Viewport view = request.view().orElseGet(() -> Viewport.fit(picture.width(), picture.height(), request.width(), request.height()));
        int columns = Math.max(1, (int) Math.round(request.width() * request.pixelsPerPoint()));
        int rows = Math.max(1, (int) Math.round(request.height() * request.pixelsPerPoint()));
        int[] argb = picture.render(new Viewport(view.x0(), view.y0(), view.zoom() * request.pixelsPerPoint()), columns, rows);
        return new RenderedMap(map, picture, rowHeight, view, new Image(display, MapImages.data(argb, columns, rows, request.paper())),
                request.width(), request.height());
    }

    /** A line scan is drawn as a band a sixth as high as it is long. */
    static int rowHeight(int width, int height) {
        return height == 1 ? Math.max(1, width / 6) : 1;
    }

    private ImagePicture picture(Request request, int rowHeight) {
        boolean same = last.filter(done -> done.map == request.map() && done.settings.equals(request.settings())
                && done.masks.equals(request.masks())).isPresent();
        if (!same) {
            ImagePicture picture = MapPictures.of(request.map(), request.settings(), rowHeight);
            last = Optional.of(new Coloured(request.map(), request.settings(), request.masks(),
                    MapPictures.tinted(picture, request.masks(), rowHeight)));
        }
        return last.get().picture();
    }
}
