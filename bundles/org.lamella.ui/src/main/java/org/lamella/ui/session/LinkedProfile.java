package org.lamella.ui.session;

import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.region.LineProfile;

/**
 * A map's values along the line drawn on it.
 *
 * @param map the map that is looked at, whose pixels give the step
 * @param name what the values are
 * @param profile values by pixels along the line
 * @param variances the variances along the line when values are counts
 * @param step length of a pixel along the line, in {@code unit}
 * @param unit unit of the distance
 */
public record LinkedProfile(LinkedMap map, String name, LineProfile profile, Optional<LineProfile> variances, double step, String unit) {

    /** Whether the values are counts, with errors. @return false for other quantities */
    public boolean isCounts() {
        return variances.isPresent();
    }

    /**
     * Standard deviations along the line.
     *
     * @param sums of the sums over the line's width instead of the means
     * @return one a bin; empty when values are no counts
     */
    public Optional<double[]> sigma(boolean sums) {
        return variances.map(of -> sums ? Arrays.stream(of.sums()).map(sum -> Math.sqrt(Math.max(0, sum))).toArray() : of.poissonErrors());
    }
}
