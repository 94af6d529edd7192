package org.lamella.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;

/**
 * Draws one curve. Where several values fall on one column of the screen only the first, the lowest, the highest and the last are drawn,
 * which covers the same pixels (M4 of Jugel et al., PVLDB 7 (2014) 797).
 */
final class CurvePainter {

    private static final float LINE_WIDTH = 1.25f;
    private static final int FILL_ALPHA = 38;
    private static final int BAND_ALPHA = 46;
    private static final int DOT = 3;
    private static final int OPAQUE = 255;

    private final GC gc;
    private final Plot plot;

    CurvePainter(GC gc, Plot plot) {
        this.gc = gc;
        this.plot = plot;
    }

    void paint(Curve curve, Color colour) {
        // one value beyond each edge, so that the line reaches the edge
        int from = Math.max(0, curve.firstFrom(plot.x().low()) - 1);
        int to = Math.min(curve.x().length, curve.firstFrom(plot.x().high()) + 2);
        gc.setAntialias(SWT.ON);
        gc.setForeground(colour);
        gc.setBackground(colour);
        if (curve.style() == Curve.Style.POINTS) {
            paintPoints(curve, from, to);
            return;
        }
        if (curve.sigma().isPresent()) {
            paintBand(curve, curve.sigma().get(), from, to);
        }
        paintRuns(curve, from, to);
        if (curve.style() == Curve.Style.DOTTED) {
            for (int i = from; i < to; i++) {
                if (isVisible(curve, i)) {
                    gc.fillOval((int) Math.round(plot.toX(curve.x()[i])) - DOT, (int) Math.round(plot.toY(curve.y()[i])) - DOT,
                            2 * DOT + 1, 2 * DOT + 1);
                }
            }
        }
    }

    private static boolean isVisible(Curve curve, int i) {
        return Double.isFinite(curve.y()[i]);
    }

    /** Draws each stretch without gaps. */
    private void paintRuns(Curve curve, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && isVisible(curve, end)) {
                end++;
            }
            if (end - start > 1) {
                paintRun(curve, start, end);
            }
            start = end + 1;
        }
    }

    private void paintRun(Curve curve, int from, int to) {
        Path line = new Path(gc.getDevice());
        try {
            trace(curve, from, to, line);
            if (curve.style() == Curve.Style.FILLED) {
                fillBelow(curve, from, to);
            }
            gc.setLineAttributes(new LineAttributes(LINE_WIDTH, SWT.CAP_FLAT, SWT.JOIN_BEVEL));
            if (curve.style() == Curve.Style.DASHED) {
                gc.setLineStyle(SWT.LINE_DASH);
            }
            gc.drawPath(line);
            gc.setLineStyle(SWT.LINE_SOLID);
        } finally {
            line.dispose();
        }
    }

    private void paintPoints(Curve curve, int from, int to) {
        gc.setLineAttributes(new LineAttributes(1));
        for (int i = from; i < to; i++) {
            if (isVisible(curve, i)) {
                int x = (int) Math.round(plot.toX(curve.x()[i]));
                if (curve.sigma().isPresent()) {
                    gc.drawLine(x, (int) Math.round(plot.toY(curve.y()[i] - curve.sigma().get()[i])), x,
                            (int) Math.round(plot.toY(curve.y()[i] + curve.sigma().get()[i])));
                }
                gc.fillOval(x - DOT, (int) Math.round(plot.toY(curve.y()[i])) - DOT, 2 * DOT + 1, 2 * DOT + 1);
            }
        }
    }

    private void fillBelow(Curve curve, int from, int to) {
        Path area = new Path(gc.getDevice());
        try {
            float base = (float) (plot.logarithmic() ? plot.area().y + plot.area().height : plot.toY(0));
            // traced again: on GTK a line after addPath begins a figure of its own
            trace(curve, from, to, area);
            area.lineTo((float) plot.toX(curve.x()[to - 1]), base);
            area.lineTo((float) plot.toX(curve.x()[from]), base);
            area.close();
            gc.setAlpha(FILL_ALPHA);
            gc.fillPath(area);
            gc.setAlpha(OPAQUE);
        } finally {
            area.dispose();
        }
    }

    private void trace(Curve curve, int from, int to, Path line) {
        double[] x = curve.x();
        double[] y = curve.y();
        line.moveTo((float) plot.toX(x[from]), (float) plot.toY(y[from]));
        int drawn = from;
        int start = from;
        while (start < to) {
            double column = Math.floor(plot.toX(x[start]));
            int lowest = start;
            int highest = start;
            int end = start + 1;
            while (end < to && Math.floor(plot.toX(x[end])) == column) {
                lowest = y[end] < y[lowest] ? end : lowest;
                highest = y[end] > y[highest] ? end : highest;
                end++;
            }
            for (int i : new int[] {start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1}) {
                if (i > drawn) {
                    line.lineTo((float) plot.toX(x[i]), (float) plot.toY(y[i]));
                    drawn = i;
                }
            }
            start = end;
        }
    }

    private void paintBand(Curve curve, double[] sigma, int from, int to) {
        Path band = new Path(gc.getDevice());
        try {
            boolean open = false;
            for (int i = from; i < to; i++) {
                if (isVisible(curve, i)) {
                    point(band, plot.toX(curve.x()[i]), plot.toY(curve.y()[i] + sigma[i]), open);
                    open = true;
                }
            }
            for (int i = to - 1; i >= from && open; i--) {
                if (isVisible(curve, i)) {
                    point(band, plot.toX(curve.x()[i]), plot.toY(curve.y()[i] - sigma[i]), true);
                }
            }
            gc.setAlpha(BAND_ALPHA);
            gc.fillPath(band);
            gc.setAlpha(OPAQUE);
        } finally {
            band.dispose();
        }
    }

    private static void point(Path path, double x, double y, boolean open) {
        if (open) {
            path.lineTo((float) x, (float) y);
        } else {
            path.moveTo((float) x, (float) y);
        }
    }
}
