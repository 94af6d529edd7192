package org.lamella.ui.session;

import org.lamella.core.region.LineProfile;

/**
 * The map's values along the line drawn on it.
 *
 * @param map the map
 * @param profile values by pixels along the line
 * @param step length of a pixel along the line, in {@code unit}
 * @param unit unit of the distance
 */
public record LinkedProfile(LinkedMap map, LineProfile profile, double step, String unit) {
}
