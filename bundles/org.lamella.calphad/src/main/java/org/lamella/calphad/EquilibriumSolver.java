package org.lamella.calphad;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Finds the global minimum of the Gibbs energy of a system among given phases. Belongs to one thread. */
public final class EquilibriumSolver {

    /**
     * A solver for a system.
     *
     * @param elements the system
     * @param phases phases of these elements at one temperature
     * @throws LamellaException when there is no phase or temperatures or elements differ
     */
    public EquilibriumSolver(List<String> elements, List<PhaseAtTemperature> phases) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The equilibrium at an overall composition.
     *
     * @param moleFractions mole fractions of the elements, not negative; scaled to the sum 1
     * @param progress where it reports and is stopped
     * @return the equilibrium
     * @throws LamellaException when the composition cannot be made of the phases, or the minimisation does not converge
     */
    public Equilibrium solve(double[] moleFractions, Progress progress) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * Driving forces of all phases at given potentials, as for the nucleation of a new phase from a supersaturated one.
     *
     * @param potentials chemical potentials of the elements in J/mol
     * @return one entry a phase, in the order of the phases
     * @throws LamellaException when a minimisation does not converge
     */
    public List<Equilibrium.DrivingForce> drivingForces(double[] potentials) throws LamellaException {
        throw new UnsupportedOperationException();
    }
}
