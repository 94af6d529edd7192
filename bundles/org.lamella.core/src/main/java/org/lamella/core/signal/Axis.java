package org.lamella.core.signal;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A calibrated axis: {@code size} points at {@code offset + index * scale}, or at listed coordinates when the file gives them one by one.
 *
 * <p>Energy axes are in keV for EDS and eV for EELS as the file says; {@link #units()} is what the file says and may be empty.
 * Immutable; two axes are equal when all values are.
 */
public final class Axis {

    private final String name;
    private final AxisRole role;
    private final int size;
    private final double offset;
    private final double scale;
    private final String units;
    private final double[] coordinates;

    private Axis(String name, AxisRole role, int size, double offset, double scale, String units, double[] coordinates) {
        if (size < 0) {
            throw new IllegalArgumentException("An axis cannot have " + size + " points");
        }
        this.name = Objects.requireNonNull(name, "name");
        this.role = Objects.requireNonNull(role, "role");
        this.size = size;
        this.offset = offset;
        this.scale = scale;
        this.units = Objects.requireNonNull(units, "units");
        this.coordinates = coordinates;
    }

    /**
     * An axis with equal steps.
     *
     * @param name for instance {@code x} or {@code Energy}
     * @param role navigation or signal
     * @param size number of points
     * @param offset coordinate of point 0
     * @param scale step, may be negative
     * @param units unit as written by the file, or empty
     * @return the axis
     */
    public static Axis uniform(String name, AxisRole role, int size, double offset, double scale, String units) {
        return new Axis(name, role, size, offset, scale, units, null);
    }

    /**
     * An axis whose coordinates are listed.
     *
     * @param name for instance {@code Wavelength}
     * @param role navigation or signal
     * @param coordinates one a point, strictly monotonic; copied
     * @param units unit as written by the file, or empty
     * @return the axis; offset is the first coordinate, scale the mean step
     */
    public static Axis nonUniform(String name, AxisRole role, double[] coordinates, String units) {
        double[] own = coordinates.clone();
        double offset = own.length == 0 ? 0 : own[0];
        double scale = own.length < 2 ? 1 : (own[own.length - 1] - own[0]) / (own.length - 1);
        return new Axis(name, role, own.length, offset, scale, units, own);
    }

    /** The axis name. @return never null */
    public String name() {
        return name;
    }

    /** What the axis is for. @return the role */
    public AxisRole role() {
        return role;
    }

    /** Number of points. @return 0 or more */
    public int size() {
        return size;
    }

    /** Coordinate of point 0. @return in {@link #units()} */
    public double offset() {
        return offset;
    }

    /** Step from point to point. @return in {@link #units()} */
    public double scale() {
        return scale;
    }

    /** Unit of the coordinates. @return as written by the file, empty when it says none */
    public String units() {
        return units;
    }

    /** Whether all steps are equal. @return false for an axis of listed coordinates */
    public boolean isUniform() {
        return coordinates == null;
    }

    /**
     * The coordinates when they are listed one by one.
     *
     * @return a copy, empty for a uniform axis
     */
    public Optional<double[]> listedCoordinates() {
        return coordinates == null ? Optional.empty() : Optional.of(coordinates.clone());
    }

    /**
     * Coordinate of a point.
     *
     * @param index point, fractional or outside the axis for a uniform one; rounded and clamped for a listed one
     * @return in {@link #units()}
     */
    public double coordinate(double index) {
        if (coordinates == null) {
            return offset + index * scale;
        }
        return coordinates[(int) Math.max(0, Math.min(size - 1, Math.round(index)))];
    }

    /**
     * All coordinates.
     *
     * @return a new array of {@link #size()} values
     */
    public double[] coordinates() {
        if (coordinates != null) {
            return coordinates.clone();
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = offset + i * scale;
        }
        return values;
    }

    /**
     * The point nearest to a coordinate.
     *
     * @param coordinate in {@link #units()}
     * @return index clamped to the axis, 0 for an empty axis
     */
    public int nearest(double coordinate) {
        if (size == 0) {
            return 0;
        }
        if (coordinates == null) {
            return (int) Math.max(0, Math.min(size - 1L, Math.round((coordinate - offset) / scale)));
        }
        int best = 0;
        for (int i = 1; i < size; i++) {
            if (Math.abs(coordinates[i] - coordinate) < Math.abs(coordinates[best] - coordinate)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * A run of this axis.
     *
     * @param from first point
     * @param to one past the last point
     * @return axis of {@code to - from} points with the same coordinates
     */
    public Axis crop(int from, int to) {
        if (from < 0 || to > size || from > to) {
            throw new IndexOutOfBoundsException("Points " + from + " to " + to + " of an axis of " + size);
        }
        if (coordinates != null) {
            return nonUniform(name, role, Arrays.copyOfRange(coordinates, from, to), units);
        }
        return new Axis(name, role, to - from, offset + from * scale, scale, units, null);
    }

    /**
     * This axis with {@code factor} points joined into one; a rest that does not fill a group is left out.
     *
     * @param factor points a group, 1 or more
     * @return axis whose points stand at the centres of the groups
     */
    public Axis rebin(int factor) {
        int groups = size / factor;
        if (coordinates != null) {
            double[] centres = new double[groups];
            for (int g = 0; g < groups; g++) {
                for (int i = 0; i < factor; i++) {
                    centres[g] += coordinates[g * factor + i] / factor;
                }
            }
            return nonUniform(name, role, centres, units);
        }
        return new Axis(name, role, groups, offset + 0.5 * (factor - 1) * scale, scale * factor, units, null);
    }

    /**
     * The same axis under another role.
     *
     * @param newRole navigation or signal
     * @return an axis
     */
    public Axis withRole(AxisRole newRole) {
        return new Axis(name, newRole, size, offset, scale, units, coordinates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis that && name.equals(that.name) && role == that.role && size == that.size
                && Double.compare(offset, that.offset) == 0 && Double.compare(scale, that.scale) == 0 && units.equals(that.units)
                && Arrays.equals(coordinates, that.coordinates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, role, size, offset, scale, units);
    }

    @Override
    public String toString() {
        return name + "[" + size + "] " + offset + " + i * " + scale + " " + units;
    }
}
