package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Simulated concentration profiles over time.
 *
 * @param title what was simulated
 * @param elements element symbols in the order of all arrays
 * @param profiles one a time, in order of time; those not asked for lie between, so that others can be had by interpolation
 * @param interfaces what became of each phase boundary, in order of position at the start; one that vanished ends early
 * @param balance what is conserved
 * @param facts the simulation in words, by name, in the order to be shown
 * @param attachments texts to be kept with the result, such as the state from which to go on
 * @param remarks sentences the user must read
 */
public record DiffusionResult(String title, List<String> elements, List<Profile> profiles, List<InterfaceHistory> interfaces,
        Balance balance, Map<String, String> facts, List<Attachment> attachments, List<String> remarks) {

    /** Copies lists and map. */
    public DiffusionResult {
        elements = List.copyOf(elements);
        profiles = List.copyOf(profiles);
        interfaces = List.copyOf(interfaces);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        attachments = List.copyOf(attachments);
        remarks = List.copyOf(remarks);
    }

    /**
     * Concentrations along the distance at one time.
     *
     * @param timeS time, s
     * @param temperatureK temperature, K
     * @param requested whether this time was asked for
     * @param distanceNm positions, nm, rising; a phase boundary stands twice, once with each phase; shared, not copied
     * @param phases names of the phases, one a position
     * @param massFractions one array an element, of mass fractions at the positions; shared, not copied
     * @param spread standard deviations of these by what is uncertain in the simulation; none when it was not studied
     * @param fields further quantities at the positions
     * @param interfacesNm positions of phase boundaries, nm
     */
    public record Profile(double timeS, double temperatureK, boolean requested, double[] distanceNm, List<String> phases,
            double[][] massFractions, double[][] spread, List<Field> fields, double[] interfacesNm) {

        /** Copies the lists, checks the sizes. */
        public Profile {
            phases = List.copyOf(phases);
            fields = List.copyOf(fields);
            if (phases.size() != distanceNm.length) {
                throw new IllegalArgumentException(phases.size() + " phases at " + distanceNm.length + " positions");
            }
        }
    }

    /**
     * A quantity along the distance.
     *
     * @param name a word, for instance {@code potential}
     * @param unit its unit, empty when it has none
     * @param values one array an element, at the positions of the profile; not a number where it is not known; shared, not copied
     */
    public record Field(String name, String unit, double[][] values) {
    }

    /**
     * A phase boundary over time.
     *
     * @param left name of the phase on its left
     * @param right name of the phase on its right
     * @param timesS times, s
     * @param positionsNm positions, nm
     * @param velocitiesNmPerS velocities, nm/s, positive to the right
     * @param leftMassFractions one array an element, on its left side
     * @param rightMassFractions one array an element, on its right side
     */
    public record InterfaceHistory(String left, String right, double[] timesS, double[] positionsNm, double[] velocitiesNmPerS,
            double[][] leftMassFractions, double[][] rightMassFractions) {
    }

    /**
     * What is conserved.
     *
     * @param timesS times, s
     * @param imbalance the largest difference of an element between what is there and what must be there, relative to this
     */
    public record Balance(double[] timesS, double[] imbalance) {
    }

    /**
     * A text to be kept with the result.
     *
     * @param name name of its file without ending
     * @param ending ending of its file, with dot
     * @param description what it is
     * @param text its content
     */
    public record Attachment(String name, String ending, String description, String text) {
    }
}
