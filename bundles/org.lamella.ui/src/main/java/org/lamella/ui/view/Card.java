package org.lamella.ui.view;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.ui.chart.Curve;

/**
 * A map that is shown with others, perhaps with its spectrum.
 *
 * @param name what it is of
 * @param note how much of it there is, in a few words
 * @param verdict what is thought of it, in a few words; empty when nothing is
 * @param rejected whether it is struck out
 * @param rgb a colour that stands for it elsewhere, red, green and blue, one byte each
 * @param map columns times rows values, row by row; shared, not copied
 * @param columns columns of the map
 * @param rows rows of the map
 * @param spectrum its spectrum
 */
record Card(String name, String note, String verdict, boolean rejected, OptionalInt rgb, double[] map, int columns, int rows,
        Optional<Curve> spectrum) {

    Card {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(spectrum, "spectrum");
        if (map.length != columns * rows) {
            throw new IllegalArgumentException("A map of " + map.length + " values is not " + columns + " x " + rows);
        }
    }
}
