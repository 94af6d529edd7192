package org.lamella.calphad;

import java.util.List;

/**
 * The equilibrium of a system at a temperature and overall composition.
 *
 * @param elements the system
 * @param temperatureK temperature in K
 * @param moleFractions overall mole fractions; shared, not to be changed
 * @param potentials chemical potentials in J/mol; shared
 * @param energy Gibbs energy in J per mole of atoms
 * @param stable stable phases, a phase may come more than once with different compositions
 * @param drivingForces driving forces of the phases that are not stable, in the order of the solver's phases
 */
public record Equilibrium(List<String> elements, double temperatureK, double[] moleFractions, double[] potentials, double energy,
        List<StablePhase> stable, List<DrivingForce> drivingForces) {

    /** Copies the lists. */
    public Equilibrium {
        elements = List.copyOf(elements);
        stable = List.copyOf(stable);
        drivingForces = List.copyOf(drivingForces);
    }

    /**
     * One stable phase.
     *
     * @param name name of the phase
     * @param atomFraction moles of atoms in it per mole of atoms of the system
     * @param moleFractions its composition; shared
     * @param siteFractions its site fractions in the order of {@link PhaseModel#sublattices()}; shared
     */
    public record StablePhase(String name, double atomFraction, double[] moleFractions, double[] siteFractions) {
    }

    /**
     * How far a phase is from being stable.
     *
     * @param phase name of the phase
     * @param joulePerMolAtoms largest (sum x_i mu_i - G) over its compositions, J per mole of atoms; positive when it would form
     * @param moleFractions the composition there; shared
     */
    public record DrivingForce(String phase, double joulePerMolAtoms, double[] moleFractions) {
    }
}
