package org.lamella.preprocessing.align;

/** How a spectrum is read between its channels. */
public enum Resampling {
    /** Whole channels for counts, cubic for all else. */ AUTOMATIC,
    /** Shifts are rounded, so that counts stay counts. */ WHOLE_CHANNELS,
    /** On the straight line between two channels. */ LINEAR,
    /** On the cubic through four channels. */ CUBIC
}
