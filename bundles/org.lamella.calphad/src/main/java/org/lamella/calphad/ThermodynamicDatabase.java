package org.lamella.calphad;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;

/**
 * A thermodynamic or mobility database: elements, phases, functions and parameters. Immutable and safe for many threads.
 */
public final class ThermodynamicDatabase {

    private ThermodynamicDatabase() {
    }

    /**
     * Reads a TDB or DDB file.
     *
     * @param file the file
     * @return its content
     * @throws LamellaException when it cannot be read or is damaged; names file, line and column
     */
    public static ThermodynamicDatabase read(Path file) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a database from text.
     *
     * @param name what messages call it, usually the file's name
     * @param text the text
     * @return its content
     * @throws LamellaException when it is damaged; names line and column
     */
    public static ThermodynamicDatabase parse(String name, String text) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The database that comes with the program: FCC_A1 and HCP_A3 (M2N) of Fe-Cr-Mn-Mo-N, with mobilities in FCC_A1.
     *
     * @return the database
     */
    public static ThermodynamicDatabase shipped() {
        throw new UnsupportedOperationException();
    }

    /**
     * This database with what another one adds: mobilities to thermodynamics, for instance. A parameter that both have is taken from the
     * other one, with a notice; functions keep their own scope, so two files may use one name for different functions.
     *
     * @param other what is added
     * @return a new database
     * @throws LamellaException when the two define a phase with different sublattices
     */
    public ThermodynamicDatabase merge(ThermodynamicDatabase other) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The elements, without vacancies and electrons.
     *
     * @return symbols in capitals, in the order of the file
     */
    public List<String> elements() {
        throw new UnsupportedOperationException();
    }

    /**
     * The phases.
     *
     * @return names in capitals, in the order of the file
     */
    public List<String> phases() {
        throw new UnsupportedOperationException();
    }

    /**
     * What was read but is not used, and what had to be interpreted.
     *
     * @return notices in the order of the file
     */
    public List<Notice> notices() {
        throw new UnsupportedOperationException();
    }

    /**
     * A phase restricted to some elements.
     *
     * @param name name of the phase, any case
     * @param elements the system, any case; its order is the order of site fractions and components
     * @return the phase
     * @throws LamellaException when the database has no such phase or element, or the phase cannot form from these elements
     */
    public PhaseModel phase(String name, List<String> elements) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * Mobilities in a phase at its temperature.
     *
     * @param phase the phase
     * @return mobilities of {@link SubstitutionalPhase#components()}, in that order
     * @throws LamellaException when a component has no mobility data in the phase; names the missing end-member
     */
    public MobilityModel mobilities(SubstitutionalPhase phase) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether there are mobilities in a phase at all; where not, diffusion in it can only be frozen or assumed.
     *
     * @param phase name of the phase, any case
     * @return true when at least one mobility parameter names it
     */
    public boolean hasMobilities(String phase) {
        throw new UnsupportedOperationException();
    }
}
