package org.lamella.workflow.chart;

import java.util.Optional;
import org.lamella.workflow.chart.TextStyle.Anchor;
import org.lamella.workflow.picture.ColourScale;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.ScaleBar;
import org.lamella.workflow.picture.Ticks;

/**
 * A map in colours with its colour bar and scale bar.
 *
 * @param picture the map in colours
 * @param unit unit of the values, empty without
 * @param scaleBar a bar of round length
 */
public record MapFigure(ImagePicture picture, String unit, Optional<ScaleBar> scaleBar) {

    private static final double FONT = 10.5;
    private static final double BAR_WIDTH = 10;
    private static final double BAR_GAP = 10;
    private static final double LABEL_ROOM = 48;
    private static final double LABEL_GAP = 7;
    private static final double BELOW = 24;
    private static final double TOP = 8;
    private static final double SMALLEST_BAR_HEIGHT = 60;
    private static final double TICK_SPACING = 32;
    private static final int BAR_STEPS = 128;
    private static final int MOST_TICKS = 8;

    /**
     * Room beside the map for colour bar and numbers.
     *
     * @return canvas units
     */
    private static double beside() {
        return BAR_GAP + BAR_WIDTH + LABEL_ROOM;
    }

    /**
     * Height of the figure.
     *
     * @param width width of the figure, canvas units
     * @param highestMap most height that the map itself may take
     * @return canvas units
     */
    public double height(double width, double highestMap) {
        return height(picture.width(), picture.height(), width, highestMap);
    }

    /**
     * Height of a figure before it is made.
     *
     * @param columns columns of the map
     * @param rows rows of the map
     * @param width width of the figure, canvas units
     * @param highestMap most height that the map itself may take
     * @return canvas units
     */
    public static double height(int columns, int rows, double width, double highestMap) {
        return TOP + Math.max(SMALLEST_BAR_HEIGHT, mapHeight(columns, rows, width, highestMap)) + BELOW;
    }

    /**
     * Room for the map itself.
     *
     * @param figureHeight height of the whole figure, canvas units
     * @return what {@link #height} adds taken away
     */
    public static double mapRoom(double figureHeight) {
        return figureHeight - TOP - BELOW;
    }

    private static double mapHeight(int columns, int rows, double width, double highestMap) {
        return Math.min(highestMap, (width - beside()) * rows / columns);
    }

    /**
     * Draws the figure.
     *
     * @param canvas what to draw on
     * @param x left edge
     * @param y top edge
     * @param width width of the figure
     * @param highestMap most height that the map itself may take
     */
    public void paint(Canvas canvas, double x, double y, double width, double highestMap) {
        double mapHeight = mapHeight(picture.width(), picture.height(), width, highestMap);
        double mapWidth = mapHeight * picture.width() / picture.height();
        Box map = new Box(x, y + TOP, mapWidth, mapHeight);
        canvas.image(picture.argb(), picture.width(), picture.height(), map);
        paintColourBar(canvas, new Box(map.right() + BAR_GAP, map.y(), BAR_WIDTH, Math.max(SMALLEST_BAR_HEIGHT, mapHeight)));
        scaleBar.ifPresent(bar -> paintScaleBar(canvas, bar, map, mapWidth / picture.width()));
    }

    private void paintColourBar(Canvas canvas, Box bar) {
        ColourScale scale = picture.scale();
        int[] colours = new int[BAR_STEPS];
        for (int i = 0; i < BAR_STEPS; i++) {
            colours[i] = scale.colours().argb(1 - (double) i / (BAR_STEPS - 1));
        }
        canvas.image(colours, 1, BAR_STEPS, bar);
        Ticks ticks = ticks(scale, (int) Math.max(2, bar.height() / TICK_SPACING));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = bar.bottom() - scale.position(ticks.values().get(i)) * bar.height();
            canvas.line(bar.right(), y, bar.right() + 3, y, Stroke.solid(Ink.AXIS, 1));
            canvas.text(bar.right() + 6, y + 0.35 * FONT, ticks.labels().get(i), TextStyle.of(Ink.MUTED, FONT, Anchor.START));
        }
        String factor = ticks.exponent() == 0 ? "" : "× " + Ticks.powerOfTen(ticks.exponent());
        String below = (factor + " " + unit).strip();
        if (!below.isEmpty()) {
            String fitting = TextWidth.fit(below, FONT, LABEL_ROOM + BAR_WIDTH);
            canvas.text(bar.x(), bar.bottom() + FONT + 6, fitting, TextStyle.of(Ink.MUTED, FONT, Anchor.START));
        }
    }

    /** About as many ticks as there is room for, and two at least, since one says nothing about the scale. */
    private static Ticks ticks(ColourScale scale, int room) {
        Ticks ticks = scale.logarithmic() ? Ticks.logarithmic(scale.low(), scale.high(), room)
                : Ticks.linear(scale.low(), scale.high(), room);
        return ticks.values().size() > 1 || room >= MOST_TICKS ? ticks : ticks(scale, room + 1);
    }

    /** A map too narrow for the bar with its length in words goes without both. */
    private static void paintScaleBar(Canvas canvas, ScaleBar bar, Box map, double pixel) {
        double length = bar.pixels() * pixel;
        if (length + LABEL_GAP + TextWidth.of(bar.label(), FONT) <= map.width()) {
            double y = map.bottom() + 10;
            canvas.fill(new Box(map.x(), y, length, 3), Ink.TEXT);
            canvas.text(map.x() + length + LABEL_GAP, y + 0.5 * FONT, bar.label(), TextStyle.of(Ink.TEXT, FONT, Anchor.START));
        }
    }
}
