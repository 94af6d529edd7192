package org.lamella.workflow.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a plot's curves in rows above it.
 *
 * @param entries names with their places, relative to the legend's upper left corner
 * @param height height of all rows
 */
record Legend(List<Entry> entries, double height) {

    static final double SIZE = 11;
    private static final double ROW = 16;
    private static final double SWATCH = 16;
    private static final double SPACE = 6;
    private static final double GAP = 18;

    /**
     * A name.
     *
     * @param text the name, cut to fit
     * @param ink colour of its curve
     * @param x start of the line in front of it
     * @param y base line
     */
    record Entry(String text, Ink ink, double x, double y) {
    }

    static Legend of(List<Series> series, double width) {
        List<Entry> entries = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).name().isEmpty()) {
                continue;
            }
            String text = TextWidth.fit(series.get(i).name(), SIZE, width - SWATCH - SPACE);
            double needed = SWATCH + SPACE + TextWidth.of(text, SIZE);
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(text, Ink.line(i), x, (row + 1) * ROW - SPACE));
            x += needed + GAP;
        }
        return new Legend(List.copyOf(entries), entries.isEmpty() ? 0 : (row + 1) * ROW + SPACE);
    }

    void paint(Canvas canvas, double left, double top) {
        for (Entry entry : entries) {
            double middle = top + entry.y() - 0.35 * SIZE;
            canvas.line(left + entry.x(), middle, left + entry.x() + SWATCH, middle, Stroke.solid(entry.ink(), 2));
            canvas.text(left + entry.x() + SWATCH + SPACE, top + entry.y(), entry.text(),
                    TextStyle.of(Ink.TEXT, SIZE, TextStyle.Anchor.START));
        }
    }
}
