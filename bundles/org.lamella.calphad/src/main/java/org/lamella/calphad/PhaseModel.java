package org.lamella.calphad;

import java.util.Arrays;
import java.util.List;
import org.lamella.calphad.internal.Constitution;
import org.lamella.calphad.internal.GibbsExpansion;
import org.lamella.core.LamellaException;

/** A phase in the compound-energy formalism, restricted to the elements of a system. Immutable. */
public final class PhaseModel {

    private final String source;
    private final String name;
    private final List<String> elements;
    private final Constitution constitution;
    private final double[] atoms;
    private final GibbsExpansion expansion;
    private final List<Notice> notices;

    PhaseModel(String source, String name, List<String> elements, Constitution constitution, double[] atoms, GibbsExpansion expansion,
            List<Notice> notices) {
        this.source = source;
        this.name = name;
        this.elements = List.copyOf(elements);
        this.constitution = constitution;
        this.atoms = atoms;
        this.expansion = expansion;
        this.notices = List.copyOf(notices);
    }

    /**
     * Name of the phase.
     *
     * @return in capitals
     */
    public String name() {
        return name;
    }

    /**
     * Name of the database, for reports.
     *
     * @return usually the name of its file
     */
    public String source() {
        return source;
    }

    /**
     * The system that the phase was restricted to.
     *
     * @return elements in the order that was asked for, in capitals
     */
    public List<String> elements() {
        return elements;
    }

    /**
     * The sublattices with the constituents that are left.
     *
     * @return sublattices; site fractions are counted through them in this order
     */
    public List<Sublattice> sublattices() {
        return constitution.sublattices();
    }

    /**
     * What had to be interpreted: end-members without a Gibbs energy, for instance.
     *
     * @return notices about this phase in this system
     */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * Number of site fractions, vacancies included.
     *
     * @return length of the arrays of site fractions
     */
    public int siteFractions() {
        return constitution.variables();
    }

    /**
     * Atoms of each element per formula unit for a site fraction of 1.
     *
     * @return a copy: elements times site fractions, row by row
     */
    public double[] atoms() {
        return atoms.clone();
    }

    /**
     * Expands the Gibbs energy for one temperature.
     *
     * @param temperatureK temperature in K
     * @return the phase at this temperature; cheap enough for every step of a temperature programme
     * @throws LamellaException when a function is missing or the temperature is no positive number
     */
    public PhaseAtTemperature at(double temperatureK) throws LamellaException {
        if (!(temperatureK > 0) || temperatureK == Double.POSITIVE_INFINITY) {
            throw new LamellaException(name + " has no Gibbs energy at " + temperatureK + " K; give a positive temperature.");
        }
        return new PhaseAtTemperature(this, expansion.at(temperatureK));
    }

    Constitution constitution() {
        return constitution;
    }

    /** Amounts of the elements per formula unit. */
    void amounts(double[] y, double[] amounts) {
        Arrays.fill(amounts, 0);
        for (int e = 0; e < amounts.length; e++) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += atoms[e * y.length + i] * y[i];
            }
            amounts[e] = sum;
        }
    }
}
