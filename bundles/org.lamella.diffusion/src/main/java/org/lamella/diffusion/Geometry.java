package org.lamella.diffusion;

/** What one-dimensional diffusion takes place in. Areas and volumes are per unit area, per radian and unit length, per steradian. */
public enum Geometry {
    /** Across a plate. */ PLANAR(0),
    /** Along the radius of a cylinder. */ CYLINDRICAL(1),
    /** Along the radius of a sphere. */ SPHERICAL(2);

    private final int exponent;

    Geometry(int exponent) {
        this.exponent = exponent;
    }

    /**
     * Area that a flux goes through.
     *
     * @param positionM position, m
     * @return r^g with g = 0, 1, 2
     */
    public double area(double positionM) {
        return switch (exponent) {
            case 0 -> 1;
            case 1 -> positionM;
            default -> positionM * positionM;
        };
    }

    /**
     * Derivative of the area by the position.
     *
     * @param positionM position, m
     * @return g r^(g-1)
     */
    public double areaSlope(double positionM) {
        return switch (exponent) {
            case 0 -> 0;
            case 1 -> 1;
            default -> 2 * positionM;
        };
    }

    /**
     * Volume from the origin.
     *
     * @param positionM position, m
     * @return r^(g+1) / (g+1)
     */
    public double volume(double positionM) {
        return switch (exponent) {
            case 0 -> positionM;
            case 1 -> 0.5 * positionM * positionM;
            default -> positionM * positionM * positionM / 3;
        };
    }

    /**
     * Position that encloses a volume.
     *
     * @param volume from the origin
     * @return m
     */
    public double position(double volume) {
        return switch (exponent) {
            case 0 -> volume;
            case 1 -> Math.sqrt(2 * volume);
            default -> Math.cbrt(3 * volume);
        };
    }

    /**
     * Volume between two positions, without loss of digits where they are close.
     *
     * @param fromM position, m
     * @param toM position, m
     * @return as {@code volume(to) - volume(from)}
     */
    public double volumeBetween(double fromM, double toM) {
        double step = toM - fromM;
        return switch (exponent) {
            case 0 -> step;
            case 1 -> 0.5 * step * (fromM + toM);
            default -> step * (fromM * fromM + fromM * toM + toM * toM) / 3;
        };
    }
}
