package org.lamella.segmentation.unmixing;

/** What an abundance of one stands for. */
public enum Scaling {
    /** Endmembers and pixels are divided by their counts: abundances are shares of the pixel's counts, whatever the thickness. */
    SHARES,
    /** Endmembers stay as given: an abundance of one is as many counts as the endmember has, for instance the mean of a mask's pixels. */
    AS_GIVEN
}
