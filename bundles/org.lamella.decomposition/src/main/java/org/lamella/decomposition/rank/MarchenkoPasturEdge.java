package org.lamella.decomposition.rank;

import java.util.Locale;
import org.lamella.core.contribution.RankEstimate;

/**
 * Components above the largest eigenvalue that noise alone makes.
 *
 * <p>The eigenvalues of pure noise of variance s^2 in n x p cells end at s^2 (sqrt(n) + sqrt(p))^2 (Marchenko and Pastur, Math. USSR Sb. 1
 * (1967) 457). The largest scatters about that by the law of Tracy and Widom, with Johnstone's centre and scale (Ann. Statist. 29 (2001)
 * 295); 99 of 100 stay below the limit used. Component after component is compared with the limit of what is left after those before it,
 * and s^2 is the mean square of that: the sequential test of Kritchman and Nadler, Chemom. Intell. Lab. Syst. 94 (2008) 19.
 *
 * <p>The law is that of noise alike in all cells. Where phases differ much in their spectra, no weighting makes it quite so, and the last
 * components counted may be uneven noise.
 */
final class MarchenkoPasturEdge {

    /** 99 % of the Tracy-Widom law of real matrices lies below. */
    private static final double TRACY_WIDOM_99 = 2.0234;

    private MarchenkoPasturEdge() {
    }

    static RankEstimate estimate(EigenSpectrum spectrum) {
        double[] remainders = spectrum.remainders();
        int most = spectrum.mostComponents();
        double[] limits = new double[most];
        int components = -1;
        for (int k = 0; k < most; k++) {
            int n = spectrum.rows() - k;
            int p = spectrum.columns() - k;
            limits[k] = remainders[k] / ((double) n * p) * largestOfUnitNoise(n, p);
            if (components < 0 && spectrum.values()[k] <= limits[k]) {
                components = k;
            }
        }
        if (components < 0) {
            return new RankEstimate("Marchenko-Pastur edge", most, "All " + most + " components found are above the edge of noise.",
                    limits);
        }
        return new RankEstimate("Marchenko-Pastur edge", components, String.format(Locale.ROOT,
                "Component %d is at %.3f of the largest that even noise makes.", components + 1,
                limits[components] > 0 ? spectrum.values()[components] / limits[components] : 0), limits);
    }

    /** What the largest eigenvalue of n x p cells of unit noise rarely exceeds. */
    static double largestOfUnitNoise(int n, int p) {
        double rootN = Math.sqrt(n - 0.5);
        double rootP = Math.sqrt(p - 0.5);
        double centre = (rootN + rootP) * (rootN + rootP);
        double scale = (rootN + rootP) * Math.cbrt(1 / rootN + 1 / rootP);
        return centre + TRACY_WIDOM_99 * scale;
    }
}
