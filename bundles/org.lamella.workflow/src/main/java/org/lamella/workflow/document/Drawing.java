package org.lamella.workflow.document;

import java.util.Optional;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.Canvas;

/** Something to be drawn at any size. */
public interface Drawing {

    /**
     * How high it becomes.
     *
     * @param width width that it is given, canvas units
     * @param highest most height
     * @return canvas units
     */
    double height(double width, double highest);

    /**
     * Draws.
     *
     * @param canvas what to draw on
     * @param box where; of the height that {@link #height} said
     */
    void paint(Canvas canvas, Box box);

    /**
     * The same on a logarithmic scale.
     *
     * @return empty when it makes no sense
     */
    default Optional<Drawing> logarithmic() {
        return Optional.empty();
    }

    /**
     * The larger side of its picture.
     *
     * @return pixels; 0 when it consists of lines only
     */
    default int pixels() {
        return 0;
    }

    /**
     * The same with a picture of fewer pixels, for a document that must stay small.
     *
     * @param factor side of the square blocks of pixels that are averaged, 1 or more
     * @return a drawing
     */
    default Drawing averaged(int factor) {
        return this;
    }
}
