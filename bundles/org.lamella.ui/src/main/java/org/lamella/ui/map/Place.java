package org.lamella.ui.map;

/**
 * A place on a map.
 *
 * @param x columns from the left edge
 * @param y rows from the top edge
 */
public record Place(double x, double y) {

    double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
