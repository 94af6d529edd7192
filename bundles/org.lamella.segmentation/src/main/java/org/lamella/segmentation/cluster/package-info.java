/** Segmentation by clusters of values. */
package org.lamella.segmentation.cluster;
