package org.lamella.calphad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.calphad.internal.equilibrium.CompositionSet;
import org.lamella.calphad.internal.equilibrium.EquilibriumNewton;
import org.lamella.calphad.internal.equilibrium.MinimizablePhase;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Local equilibrium of two substitutional phases with the same components. Belongs to one thread, as the phases do. */
public final class TieLineSolver {

    private static final double COLLAPSED = 1e-6;

    private final SubstitutionalPhase first;
    private final SubstitutionalPhase second;
    private final EquilibriumSolver solver;
    private final int[] order;

    /**
     * Equilibrium between two phases.
     *
     * @param first first phase
     * @param second second phase, the same components and temperature; its workspace is shared, as that of the first
     * @throws LamellaException when components or temperatures differ
     */
    public TieLineSolver(SubstitutionalPhase first, SubstitutionalPhase second) throws LamellaException {
        List<String> elements = first.phase().model().elements();
        if (!first.components().equals(second.components()) || first.substitutional() != second.substitutional()
                || first.components().size() != elements.size()) {
            throw new LamellaException("A tie-line joins two phases with all elements of the system on the same kind of sites; "
                    + first.phase().model().name() + " has " + first.components() + ", " + second.phase().model().name() + " "
                    + second.components() + "; leave the others out.");
        }
        this.first = first;
        this.second = second;
        solver = new EquilibriumSolver(elements, List.of(first.phase(), second.phase()));
        order = first.components().stream().mapToInt(elements::indexOf).toArray();
    }

    /**
     * The tie-line through an overall composition, found without a guess.
     *
     * @param u overall u-fractions, length n, all positive
     * @return the tie-line; empty when one of the two phases alone is stable there, or one of them with a miscibility gap
     * @throws LamellaException when a u-fraction is not positive
     */
    public Optional<TieLine> through(double[] u) throws LamellaException {
        double[] overall = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            overall[order[k]] = u[k];
        }
        Equilibrium equilibrium = solver.solve(overall, Progress.NONE);
        String firstName = first.phase().model().name();
        if (equilibrium.stable().size() != 2 || equilibrium.stable().get(0).name().equals(equilibrium.stable().get(1).name())) {
            return Optional.empty();
        }
        boolean inOrder = equilibrium.stable().get(0).name().equals(firstName);
        Equilibrium.StablePhase a = equilibrium.stable().get(inOrder ? 0 : 1);
        Equilibrium.StablePhase b = equilibrium.stable().get(inOrder ? 1 : 0);
        double[] firstU = uFractions(a.moleFractions());
        double[] secondU = uFractions(b.moleFractions());
        double inFirst = a.atomFraction() * substitutionalShare(a.moleFractions());
        double inSecond = b.atomFraction() * substitutionalShare(b.moleFractions());
        return Optional.of(tieLine(firstU, secondU, equilibrium.potentials(), inSecond / (inFirst + inSecond)));
    }

    /**
     * The tie-line through an overall composition, by Newton's method from one nearby. The fraction of the second phase may come out below
     * 0 or above 1: the composition then lies beyond an end of the tie-line, which is metastable there.
     *
     * @param u overall u-fractions, substitutional ones of the sum 1
     * @param near a tie-line that is close
     * @return the tie-line; empty when Newton's method does not converge or the two compositions fall together
     */
    public Optional<TieLine> near(double[] u, TieLine near) {
        double[] overall = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            overall[order[k]] = u[k];
        }
        List<CompositionSet> sets = new ArrayList<>();
        sets.add(set(0, first, near.firstU(), 1 - near.secondFraction()));
        sets.add(set(1, second, near.secondU(), near.secondFraction()));
        EquilibriumNewton newton = new EquilibriumNewton(overall, EquilibriumNewton.Amounts.ANY);
        if (!newton.solve(sets)) {
            return Optional.empty();
        }
        double[] firstU = uFractionsOf(first, sets.get(0).y());
        double[] secondU = uFractionsOf(second, sets.get(1).y());
        double distance = 0;
        for (int k = 0; k < u.length; k++) {
            distance = Math.max(distance, Math.abs(firstU[k] - secondU[k]));
        }
        if (distance < COLLAPSED && first.phase().model().name().equals(second.phase().model().name())) {
            return Optional.empty();
        }
        double inFirst = sets.get(0).formulaUnits() * sitesOf(first);
        double inSecond = sets.get(1).formulaUnits() * sitesOf(second);
        return Optional.of(tieLine(firstU, secondU, newton.potentials(), inSecond / (inFirst + inSecond)));
    }

    private static CompositionSet set(int index, SubstitutionalPhase phase, double[] u, double substitutionalAtoms) {
        MinimizablePhase minimizable = phase.phase().minimizable();
        double[] y = new double[phase.phase().siteFractions()];
        phase.siteFractions(u, y);
        return new CompositionSet(index, minimizable, y, substitutionalAtoms / sitesOf(phase));
    }

    private static double sitesOf(SubstitutionalPhase phase) {
        return phase.sites().substitutionalSites();
    }

    private static double[] uFractionsOf(SubstitutionalPhase phase, double[] y) {
        SubstitutionalSites sites = phase.sites();
        double[] u = new double[sites.variable().length];
        for (int k = 0; k < u.length; k++) {
            double y1 = y[sites.variable()[k]];
            u[k] = k < sites.substitutional() ? y1 : y1 * sites.interstitialSites() / sites.substitutionalSites();
        }
        return u;
    }

    private double substitutionalShare(double[] moleFractions) {
        double sum = 0;
        for (int k = 0; k < first.substitutional(); k++) {
            sum += moleFractions[order[k]];
        }
        return sum;
    }

    private double[] uFractions(double[] moleFractions) {
        double share = substitutionalShare(moleFractions);
        double[] u = new double[order.length];
        for (int k = 0; k < u.length; k++) {
            u[k] = moleFractions[order[k]] / share;
        }
        return u;
    }

    private TieLine tieLine(double[] firstU, double[] secondU, double[] potentials, double secondFraction) {
        double[] mu = new double[order.length];
        for (int k = 0; k < mu.length; k++) {
            mu[k] = potentials[order[k]];
        }
        return new TieLine(first.components(), first.temperatureK(), first.phase().model().name(), second.phase().model().name(), firstU,
                secondU, mu, secondFraction);
    }
}
