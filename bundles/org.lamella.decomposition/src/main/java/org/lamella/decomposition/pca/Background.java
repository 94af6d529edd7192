package org.lamella.decomposition.pca;

/** What is taken off the image before components are sought. */
public enum Background {
    /** Nothing: the first component is close to the mean spectrum. */ NONE,
    /** The mean spectrum, the same in every pixel; it becomes the first component. */ MEAN
}
