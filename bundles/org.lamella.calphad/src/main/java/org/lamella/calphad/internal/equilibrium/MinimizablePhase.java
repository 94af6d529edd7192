package org.lamella.calphad.internal.equilibrium;

import org.lamella.calphad.internal.GibbsEnergy;

/**
 * A phase as the minimiser sees it. Belongs to one thread.
 *
 * @param name name of the phase
 * @param gibbs its Gibbs energy
 * @param elements number of elements of the system
 * @param atoms atoms of each element (rows) per formula unit for a site fraction (columns) of 1
 * @param sites sites of the sublattice of each site fraction
 * @param starts first site fraction of each sublattice, and one past the last
 */
public record MinimizablePhase(String name, GibbsEnergy gibbs, int elements, double[] atoms, double[] sites, int[] starts) {

    int variables() {
        return sites.length;
    }

    /** Amounts of the elements per formula unit. */
    void amounts(double[] y, double[] amounts) {
        int n = variables();
        for (int e = 0; e < elements; e++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += atoms[e * n + i] * y[i];
            }
            amounts[e] = sum;
        }
    }

    /** Atoms per formula unit. */
    double size(double[] y) {
        int n = variables();
        double sum = 0;
        for (int e = 0; e < elements; e++) {
            for (int i = 0; i < n; i++) {
                sum += atoms[e * n + i] * y[i];
            }
        }
        return sum;
    }

    /** What the atoms of a constituent would be worth at given potentials: sum over elements of atoms times potential. */
    void worth(double[] potentials, double[] worth) {
        int n = variables();
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int e = 0; e < elements; e++) {
                sum += atoms[e * n + i] * potentials[e];
            }
            worth[i] = sum;
        }
    }

    /** Moves site fractions off the boundary: no fraction below {@code least}, every sublattice at the sum 1. */
    void intoInterior(double[] y, double least) {
        for (int s = 0; s + 1 < starts.length; s++) {
            double sum = 0;
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                y[i] = Math.max(y[i], least);
                sum += y[i];
            }
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                y[i] /= sum;
            }
        }
    }
}
