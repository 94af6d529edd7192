package org.lamella.calphad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.calphad.internal.equilibrium.CompositionSet;
import org.lamella.calphad.internal.equilibrium.GlobalMinimizer;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Finds the global minimum of the Gibbs energy of a system among given phases, miscibility gaps included, without a guess: lower hull over
 * sampled compositions, column generation, Newton's method, and a final check of every phase. Belongs to one thread.
 */
public final class EquilibriumSolver {

    private static final int MOST_LISTED = 6;

    private final List<String> elements;
    private final List<PhaseAtTemperature> phases;
    private final GlobalMinimizer minimizer;

    /**
     * A solver for a system.
     *
     * @param elements the system
     * @param phases phases of these elements, in this order, at one temperature
     * @throws LamellaException when there is no phase or temperatures or elements differ
     */
    public EquilibriumSolver(List<String> elements, List<PhaseAtTemperature> phases) throws LamellaException {
        this.elements = elements.stream().map(element -> element.toUpperCase(Locale.ROOT)).toList();
        this.phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new LamellaException("There is no phase that can form from " + String.join(", ", elements) + "; add phases or elements.");
        }
        for (PhaseAtTemperature phase : phases) {
            if (!phase.model().elements().equals(this.elements) || phase.temperatureK() != phases.get(0).temperatureK()) {
                throw new LamellaException("The phase " + phase.model().name() + " is one of " + phase.model().elements() + " at "
                        + phase.temperatureK() + " K, the equilibrium one of " + this.elements + " at " + phases.get(0).temperatureK()
                        + " K; make the phases from the same elements at one temperature.");
            }
        }
        minimizer = new GlobalMinimizer(phases.stream().map(PhaseAtTemperature::minimizable).toList());
    }

    /**
     * A solver with all phases of a database that can form from some elements.
     *
     * @param database the database
     * @param elements the system
     * @param temperatureK temperature in K
     * @return the solver
     * @throws LamellaException when an element or function is missing
     */
    public static EquilibriumSolver of(ThermodynamicDatabase database, List<String> elements, double temperatureK) throws LamellaException {
        List<PhaseAtTemperature> phases = new ArrayList<>();
        for (PhaseModel model : database.phasesOf(elements)) {
            phases.add(model.at(temperatureK));
        }
        return new EquilibriumSolver(elements, phases);
    }

    /**
     * The phases.
     *
     * @return names in their order
     */
    public List<String> phases() {
        return phases.stream().map(phase -> phase.model().name()).toList();
    }

    /**
     * The equilibrium at an overall composition.
     *
     * @param moleFractions mole fractions of the elements, all positive; scaled to the sum 1
     * @param progress where it is stopped
     * @return the equilibrium
     * @throws LamellaException when the composition cannot be made of the phases, or the minimisation does not converge
     */
    public Equilibrium solve(double[] moleFractions, Progress progress) throws LamellaException {
        double[] overall = scaled(moleFractions);
        GlobalMinimizer.Minimum minimum = minimise(overall, progress).orElseThrow(() -> new LamellaException("The composition "
                + written(overall) + " cannot be made of the phases " + listed() + "; add phases."));
        if (!minimum.verified()) {
            throw new LamellaException("The equilibrium of " + written(overall) + " at " + phases.get(0).temperatureK()
                    + " K was not found to full accuracy; change the composition a little or leave phases out.");
        }
        List<Equilibrium.StablePhase> stable = new ArrayList<>();
        double energy = 0;
        for (CompositionSet set : minimum.sets()) {
            PhaseAtTemperature phase = phases.get(set.index());
            double[] y = set.y().clone();
            energy += set.formulaUnits() * phase.energy(y);
            stable.add(new Equilibrium.StablePhase(phase.model().name(), set.atoms(), composition(phase, y), y));
        }
        List<Equilibrium.DrivingForce> forces = new ArrayList<>();
        for (int p = 0; p < phases.size(); p++) {
            int index = p;
            if (minimum.sets().stream().noneMatch(set -> set.index() == index)) {
                forces.add(drivingForce(p, minimum.potentials()));
            }
        }
        return new Equilibrium(elements, phases.get(0).temperatureK(), overall, minimum.potentials(), energy, stable, forces);
    }

    private Optional<GlobalMinimizer.Minimum> minimise(double[] overall, Progress progress) throws LamellaException {
        try {
            return minimizer.minimise(overall, progress);
        } catch (ArithmeticException notFinite) {
            throw new LamellaException("The equilibrium of " + written(overall) + " at " + phases.get(0).temperatureK()
                    + " K cannot be computed: " + notFinite.getMessage() + "; check the database at this temperature.", notFinite);
        }
    }

    /**
     * Driving forces of all phases at given potentials, as for the nucleation of a new phase from a supersaturated one.
     *
     * @param potentials chemical potentials of the elements in J/mol
     * @return one entry a phase, in the order of the phases
     * @throws LamellaException when a phase has no finite Gibbs energy
     */
    public List<Equilibrium.DrivingForce> drivingForces(double[] potentials) throws LamellaException {
        List<Equilibrium.DrivingForce> forces = new ArrayList<>();
        for (int p = 0; p < phases.size(); p++) {
            forces.add(drivingForce(p, potentials));
        }
        return forces;
    }

    /** Site fractions at which a phase is closest to a plane of potentials. */
    double[] closest(int phase, double[] potentials) {
        return minimizer.deepest(phase, potentials).y();
    }

    private Equilibrium.DrivingForce drivingForce(int phase, double[] potentials) throws LamellaException {
        GlobalMinimizer.Deepest deepest;
        try {
            deepest = minimizer.deepest(phase, potentials);
        } catch (ArithmeticException notFinite) {
            throw new LamellaException("The driving force of " + phases.get(phase).model().name() + " at " + phases.get(0).temperatureK()
                    + " K cannot be computed: " + notFinite.getMessage() + "; check potentials and database.", notFinite);
        }
        return new Equilibrium.DrivingForce(phases.get(phase).model().name(), deepest.drivingForce(),
                composition(phases.get(phase), deepest.y()));
    }

    private double[] composition(PhaseAtTemperature phase, double[] y) {
        double[] fractions = new double[elements.size()];
        phase.model().amounts(y, fractions);
        double sum = 0;
        for (double fraction : fractions) {
            sum += fraction;
        }
        for (int e = 0; e < fractions.length; e++) {
            fractions[e] /= sum;
        }
        return fractions;
    }

    private double[] scaled(double[] moleFractions) throws LamellaException {
        if (moleFractions.length != elements.size()) {
            throw new LamellaException("The composition has " + moleFractions.length + " numbers, the system " + elements.size()
                    + " elements (" + String.join(", ", elements) + "); give one an element.");
        }
        double sum = 0;
        for (int e = 0; e < moleFractions.length; e++) {
            if (!(moleFractions[e] > 0) || moleFractions[e] == Double.POSITIVE_INFINITY) {
                throw new LamellaException("The amount of " + elements.get(e) + " is " + moleFractions[e]
                        + "; it must be positive, or the element left out of the system.");
            }
            sum += moleFractions[e];
        }
        double[] scaled = new double[moleFractions.length];
        for (int e = 0; e < scaled.length; e++) {
            scaled[e] = moleFractions[e] / sum;
        }
        return scaled;
    }

    private String listed() {
        List<String> names = phases();
        return names.size() <= MOST_LISTED ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_LISTED)) + " and " + (names.size() - MOST_LISTED) + " others";
    }

    private String written(double[] overall) {
        List<String> parts = new ArrayList<>();
        for (int e = 0; e < overall.length; e++) {
            parts.add(elements.get(e) + " " + String.format(Locale.ROOT, "%.4g", overall[e]));
        }
        return String.join(", ", parts);
    }
}
