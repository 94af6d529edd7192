package org.lamella.calphad.internal.equilibrium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

/**
 * Finds the global minimum of the Gibbs energy of a system.
 *
 * <p>Three stages. The lower hull over sampled compositions gives a plane of potentials; every phase is minimised against the plane and
 * the compositions found below it are added to the hull, until none is (column generation: the energy falls monotonously and no guess is
 * needed). The hull's solution is gathered into composition sets, a phase with a miscibility gap giving several, and Newton's method
 * takes them to rounding. At last every phase is minimised against Newton's plane from several starts; what lies below goes back to the
 * hull. Belongs to one thread.
 */
public final class GlobalMinimizer {

    private static final int MOST_ROUNDS = 80;
    private static final int MOST_REPAIRS = 12;
    private static final int STARTS = 3;
    private static final double FAR = 0.25;
    /** Depth below the plane, J/mol of atoms, at which a composition is worth adding. */
    private static final double WORTH_ADDING = 1e-5;
    /** Depth below Newton's plane at which the equilibrium is not yet the global one. */
    private static final double VIOLATION = 1e-4;
    /** Height between two compositions of a phase above which they are two sets, J/mol of atoms. */
    private static final double BARRIER = 0.05;
    private static final double NEGLIGIBLE = 1e-13;
    private static final double INTERIOR = 1e-4;
    private static final double INTERIOR_OF_SETS = 1e-12;

    private final List<MinimizablePhase> phases;
    private final List<List<Column>> samples = new ArrayList<>();
    private final List<SiteMinimizer> minimizers = new ArrayList<>();

    /**
     * A minimiser.
     *
     * @param phases phases of the same elements at the same temperature
     */
    public GlobalMinimizer(List<MinimizablePhase> phases) {
        this.phases = List.copyOf(phases);
        for (int p = 0; p < phases.size(); p++) {
            samples.add(new PhaseSamples(p, phases.get(p)).columns());
            minimizers.add(new SiteMinimizer(phases.get(p)));
        }
    }

    /**
     * An equilibrium.
     *
     * @param sets its composition sets
     * @param potentials its potentials in J/mol
     * @param verified whether no phase lies below the plane of the potentials
     */
    public record Minimum(List<CompositionSet> sets, double[] potentials, boolean verified) {
    }

    /**
     * The deepest composition of a phase below a plane.
     *
     * @param y site fractions
     * @param drivingForce depth in J per mole of atoms
     */
    public record Deepest(double[] y, double drivingForce) {
    }

    /**
     * The global minimum.
     *
     * @param overall moles of the elements, all positive
     * @param progress where it is stopped
     * @return the minimum; empty when the phases cannot make up the composition
     * @throws CancelledException when cancelled
     */
    public Optional<Minimum> minimise(double[] overall, Progress progress) throws CancelledException {
        LowerHull hull = new LowerHull(overall);
        samples.forEach(columns -> columns.forEach(hull::add));
        if (!hull.solve(progress) || !hull.isFeasible()) {
            return Optional.empty();
        }
        lower(hull, progress);
        for (int repair = 1;; repair++) {
            List<CompositionSet> sets = gather(hull);
            EquilibriumNewton newton = new EquilibriumNewton(overall, EquilibriumNewton.Amounts.POSITIVE);
            boolean converged = newton.solve(sets);
            // where the potentials are not determined, between compounds of fixed composition, the hull itself is the equilibrium
            List<CompositionSet> found = converged ? sets : gather(hull);
            double[] potentials = converged ? newton.potentials() : hull.potentials().clone();
            for (CompositionSet set : converged ? found : List.<CompositionSet>of()) {
                hull.add(Column.of(set.index(), set.phase(), set.y()));
            }
            boolean below = addBelow(hull, potentials, STARTS, VIOLATION, progress);
            if (!below || repair == MOST_REPAIRS) {
                return Optional.of(new Minimum(found, potentials, !below));
            }
            hull.solve(progress);
            lower(hull, progress);
        }
    }

    /** Adds what lies below the hull until nothing does. */
    private void lower(LowerHull hull, Progress progress) throws CancelledException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!addBelow(hull, hull.potentials().clone(), 1, WORTH_ADDING, progress) || !hull.solve(progress)) {
                return;
            }
        }
    }

    private boolean addBelow(LowerHull hull, double[] potentials, int starts, double depth, Progress progress) throws CancelledException {
        boolean any = false;
        for (int p = 0; p < phases.size(); p++) {
            progress.checkCancelled();
            List<double[]> from = starts(p, potentials, starts);
            for (int column : hull.solution()) {
                if (hull.columns().get(column).phase() == p) {
                    from.add(hull.columns().get(column).y().clone());
                }
            }
            for (double[] y : from) {
                phases.get(p).intoInterior(y, INTERIOR);
                minimizers.get(p).minimise(potentials, y);
                Column found = phases.get(p).size(y) > 1e-6 ? Column.of(p, phases.get(p), y) : null;
                if (found != null && found.above(potentials) < -depth) {
                    hull.add(found);
                    any = true;
                }
            }
        }
        return any;
    }

    /** The samples that lie deepest below a plane and far from each other. */
    private List<double[]> starts(int phase, double[] potentials, int count) {
        List<Column> columns = samples.get(phase);
        double[] above = columns.stream().mapToDouble(column -> column.above(potentials)).toArray();
        List<double[]> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            int best = -1;
            for (int i = 0; i < above.length; i++) {
                double[] y = columns.get(i).y();
                if ((best < 0 || above[i] < above[best])
                        && chosen.stream().allMatch(other -> EquilibriumNewton.distance(other, y) > FAR)) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            chosen.add(columns.get(best).y().clone());
        }
        return chosen;
    }

    /** Gathers the columns of the hull's solution into composition sets; one phase gives two where its energy rises between two columns. */
    private List<CompositionSet> gather(LowerHull hull) {
        int[] solution = hull.solution();
        double[] amounts = hull.solutionAmounts();
        List<Integer> order = IntStream.range(0, solution.length).boxed().filter(i -> amounts[i] > NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(i -> -amounts[i])).toList();
        List<Cluster> clusters = new ArrayList<>();
        for (int i : order) {
            Column column = hull.columns().get(solution[i]);
            Optional<Cluster> same = clusters.stream().filter(cluster -> cluster.first.phase() == column.phase()
                    && !isBarrierBetween(cluster.first, column, hull.potentials())).findFirst();
            if (same.isEmpty()) {
                clusters.add(new Cluster(column));
            }
            same.orElseGet(() -> clusters.get(clusters.size() - 1)).add(column, amounts[i]);
        }
        List<CompositionSet> sets = new ArrayList<>();
        for (Cluster cluster : clusters) {
            sets.add(cluster.set(phases.get(cluster.first.phase())));
        }
        return sets;
    }

    private boolean isBarrierBetween(Column a, Column b, double[] potentials) {
        double[] middle = new double[a.y().length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (a.y()[i] + b.y()[i]) / 2;
        }
        return Column.of(a.phase(), phases.get(a.phase()), middle).above(potentials) > BARRIER;
    }

    /** Columns of one phase with their weights. */
    private static final class Cluster {
        private final Column first;
        private final double[] sum;
        private double formulaUnits;

        Cluster(Column first) {
            this.first = first;
            sum = new double[first.y().length];
        }

        void add(Column column, double atoms) {
            double units = atoms / column.size();
            formulaUnits += units;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += units * column.y()[i];
            }
        }

        CompositionSet set(MinimizablePhase phase) {
            double[] y = new double[sum.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = sum[i] / formulaUnits;
            }
            phase.intoInterior(y, INTERIOR_OF_SETS);
            return new CompositionSet(first.phase(), phase, y, formulaUnits);
        }
    }

    /**
     * The composition of a phase that lies deepest below a plane.
     *
     * @param phase index of the phase
     * @param potentials the plane
     * @return the composition and its depth; the depth is negative when the whole phase lies above the plane
     */
    public Deepest deepest(int phase, double[] potentials) {
        Deepest deepest = null;
        for (double[] y : starts(phase, potentials, STARTS)) {
            phases.get(phase).intoInterior(y, INTERIOR);
            double force = minimizers.get(phase).drivingForce(potentials, y);
            if (deepest == null || force > deepest.drivingForce()) {
                deepest = new Deepest(y, force);
            }
        }
        return deepest;
    }
}
