package org.lamella.calphad;

import java.util.ArrayList;
import java.util.Comparator;
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
     * <p>Where a miscibility gap in one of the phases is more stable still, the metastable tie-line between the two phases is given, if
     * there is one.
     *
     * @param u overall u-fractions, length n, all positive, substitutional ones of the sum 1
     * @return the tie-line; empty when one of the two phases alone is stable there, or there is no tie-line beside a miscibility gap
     * @throws LamellaException when a u-fraction is not positive
     */
    public Optional<TieLine> through(double[] u) throws LamellaException {
        double[] overall = ordered(u);
        Equilibrium equilibrium = solver.solve(overall, Progress.NONE);
        if (equilibrium.stable().size() == 1) {
            return Optional.empty();
        }
        double[] firstY = composition(first, 0, equilibrium);
        double[] secondY = composition(second, 1, equilibrium);
        List<CompositionSet> sets = new ArrayList<>();
        sets.add(new CompositionSet(0, first.phase().minimizable(), firstY, 0.5 / sitesOf(first)));
        sets.add(new CompositionSet(1, second.phase().minimizable(), secondY, 0.5 / sitesOf(second)));
        return newton(overall, sets).filter(line -> line.secondFraction() >= 0 && line.secondFraction() <= 1);
    }

    private double[] ordered(double[] u) {
        double[] overall = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            overall[order[k]] = u[k];
        }
        return overall;
    }

    /** Site fractions of a phase where it is most of the equilibrium, or where it is closest to being stable. */
    private double[] composition(SubstitutionalPhase phase, int index, Equilibrium equilibrium) {
        return equilibrium.stable().stream().filter(set -> set.name().equals(phase.phase().model().name()))
                .max(Comparator.comparingDouble(Equilibrium.StablePhase::atomFraction))
                .map(set -> set.siteFractions().clone()).orElseGet(() -> solver.closest(index, equilibrium.potentials()));
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
        List<CompositionSet> sets = new ArrayList<>();
        sets.add(set(0, first, near.firstU(), 1 - near.secondFraction()));
        sets.add(set(1, second, near.secondU(), near.secondFraction()));
        return newton(ordered(u), sets);
    }

    private Optional<TieLine> newton(double[] overall, List<CompositionSet> sets) {
        EquilibriumNewton newton = new EquilibriumNewton(overall, EquilibriumNewton.Amounts.ANY);
        try {
            if (!newton.solve(sets)) {
                return Optional.empty();
            }
        } catch (ArithmeticException notFinite) {
            return Optional.empty();
        }
        double[] firstU = uFractionsOf(first, sets.get(0).y());
        double[] secondU = uFractionsOf(second, sets.get(1).y());
        double inFirst = sets.get(0).formulaUnits() * sitesOf(first);
        double inSecond = sets.get(1).formulaUnits() * sitesOf(second);
        return isSame(firstU, secondU) ? Optional.empty() : Optional.of(tieLine(firstU, secondU, newton.potentials(),
                inSecond / (inFirst + inSecond)));
    }

    /** Whether two sets of one phase have fallen together. */
    private boolean isSame(double[] firstU, double[] secondU) {
        double distance = 0;
        for (int k = 0; k < firstU.length; k++) {
            distance = Math.max(distance, Math.abs(firstU[k] - secondU[k]));
        }
        return distance < COLLAPSED && first.phase().model().name().equals(second.phase().model().name());
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

    private TieLine tieLine(double[] firstU, double[] secondU, double[] potentials, double secondFraction) {
        double[] mu = new double[order.length];
        for (int k = 0; k < mu.length; k++) {
            mu[k] = potentials[order[k]];
        }
        return new TieLine(first.components(), first.temperatureK(), first.phase().model().name(), second.phase().model().name(), firstU,
                secondU, mu, secondFraction);
    }
}
