package org.lamella.ui.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.workflow.chart.VerticalScale;

/** A curve without axes, as small as a thumbnail. */
public final class Spark {

    private Spark() {
    }

    /**
     * Draws a curve with its zero line.
     *
     * @param gc what to draw with
     * @param area where
     * @param curve the curve
     * @param autoscaleFrom values at smaller places do not stretch the vertical axis
     * @param colours colours that suit the theme
     */
    public static void paint(GC gc, Rectangle area, Curve curve, double autoscaleFrom, ChartColours colours) {
        ChartData data = new ChartData("", "", "", List.of(curve), false, autoscaleFrom);
        AxisRange x = Autoscale.horizontal(data);
        Plot plot = new Plot(area, x, Autoscale.vertical(data, x, VerticalScale.LINEAR), VerticalScale.LINEAR);
        gc.setForeground(colours.axis());
        gc.setAntialias(SWT.OFF);
        int zero = (int) Math.round(Math.min(area.y + area.height - 1, plot.toY(0)));
        gc.drawLine(area.x, zero, area.x + area.width, zero);
        Rectangle before = gc.getClipping();
        gc.setClipping(area.intersection(before));
        new CurvePainter(gc, plot).paint(curve, colours.line(curve));
        gc.setClipping(before);
    }
}
