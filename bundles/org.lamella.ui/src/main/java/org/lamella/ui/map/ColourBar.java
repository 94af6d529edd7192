package org.lamella.ui.map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.TextFit;
import org.lamella.workflow.picture.ColourScale;
import org.lamella.workflow.picture.Ticks;

/** The colours of a map with the values they stand for. */
final class ColourBar {

    static final int WIDTH = 76;
    private static final int BAR = 14;
    private static final int GAP = 6;
    private static final int TICK = 3;
    private static final int TICK_SPACING = 36;

    private ColourBar() {
    }

    static void paint(GC gc, Rectangle area, ColourScale scale, String unit, ChartColours colours) {
        int line = gc.getFontMetrics().getHeight();
        int left = area.x + GAP;
        int top = area.y;
        int height = area.height - line - GAP;
        if (height < 2 * line) {
            return;
        }
        for (int y = 0; y < height; y++) {
            int argb = scale.colours().argb(1 - (double) y / (height - 1));
            gc.setForeground(new Color(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            gc.drawLine(left, top + y, left + BAR - 1, top + y);
        }
        Ticks ticks = ticks(scale, Math.max(2, height / TICK_SPACING));
        for (int i = 0; i < ticks.values().size(); i++) {
            int y = top + (int) Math.round((1 - scale.position(ticks.values().get(i))) * (height - 1));
            Point size = gc.textExtent(ticks.labels().get(i));
            gc.setForeground(colours.axis());
            gc.drawLine(left + BAR, y, left + BAR + TICK, y);
            gc.setForeground(colours.muted());
            int labelTop = Math.max(top, Math.min(top + height - size.y, y - size.y / 2));
            gc.drawText(ticks.labels().get(i), left + BAR + TICK + 2, labelTop, true);
        }
        String factor = ticks.exponent() == 0 ? "" : "× " + Ticks.powerOfTen(ticks.exponent()) + " ";
        gc.setForeground(colours.muted());
        gc.drawText(TextFit.cut(gc, factor + unit, WIDTH - GAP), left, top + height + GAP, true);
    }

    private static Ticks ticks(ColourScale scale, int room) {
        return scale.logarithmic() ? Ticks.logarithmic(scale.low(), scale.high(), room) : Ticks.linear(scale.low(), scale.high(), room);
    }
}
