package org.lamella.decomposition.pca;

/** Which estimates of the number of components are made. */
public enum Estimates {
    /** Those that take no time. */ QUICK,
    /** All; some repeat the analysis on other counts. */ ALL
}
