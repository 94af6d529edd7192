/**
 * What a loader and those who ask it for data say to each other: what is in a file before its numbers are read, which part of it is wanted,
 * and the collectors that put the wanted part of a stream of counts straight into a sparse cube.
 */
package org.lamella.core.load;
