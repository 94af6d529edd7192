package org.lamella.segmentation.unmixing;

/** How channels count. */
public enum ChannelWeights {
    /** All alike: least squares. Strong lines decide. */
    NONE,
    /** By the inverse of the mean spectrum, the variance of counts. */
    SPECTRUM,
    /** By the likelihood of counts, pixel by pixel: best for few counts, slower. Needs abundances that are not negative. */
    POISSON
}
