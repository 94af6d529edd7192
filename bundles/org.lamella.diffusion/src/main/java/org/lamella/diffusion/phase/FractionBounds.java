package org.lamella.diffusion.phase;

/**
 * The domain of u-fractions: none below zero, interstitial ones below the number of their sites.
 *
 * @param components the components
 * @param interstitialSites interstitial sites a substitutional atom; infinite where there is no limit
 */
record FractionBounds(Components components, double interstitialSites) {

    /** Share of the way to the edge that a change may go (fraction to the boundary rule of interior-point methods). */
    private static final double SHARE = 0.9;
    /** Places inside a phase may have this little less than nothing of a component: what a linear step rings by, far below any scale. */
    private static final double SLACK = 1e-7;

    double reach(double[] unknowns, int at, double[] change, int changeAt, boolean strict) {
        double slack = strict ? 0 : SLACK;
        double most = 1;
        double rest = 1;
        double restChange = 0;
        double interstitial = interstitialSites;
        double interstitialChange = 0;
        for (int k = 0; k < components.unknowns(); k++) {
            double u = unknowns[at + k];
            double du = change[changeAt + k];
            most = room(u + slack, du, most);
            if (components.isSubstitutional(k)) {
                rest -= u;
                restChange -= du;
            } else {
                interstitial -= u;
                interstitialChange -= du;
            }
        }
        most = room(rest + slack, restChange, most);
        return Double.isInfinite(interstitial) ? most : room(interstitial, interstitialChange, most);
    }

    private static double room(double room, double change, double most) {
        return change < 0 && -change * most > SHARE * room ? Math.max(0, SHARE * room / -change) : most;
    }
}
