package org.lamella.ui.chart;

import org.eclipse.swt.graphics.Rectangle;
import org.lamella.workflow.chart.VerticalScale;

/**
 * Where values lie on a chart: the rectangle between the axes with what its edges stand for.
 *
 * @param area the rectangle, points of the canvas
 * @param x ends of the horizontal axis
 * @param y ends of the vertical axis, positive when it is logarithmic
 * @param scale how values are spread over the height
 */
public record Plot(Rectangle area, AxisRange x, AxisRange y, VerticalScale scale) {

    /** Values far outside are drawn this many heights away, which no pixel shows and no integer overflows. */
    private static final double FAR = 4;

    /** Place of a horizontal value. @param value any number @return points, may lie outside the area */
    public double toX(double value) {
        return area.x + (value - x.low()) / x.span() * area.width;
    }

    /** Place of a vertical value. @param value any number @return points, at most a few heights outside the area */
    public double toY(double value) {
        double share = scale.share(value, y.low(), y.high());
        return area.y + area.height * (1 - Math.max(-FAR, Math.min(FAR, share)));
    }

    /** Whether the vertical axis is logarithmic. @return false on other scales */
    public boolean logarithmic() {
        return scale == VerticalScale.LOGARITHMIC;
    }

    /** Value at a horizontal place. @param place points @return value on the axis */
    public double fromX(double place) {
        return x.low() + (place - area.x) / area.width * x.span();
    }

    /** Value at a vertical place. @param place points @return value on the axis */
    public double fromY(double place) {
        double share = 1 - (place - area.y) / area.height;
        return scale.value(share, y.low(), y.high());
    }

    /**
     * Horizontal range magnified about a place. @param place points, stays where it is @param factor above 1 magnifies @return the range
     */
    public AxisRange zoomedX(double place, double factor) {
        return AxisRange.around(fromX(place - (place - area.x) / factor), fromX(place + (area.x + area.width - place) / factor));
    }

    /** Vertical range magnified about a place. @param place points, stays where it is @param factor above 1 magnifies @return the range */
    public AxisRange zoomedY(double place, double factor) {
        return AxisRange.around(fromY(place + (area.y + area.height - place) / factor), fromY(place - (place - area.y) / factor));
    }

    /** Horizontal range after a drag. @param by points to the right @return the range */
    public AxisRange draggedX(double by) {
        return AxisRange.around(fromX(area.x - by), fromX(area.x + area.width - by));
    }

    /** Vertical range after a drag. @param by points downwards @return the range */
    public AxisRange draggedY(double by) {
        return AxisRange.around(fromY(area.y + area.height - by), fromY(area.y - by));
    }
}
