package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells joined around a place where an interface was: the finest ones served it only, and what is left of the vanished region would
 * stand in one of them as a spike.
 *
 * @param faces positions of the faces, m
 * @param values unknowns, m a cell
 */
record CoarseCells(double[] faces, double[] values) {

    /** Cells narrower than this share of the mean width are joined. */
    private static final double NARROW = 0.25;

    /**
     * Joins cells on both sides of a place until they are wide enough; contents are kept.
     *
     * @param geometry plate, cylinder or sphere
     * @param faces positions of the faces, m
     * @param values unknowns, m a cell
     * @param cell a cell at the place
     */
    static CoarseCells of(Geometry geometry, double[] faces, double[] values, int cell) {
        int count = faces.length - 1;
        double least = NARROW * (faces[count] - faces[0]) / count;
        int first = cell;
        int last = cell;
        while (first > 0 && faces[first] - faces[first - 1] < least) {
            first--;
        }
        while (last < count - 1 && faces[last + 2] - faces[last + 1] < least) {
            last++;
        }
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j <= count; j++) {
            boolean inside = j > first && j <= last;
            boolean wide = kept.isEmpty() || faces[j] - faces[kept.get(kept.size() - 1)] >= least;
            if (!inside || wide) {
                kept.add(j);
            }
        }
        return joined(geometry, faces, values, kept);
    }

    private static CoarseCells joined(Geometry geometry, double[] faces, double[] values, List<Integer> kept) {
        int m = values.length / (faces.length - 1);
        double[] newFaces = new double[kept.size()];
        double[] newValues = new double[(kept.size() - 1) * m];
        for (int j = 0; j < newFaces.length; j++) {
            newFaces[j] = faces[kept.get(j)];
        }
        for (int c = 0; c < newFaces.length - 1; c++) {
            double whole = geometry.volumeBetween(newFaces[c], newFaces[c + 1]);
            for (int i = kept.get(c); i < kept.get(c + 1); i++) {
                double share = geometry.volumeBetween(faces[i], faces[i + 1]) / whole;
                for (int k = 0; k < m; k++) {
                    newValues[c * m + k] += share * values[i * m + k];
                }
            }
        }
        return new CoarseCells(newFaces, newValues);
    }
}
