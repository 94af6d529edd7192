package org.lamella.phantom.internal.yaml;

import org.lamella.phantom.internal.geometry.Direction;

/**
 * Thickness of the specimen before parts are laid on it: linear between positions, the same beyond the ends.
 *
 * @param direction where positions are measured
 * @param positionsNm rising positions, nm
 * @param thicknessNm thickness at each of them, nm
 */
record Film(Direction direction, double[] positionsNm, double[] thicknessNm) {

    static Film even(double thicknessNm) {
        return new Film(new Direction(0, 0, 0), new double[] {0}, new double[] {thicknessNm});
    }

    /** Thickness in the middle of each pixel. @return N values, nm */
    double[] of(Field field) {
        double[] map = new double[field.width() * field.height()];
        for (int y = 0; y < field.height(); y++) {
            for (int x = 0; x < field.width(); x++) {
                map[y * field.width() + x] = at(direction.positionNm((x + 0.5) * field.pixelNm(), (y + 0.5) * field.pixelNm()));
            }
        }
        return map;
    }

    private double at(double positionNm) {
        int last = positionsNm.length - 1;
        if (positionNm <= positionsNm[0]) {
            return thicknessNm[0];
        }
        if (positionNm >= positionsNm[last]) {
            return thicknessNm[last];
        }
        int upper = 1;
        while (positionsNm[upper] < positionNm) {
            upper++;
        }
        double share = (positionNm - positionsNm[upper - 1]) / (positionsNm[upper] - positionsNm[upper - 1]);
        return thicknessNm[upper - 1] + share * (thicknessNm[upper] - thicknessNm[upper - 1]);
    }
}
