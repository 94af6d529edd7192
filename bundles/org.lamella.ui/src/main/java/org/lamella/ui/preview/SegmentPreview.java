package org.lamella.ui.preview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.map.MapImages;
import org.lamella.ui.map.MapPictures;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.Viewport;

/** The masks that a segmentation would make, on the map. */
public final class SegmentPreview extends ComputedPreview<SegmentPreview.Segmented> {

    private static final double PERCENT = 100;
    private static final int MOST_NAMED = 4;

    private final Desk desk;
    private final String contribution;
    private final LinkedMap map;
    private final SegmentationTask task;
    private final MapDisplay settings;
    private Canvas canvas;
    private Optional<ImagePicture> picture = Optional.empty();

    /** Masks on the map they are of. */
    record Segmented(List<ColouredMask> masks, List<String> remarks, ImagePicture picture) {
    }

    /** A preview. @param desk the desk @param contribution id of the segmentation @param map what is shown @param task maps and marks */
    public SegmentPreview(Desk desk, String contribution, LinkedMap map, SegmentationTask task) {
        this.desk = desk;
        this.contribution = contribution;
        this.map = map;
        this.task = task;
        // masks are drawn off the drawing thread, to which the session belongs
        this.settings = desk.session().mapDisplay();
    }

    @Override
    Control createPicture(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> picture.ifPresent(shown -> paint(event.gc, shown)));
        return canvas;
    }

    private void paint(GC gc, ImagePicture shown) {
        double pixelsPerPoint = canvas.getMonitor().getZoom() / 100.0;
        Point size = canvas.getSize();
        int columns = Math.max(1, (int) Math.round(size.x * pixelsPerPoint));
        int rows = Math.max(1, (int) Math.round(size.y * pixelsPerPoint));
        int[] argb = shown.render(Viewport.fit(shown.width(), shown.height(), columns, rows), columns, rows);
        Image image = new Image(canvas.getDisplay(), MapImages.data(argb, columns, rows, ChartColours.of(canvas).paper().getRGB()));
        gc.drawImage(image, 0, 0, columns, rows, 0, 0, size.x, size.y);
        image.dispose();
    }

    @Override
    Segmented compute(Map<String, String> texts, Progress progress) throws LamellaException {
        SegmentationOutcome outcome = new SegmentationRun(desk.contributions()).run(contribution, texts,
                new SegmentationRun.Input(map.title(), task, Map.of(), Provenance.begin()), progress);
        List<SignalMask> shown = outcome.masks().stream().map(mask -> new SignalMask(mask.mask(), mask.rgb(), true)).toList();
        return new Segmented(outcome.masks(), outcome.result().remarks(),
                MapPictures.tinted(MapPictures.of(map, settings, 1), shown, 1));
    }

    @Override
    String show(Segmented result) {
        picture = Optional.of(result.picture());
        canvas.redraw();
        int pixels = map.width() * map.height();
        String named = result.masks().stream().limit(MOST_NAMED).map(mask -> String.format(Locale.ROOT, "%s: %,d pixels, %.1f %%",
                mask.mask().name(), mask.mask().count(), PERCENT * mask.mask().count() / pixels)).collect(Collectors.joining("\n"));
        Optional<Integer> more = Optional.of(result.masks().size() - MOST_NAMED).filter(left -> left > 0);
        return named + more.map(left -> "\nand " + left + " more").orElse("")
                + result.remarks().stream().map(remark -> "\n" + remark).collect(Collectors.joining());
    }
}
