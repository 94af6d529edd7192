package org.lamella.xray;

/** How many characteristic photons a beam makes: the part of a spectrum's physics that depends on the atom alone. */
@FunctionalInterface
public interface EmissionModel {

    /**
     * Cross-section for the emission of the photons of a transition.
     *
     * @param transition the transition
     * @return cm² per atom, into all directions; 0 when the beam cannot excite it
     */
    double crossSectionCm2(Transition transition);
}
