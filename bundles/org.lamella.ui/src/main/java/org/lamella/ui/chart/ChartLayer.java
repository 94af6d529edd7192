package org.lamella.ui.chart;

import org.eclipse.swt.graphics.GC;

/** Something drawn on a chart besides its curves. */
@FunctionalInterface
public interface ChartLayer {

    /** Draws nothing. */
    ChartLayer NONE = (gc, plot, colours) -> {
    };

    /**
     * Draws; clipped to the plot's area, and for the upper layer to the rows left free above it.
     *
     * @param gc what to draw with
     * @param plot where values lie
     * @param colours colours that suit the theme
     */
    void paint(GC gc, Plot plot, ChartColours colours);
}
