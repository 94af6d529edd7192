package org.lamella.ui.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.region.LineProfile;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.LinkedProfile;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.state.WholeFile;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.chart.MapFigure;
import org.lamella.workflow.chart.RasterCanvas;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.ScaleBar;

/** Writes the files that no contributed format covers: pictures of maps, tables of profiles. */
final class ExportFiles {

    private static final double FIGURE_WIDTH = 640;
    private static final double PIXELS_PER_UNIT = 2;
    private static final double MARGIN = 10;
    private static final double BAR_SHARE = 0.3;

    private ExportFiles() {
    }

    /** A figure with scale bar and colour bar at twice the resolution of a screen. */
    static void writeMapPicture(LinkedMap map, MapDisplay display, Path file) throws LamellaException {
        ImagePicture picture = ImagePicture.of(map.values(), map.width(), map.height(), display.coloursFor(map.values()),
                display.contrast());
        MapFigure figure = new MapFigure(picture, map.unit(),
                ScaleBar.choose(map.xAxis().scale(), map.xAxis().units(), BAR_SHARE * map.width()));
        double height = figure.height(FIGURE_WIDTH, FIGURE_WIDTH);
        try (RasterCanvas canvas = new RasterCanvas(FIGURE_WIDTH + 2 * MARGIN, height + 2 * MARGIN, PIXELS_PER_UNIT)) {
            figure.paint(canvas, MARGIN, MARGIN, FIGURE_WIDTH, FIGURE_WIDTH);
            write(file, canvas.toPng());
        }
    }

    /** Distance, sum and number of pixels, mean, and for counts the standard error of the mean. */
    static void writeProfile(LinkedProfile linked, Path file) throws LamellaException {
        LineProfile profile = linked.profile();
        boolean counts = linked.map().counts();
        double[] means = profile.means();
        double[] errors = profile.poissonErrors();
        StringBuilder table = new StringBuilder("distance (" + linked.unit() + "),sum,pixels,mean" + (counts ? ",standard error" : "")
                + "\n");
        for (int i = 0; i < means.length; i++) {
            table.append(profile.positions()[i] * linked.step()).append(',').append(profile.sums()[i]).append(',')
                    .append(profile.pixels()[i]).append(',').append(means[i]);
            table.append(counts ? "," + errors[i] : "").append('\n');
        }
        write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws LamellaException {
        try {
            WholeFile.write(file, content);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }
}
