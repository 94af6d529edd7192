package org.lamella.ui.session;

import org.lamella.core.region.LineProfile;

/**
 * A map's values along the line drawn on it.
 *
 * @param map the map that is looked at, whose pixels give the step
 * @param name what the values are
 * @param counts whether they are counts, whose errors follow Poisson's law
 * @param profile values by pixels along the line
 * @param step length of a pixel along the line, in {@code unit}
 * @param unit unit of the distance
 */
public record LinkedProfile(LinkedMap map, String name, boolean counts, LineProfile profile, double step, String unit) {
}
