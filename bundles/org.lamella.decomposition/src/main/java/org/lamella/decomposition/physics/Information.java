package org.lamella.decomposition.physics;

/** Which information about the amounts of spectra is wanted. */
enum Information {
    /** None. */
    NONE,
    /** With maps that are zero held there: how the likelihood bends nearby. */
    LOCAL,
    /** With all maps free to move: what remains however far the spectra move, when maps leave their bound. */
    FREE
}
