package org.lamella.diffusion;

import java.util.Arrays;

/** Cells of a region as shares of its length, which keep their shares while the region grows or shrinks. Immutable. */
public final class Grid {

    private static final int BISECTIONS = 200;
    private static final double STEEPEST_RATIO = 10;

    private final double[] faces;

    private Grid(double[] faces) {
        this.faces = faces;
    }

    /**
     * Cells of any widths.
     *
     * @param faces rising shares of the length, from 0 to 1; copied
     * @return the grid
     */
    public static Grid of(double[] faces) {
        if (faces.length < 2 || faces[0] != 0 || faces[faces.length - 1] != 1) {
            throw new IllegalArgumentException("Faces of a grid run from 0 to 1, not " + Arrays.toString(faces));
        }
        for (int i = 1; i < faces.length; i++) {
            if (!(faces[i] > faces[i - 1])) {
                throw new IllegalArgumentException("Faces of a grid must rise: " + faces[i - 1] + ", " + faces[i]);
            }
        }
        return new Grid(faces.clone());
    }

    /**
     * Cells of equal widths.
     *
     * @param cells how many
     * @return the grid
     */
    public static Grid uniform(int cells) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            faces[i] = i / (double) cells;
        }
        return of(faces);
    }

    /**
     * Cells whose widths grow from the left end by a constant ratio.
     *
     * @param cells how many
     * @param first width of the first cell as share of the length; where equal cells are narrower they are taken
     * @return the grid
     */
    public static Grid fineAtLeft(int cells, double first) {
        if (cells * first >= 1) {
            return uniform(cells);
        }
        double low = 1;
        double high = STEEPEST_RATIO;
        for (int i = 0; i < BISECTIONS; i++) {
            double ratio = 0.5 * (low + high);
            if (first * sum(ratio, cells) < 1) {
                low = ratio;
            } else {
                high = ratio;
            }
        }
        double[] faces = new double[cells + 1];
        double total = sum(low, cells);
        for (int i = 1; i < cells; i++) {
            faces[i] = sum(low, i) / total;
        }
        faces[cells] = 1;
        return of(faces);
    }

    private static double sum(double ratio, int terms) {
        return ratio - 1 < 1e-12 ? terms : Math.expm1(terms * Math.log(ratio)) / (ratio - 1);
    }

    /**
     * Cells whose widths grow from the right end by a constant ratio.
     *
     * @param cells how many
     * @param last width of the last cell as share of the length
     * @return the grid
     */
    public static Grid fineAtRight(int cells, double last) {
        double[] mirrored = fineAtLeft(cells, last).faces;
        double[] faces = new double[mirrored.length];
        for (int i = 0; i < faces.length; i++) {
            faces[i] = 1 - mirrored[cells - i];
        }
        return of(faces);
    }

    /**
     * Cells whose widths grow from both ends towards the middle.
     *
     * @param cells how many
     * @param outer width of the first and of the last cell as share of the length
     * @return the grid
     */
    public static Grid fineAtBothEnds(int cells, double outer) {
        int half = cells / 2;
        if (half == 0 || cells * outer >= 1) {
            return uniform(cells);
        }
        double middle = half / (double) cells;
        double[] left = fineAtLeft(half, outer / middle).faces;
        double[] right = fineAtRight(cells - half, outer / (1 - middle)).faces;
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= half; i++) {
            faces[i] = middle * left[i];
        }
        for (int i = 1; i <= cells - half; i++) {
            faces[half + i] = middle + (1 - middle) * right[i];
        }
        faces[cells] = 1;
        return of(faces);
    }

    /**
     * Cells whose widths grow on both sides of a place within, which is a face.
     *
     * @param cells how many
     * @param share the place, share of the length between 0 and 1
     * @param finest width of the cells beside the place as share of the length
     * @return the grid
     */
    public static Grid fineAround(int cells, double share, double finest) {
        int before = Math.max(1, Math.min(cells - 1, (int) Math.round(cells * share)));
        double[] left = fineAtRight(before, finest / share).faces;
        double[] right = fineAtLeft(cells - before, finest / (1 - share)).faces;
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= before; i++) {
            faces[i] = share * left[i];
        }
        for (int i = 1; i <= cells - before; i++) {
            faces[before + i] = share + (1 - share) * right[i];
        }
        faces[cells] = 1;
        return of(faces);
    }

    /** Number of cells. @return at least one */
    public int cells() {
        return faces.length - 1;
    }

    /**
     * Position of a face.
     *
     * @param face from 0 to the number of cells
     * @return share of the length
     */
    public double face(int face) {
        return faces[face];
    }

    /**
     * Middle of a cell.
     *
     * @param cell from 0
     * @return share of the length
     */
    public double centre(int cell) {
        return 0.5 * (faces[cell] + faces[cell + 1]);
    }
}
