/**
 * Where the phases of a phantom are: parts that are painted one over the other, in lengths of the specimen, so that a map of another
 * size shows the same field with finer or coarser pixels.
 */
package org.lamella.phantom.internal.geometry;
