package org.lamella.calphad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.calphad.internal.Species;
import org.lamella.core.LamellaException;

/**
 * Where the components of a phase with one substitutional and at most one interstitial sublattice stand among its site fractions.
 *
 * @param components elements, substitutional ones first
 * @param substitutional how many of them are substitutional
 * @param variable index of each component's site fraction
 * @param vacancy index of the vacancy's site fraction, -1 without interstitial sublattice
 * @param substitutionalSites a
 * @param interstitialSites c, 0 without interstitial sublattice
 */
record SubstitutionalSites(List<String> components, int substitutional, int[] variable, int vacancy, double substitutionalSites,
        double interstitialSites) {

    static SubstitutionalSites of(PhaseModel model) throws LamellaException {
        List<Sublattice> sublattices = model.sublattices();
        int interstitial = -1;
        for (int s = 0; s < sublattices.size(); s++) {
            if (sublattices.get(s).constituents().contains(Species.VACANCY)) {
                interstitial = interstitial < 0 ? s : sublattices.size();
            }
        }
        if (sublattices.size() > 2 || interstitial >= sublattices.size() || sublattices.size() != (interstitial < 0 ? 1 : 2)) {
            throw refuse(model, "it needs one sublattice of substitutional elements and at most one of interstitials and vacancies");
        }
        int substitutional = interstitial == 0 ? 1 : 0;
        List<String> components = new ArrayList<>(sublattices.get(substitutional).constituents());
        int count = components.size();
        int[] variable = new int[model.siteFractions()];
        int used = 0;
        for (int i = 0; i < count; i++) {
            variable[used++] = model.constitution().first(substitutional) + i;
        }
        int vacancy = -1;
        if (interstitial >= 0) {
            List<String> holes = sublattices.get(interstitial).constituents();
            for (int i = 0; i < holes.size(); i++) {
                int place = model.constitution().first(interstitial) + i;
                if (holes.get(i).equals(Species.VACANCY)) {
                    vacancy = place;
                } else {
                    components.add(holes.get(i));
                    variable[used++] = place;
                }
            }
        }
        if (!model.elements().containsAll(components) || components.stream().distinct().count() < components.size()) {
            throw refuse(model, "every element must stand on one sublattice alone, and no molecules");
        }
        return new SubstitutionalSites(List.copyOf(components), count, Arrays.copyOf(variable, used), vacancy,
                sublattices.get(substitutional).sites(), interstitial < 0 ? 0 : sublattices.get(interstitial).sites());
    }

    private static LamellaException refuse(PhaseModel model, String why) {
        return new LamellaException("Diffusion in " + model.name() + " of " + model.source() + " cannot be described by u-fractions: " + why
                + "; choose another phase or other elements.");
    }

    /** Site fractions of u-fractions. */
    void siteFractions(double[] u, double[] y) {
        for (int k = 0; k < substitutional; k++) {
            y[variable[k]] = u[k];
        }
        if (vacancy >= 0) {
            double ratio = substitutionalSites / interstitialSites;
            double vacant = 1;
            for (int k = substitutional; k < variable.length; k++) {
                y[variable[k]] = u[k] * ratio;
                vacant -= u[k] * ratio;
            }
            y[vacancy] = vacant;
        }
    }
}
