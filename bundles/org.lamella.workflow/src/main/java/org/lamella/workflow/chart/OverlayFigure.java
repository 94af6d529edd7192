package org.lamella.workflow.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.workflow.chart.TextStyle.Anchor;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.ScaleBar;

/**
 * Several maps in one picture, with the names of their colours and a scale bar.
 *
 * @param picture the maps in colours
 * @param names what each colour stands for
 * @param rgb the colours, as many, red, green and blue, one byte each
 * @param scaleBar a bar of round length
 */
public record OverlayFigure(ImagePicture picture, List<String> names, int[] rgb, Optional<ScaleBar> scaleBar) {

    private static final double FONT = 11;
    private static final double LINE = 18;
    private static final double CHIP = 11;
    private static final double GAP = 8;
    private static final double LEGEND = 110;
    private static final double BELOW = 24;
    private static final int OPAQUE = 0xFF000000;

    /** Checks the sizes. */
    public OverlayFigure {
        Objects.requireNonNull(picture, "picture");
        names = List.copyOf(names);
        if (names.size() != rgb.length) {
            throw new IllegalArgumentException(names.size() + " names of " + rgb.length + " colours");
        }
    }

    /**
     * Height of the figure.
     *
     * @param width width of the figure, canvas units
     * @return canvas units
     */
    public double height(double width) {
        return Math.max(mapHeight(width), names.size() * LINE) + BELOW;
    }

    private double mapHeight(double width) {
        return (width - LEGEND - GAP) * picture.height() / picture.width();
    }

    /**
     * Draws the figure.
     *
     * @param canvas what to draw on
     * @param x left edge
     * @param y top edge
     * @param width width of the figure
     */
    public void paint(Canvas canvas, double x, double y, double width) {
        Box map = new Box(x, y, width - LEGEND - GAP, mapHeight(width));
        canvas.image(picture.argb(), picture.width(), picture.height(), map);
        for (int i = 0; i < rgb.length; i++) {
            double top = y + i * LINE;
            canvas.image(new int[] {OPAQUE | rgb[i]}, 1, 1, new Box(map.right() + GAP, top, CHIP, CHIP));
            canvas.text(map.right() + GAP + CHIP + GAP, top + FONT - 1, TextWidth.fit(names.get(i), FONT, LEGEND - CHIP - GAP),
                    TextStyle.of(Ink.TEXT, FONT, Anchor.START));
        }
        scaleBar.ifPresent(bar -> {
            double length = bar.pixels() * map.width() / picture.width();
            canvas.fill(new Box(map.x(), map.bottom() + 10, length, 3), Ink.TEXT);
            canvas.text(map.x() + length + GAP, map.bottom() + 10 + 0.5 * FONT, bar.label(), TextStyle.of(Ink.TEXT, FONT, Anchor.START));
        });
    }
}
