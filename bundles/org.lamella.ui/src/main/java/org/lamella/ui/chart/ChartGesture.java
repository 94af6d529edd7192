package org.lamella.ui.chart;

/** What dragging in the plot means beyond zooming: for instance choosing a window. Places are points of the canvas. */
public interface ChartGesture {

    /** Nothing can be dragged. */
    ChartGesture NONE = new ChartGesture() {
        @Override
        public boolean begin(Plot plot, int x, int y) {
            return false;
        }

        @Override
        public void drag(Plot plot, int x, int y) {
            // never begun
        }

        @Override
        public void end(Plot plot, int x, int y, boolean moved) {
            // never begun
        }

        @Override
        public int cursor(Plot plot, int x, int y) {
            return org.eclipse.swt.SWT.CURSOR_CROSS;
        }
    };

    /** The left button went down in the plot. @param plot geometry @param x place @param y place @return whether the drag is taken */
    boolean begin(Plot plot, int x, int y);

    /** The mouse moved with the button down. @param plot geometry @param x place @param y place */
    void drag(Plot plot, int x, int y);

    /** The button went up. @param plot geometry @param x place @param y place @param moved false for a click */
    void end(Plot plot, int x, int y, boolean moved);

    /** The mouse cursor over a place. @param plot geometry @param x place @param y place @return one of SWT's cursors */
    int cursor(Plot plot, int x, int y);
}
