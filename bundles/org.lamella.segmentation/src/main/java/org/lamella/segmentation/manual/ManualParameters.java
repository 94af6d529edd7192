package org.lamella.segmentation.manual;

/** A drawn object has no parameters. */
public record ManualParameters() {
}
