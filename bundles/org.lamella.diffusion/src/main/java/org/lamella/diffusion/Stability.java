package org.lamella.diffusion;

import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.ThermodynamicState;

/** Whether a phase is stable against small fluctuations of its composition: its Gibbs energy is convex there. */
final class Stability {

    private Stability() {
    }

    static boolean isStable(ThermodynamicState state, Components components, double[] unknowns, int at) {
        int m = components.unknowns();
        double[] node = new double[state.nodeSize()];
        state.evaluate(unknowns, at, node, 0);
        double[] a = new double[m * m];
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < m; l++) {
                a[k * m + l] = state.potentialSlope(node, 0, components.component(k), l)
                        - (components.isSubstitutional(k) ? state.potentialSlope(node, 0, components.dependent(), l) : 0);
            }
        }
        return isPositiveDefinite(a, m);
    }

    /** All pivots of elimination without exchange are positive. */
    private static boolean isPositiveDefinite(double[] a, int m) {
        for (int c = 0; c < m; c++) {
            if (!(a[c * m + c] > 0)) {
                return false;
            }
            for (int r = c + 1; r < m; r++) {
                double factor = a[r * m + c] / a[c * m + c];
                for (int j = c; j < m; j++) {
                    a[r * m + j] -= factor * a[c * m + j];
                }
            }
        }
        return true;
    }
}
