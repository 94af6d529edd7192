package org.lamella.preprocessing.background;

/** The law of a background. */
public enum BackgroundLaw {
    /** A E^-r. */ POWER_LAW,
    /** A exp(-E / d). */ EXPONENTIAL
}
