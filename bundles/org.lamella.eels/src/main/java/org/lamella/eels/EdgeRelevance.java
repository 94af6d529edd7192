package org.lamella.eels;

/** How much an edge says about its element. */
public enum EdgeRelevance {
    /** An element is found and mapped by it. */ MAJOR,
    /** Weak, or hidden by other edges of the element. */ MINOR
}
