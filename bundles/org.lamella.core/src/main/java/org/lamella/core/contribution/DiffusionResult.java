package org.lamella.core.contribution;

import java.util.List;

/**
 * Simulated concentration profiles.
 *
 * @param elements element symbols in the order of the profiles
 * @param profiles one a time, in order of time
 * @param remarks sentences the user must read
 */
public record DiffusionResult(List<String> elements, List<Profile> profiles, List<String> remarks) {

    /** Copies the lists. */
    public DiffusionResult {
        elements = List.copyOf(elements);
        profiles = List.copyOf(profiles);
        remarks = List.copyOf(remarks);
    }

    /**
     * Concentrations along the distance at one time.
     *
     * @param timeS time, s
     * @param distanceNm positions, nm; shared, not copied
     * @param massFractions one array an element, of mass fractions at the positions; shared, not copied
     * @param interfacesNm positions of phase boundaries, nm
     */
    public record Profile(double timeS, double[] distanceNm, double[][] massFractions, double[] interfacesNm) {
    }
}
