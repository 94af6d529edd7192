package org.lamella.quantification.fit;

/** The backgrounds that a user can choose by name. */
public enum BackgroundKind {
    /** Kramers' law times a polynomial that is fitted. */ POLYNOMIAL,
    /** Bremsstrahlung of the specimen from physics; its height alone is fitted. */ PHYSICAL
}
