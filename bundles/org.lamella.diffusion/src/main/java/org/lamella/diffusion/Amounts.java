package org.lamella.diffusion;

/**
 * What is conserved, at one instant: for each region the volumes from the origin to its faces and the contents of its cells, m each; a
 * frozen region counts as one cell. With the totals that contents must have.
 */
final class Amounts {

    final double[][] faces;
    final double[][] contents;
    final double[] totals;

    Amounts(double[][] faces, double[][] contents, double[] totals) {
        this.faces = faces;
        this.contents = contents;
        this.totals = totals;
    }

    /** These amounts and a multiple of the way to others. */
    Amounts towards(Amounts others, double multiple) {
        double[][] newFaces = new double[faces.length][];
        double[][] newContents = new double[contents.length][];
        for (int r = 0; r < faces.length; r++) {
            newFaces[r] = towards(faces[r], others.faces[r], multiple);
            newContents[r] = towards(contents[r], others.contents[r], multiple);
        }
        return new Amounts(newFaces, newContents, towards(totals, others.totals, multiple));
    }

    private static double[] towards(double[] from, double[] to, double multiple) {
        double[] values = new double[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = from[i] + multiple * (to[i] - from[i]);
        }
        return values;
    }

    /** Content of all regions together. */
    static double[] sum(double[][] contents, int m) {
        double[] sums = new double[m];
        for (int k = 0; k < m; k++) {
            double sum = 0;
            double lost = 0;
            for (double[] region : contents) {
                for (int i = k; i < region.length; i += m) {
                    // Kahan's sum: the balance is kept to the last digit
                    double term = region[i] - lost;
                    double next = sum + term;
                    lost = next - sum - term;
                    sum = next;
                }
            }
            sums[k] = sum;
        }
        return sums;
    }
}
