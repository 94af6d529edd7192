/** Segmentation by the values of a map alone. */
package org.lamella.segmentation.threshold;
