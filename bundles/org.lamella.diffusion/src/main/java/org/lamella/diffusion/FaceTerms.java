package org.lamella.diffusion;

import java.util.Arrays;

/**
 * What passes a face within a step, times the area and the step's length, positive to the right, with its derivatives: by the unknowns
 * on both sides (m x m, row by row) and by the positions of both ends of the region.
 */
final class FaceTerms {

    final double[] amount;
    final double[] byLeft;
    final double[] byRight;
    final double[] byStart;
    final double[] byEnd;

    FaceTerms(int m) {
        amount = new double[m];
        byLeft = new double[m * m];
        byRight = new double[m * m];
        byStart = new double[m];
        byEnd = new double[m];
    }

    void clear() {
        Arrays.fill(amount, 0);
        Arrays.fill(byLeft, 0);
        Arrays.fill(byRight, 0);
        Arrays.fill(byStart, 0);
        Arrays.fill(byEnd, 0);
    }
}
