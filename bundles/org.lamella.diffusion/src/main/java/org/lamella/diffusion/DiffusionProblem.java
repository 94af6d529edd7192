package org.lamella.diffusion;

import java.util.List;
import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.phase.Components;

/**
 * What there is at the start: regions side by side, what holds between them and at both ends, and the temperature.
 *
 * @param components the components
 * @param geometry plate, cylinder or sphere
 * @param bounds ends of the regions, m: one more than regions, rising; shared, not copied
 * @param regions from left to right, or from the centre outwards
 * @param interfaces between the regions, one less
 * @param left what happens at the left end; must be closed at the centre of a cylinder or sphere
 * @param right what happens at the right end
 * @param temperature temperature over time
 */
public record DiffusionProblem(Components components, Geometry geometry, double[] bounds, List<Region> regions, List<Interface> interfaces,
        Boundary left, Boundary right, TemperatureProgramme temperature) {

    /** Checks the sizes. */
    public DiffusionProblem {
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(geometry, "geometry");
        Objects.requireNonNull(temperature, "temperature");
        regions = List.copyOf(regions);
        interfaces = List.copyOf(interfaces);
        if (regions.isEmpty() || bounds.length != regions.size() + 1 || interfaces.size() != regions.size() - 1) {
            throw new IllegalArgumentException(regions.size() + " regions, " + interfaces.size() + " interfaces, " + bounds.length
                    + " bounds");
        }
    }

    /**
     * A problem with one region.
     *
     * @param geometry plate, cylinder or sphere
     * @param lengthM length from the origin, m
     * @param region the region
     * @param left what happens at the left end
     * @param right what happens at the right end
     * @param temperature temperature over time
     * @return the problem
     */
    public static DiffusionProblem singlePhase(Geometry geometry, double lengthM, Region region, Boundary left, Boundary right,
            TemperatureProgramme temperature) {
        return new DiffusionProblem(region.phase().components(), geometry, new double[] {0, lengthM}, List.of(region), List.of(), left,
                right,
                temperature);
    }

    void check() throws LamellaException {
        for (int r = 0; r < regions.size(); r++) {
            if (!(bounds[r + 1] > bounds[r]) || bounds[r] < 0 || !Double.isFinite(bounds[r + 1])) {
                throw new LamellaException("Region " + (r + 1) + " (" + regions.get(r).phase().name() + ") has no length: it reaches from "
                        + bounds[r] + " to " + bounds[r + 1] + " m.");
            }
            boolean inside = r > 0 && r < regions.size() - 1;
            if (regions.get(r).grid().isEmpty() && (inside || regions.size() == 1)) {
                throw new LamellaException("Nothing diffuses in region " + (r + 1) + " (" + regions.get(r).phase().name()
                        + "): a region without mobilities can only be the first or the last of several.");
            }
        }
        if (regions.stream().allMatch(region -> region.grid().isEmpty())) {
            throw new LamellaException("Nothing diffuses in any region: at least one phase needs mobilities.");
        }
        if (geometry != Geometry.PLANAR && bounds[0] == 0 && !(left instanceof Boundary.Closed)) {
            throw new LamellaException("The inner end is the centre of the " + (geometry == Geometry.SPHERICAL ? "sphere" : "cylinder")
                    + ", where nothing can be held: give the body an inner radius or close it there.");
        }
    }
}
