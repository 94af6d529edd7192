package org.lamella.workflow.report;

import java.util.Objects;

/**
 * How well a component agrees with a known phase of simulated data.
 *
 * @param phase name of the phase
 * @param method name of the decomposition
 * @param component number of the component that stands for the phase, from 1
 * @param spectralAngleDeg angle between the spectra, degrees
 */
public record TruthRow(String phase, String method, int component, double spectralAngleDeg) {

    /** Refuses missing names. */
    public TruthRow {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(method, "method");
    }
}
