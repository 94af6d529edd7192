/**
 * Computational thermodynamics and diffusion data: databases in the TDB dialect, Gibbs energies of the compound-energy formalism with
 * their exact derivatives, equilibria, mobilities and interdiffusion matrices.
 *
 * <p>The way through: {@link org.lamella.calphad.ThermodynamicDatabase} reads a file; {@code phase(name, elements)} restricts a phase to
 * a system; {@code at(temperatureK)} expands its Gibbs energy once for a temperature; {@link org.lamella.calphad.SubstitutionalPhase}
 * gives potentials over u-fractions, {@link org.lamella.calphad.MobilityModel} mobilities, {@link org.lamella.calphad.Interdiffusion}
 * the diffusion matrix; {@link org.lamella.calphad.TieLineSolver} the local equilibrium of two phases and
 * {@link org.lamella.calphad.EquilibriumSolver} that of any number.
 *
 * <p>Energies are in J/mol, temperatures in K, the gas constant is {@link org.lamella.calphad.GasConstant#J_PER_MOL_K}, the pressure is
 * 100 kPa. A u-fraction is the amount of a component per mole of substitutional atoms.
 */
package org.lamella.calphad;
