package org.lamella.phantom.internal.geometry;

import java.util.Arrays;
import java.util.List;
import org.lamella.phantom.AbundanceMaps;
import org.lamella.phantom.Phase;
import org.lamella.phantom.Specimen;

/**
 * The map that a geometry is painted on: a share of each phase and a thickness for every pixel. Not for use from several threads.
 */
public final class Canvas {

    private final int width;
    private final int height;
    private final double pixelNm;
    private final double[][] shares;
    private final double[] thicknessNm;

    /**
     * A film full of the first phase.
     *
     * @param width columns
     * @param height rows
     * @param pixelNm size of a pixel, nm
     * @param phases number of phases, K
     * @param thicknessNm N values, nm, at least zero; changed by painting
     */
    public Canvas(int width, int height, double pixelNm, int phases, double[] thicknessNm) {
        if (thicknessNm.length != width * height) {
            throw new IllegalArgumentException(thicknessNm.length + " thicknesses of " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixelNm = pixelNm;
        this.thicknessNm = thicknessNm;
        shares = new double[phases][width * height];
        Arrays.fill(shares[0], 1);
    }

    /** Columns. @return 1 or more */
    public int width() {
        return width;
    }

    /** Rows. @return 1 or more */
    public int height() {
        return height;
    }

    /** Size of a pixel. @return nm */
    public double pixelNm() {
        return pixelNm;
    }

    /** Shares of the phases. @return K x N, the maps themselves */
    double[][] shares() {
        return shares;
    }

    /** Middle of a column. @return nm from the left edge */
    double xNm(int column) {
        return (column + 0.5) * pixelNm;
    }

    /** Middle of a row. @return nm from the upper edge */
    double yNm(int row) {
        return (row + 0.5) * pixelNm;
    }

    /** The first pixel of an axis whose middle may lie at or above a coordinate. @return 0 to size */
    int first(double nm, int size) {
        return (int) Math.max(0, Math.min(size, Math.floor(nm / pixelNm - 0.5)));
    }

    /** The end of the pixels of an axis whose middle may lie at or below a coordinate. @return 0 to size */
    int end(double nm, int size) {
        return (int) Math.max(0, Math.min(size, Math.ceil(nm / pixelNm + 0.5)));
    }

    /** Thickness of a pixel. @return nm */
    double thicknessNm(int pixel) {
        return thicknessNm[pixel];
    }

    /** Takes a share of the pixel for a phase, in equal parts from whatever is there, so that the sum stays one. */
    void cover(int pixel, int phase, double share) {
        for (double[] map : shares) {
            map[pixel] *= 1 - share;
        }
        shares[phase][pixel] += share;
    }

    /** Replaces all phases of the pixel; those that the mixture does not know get nothing. */
    void replace(int pixel, double[] mixture) {
        for (int k = 0; k < shares.length; k++) {
            shares[k][pixel] = k < mixture.length ? mixture[k] : 0;
        }
    }

    /** Lays more of a phase on what is there. */
    void add(int pixel, int phase, double addedNm) {
        if (addedNm > 0) {
            double before = thicknessNm[pixel];
            thicknessNm[pixel] = before + addedNm;
            cover(pixel, phase, addedNm / thicknessNm[pixel]);
        }
    }

    /**
     * What was painted.
     *
     * @param phases the K phases
     * @return the specimen; shares the arrays with this canvas
     */
    public Specimen specimen(List<Phase> phases) {
        return new Specimen(phases, new AbundanceMaps(width, height, shares), thicknessNm);
    }
}
