/** Segmentation by flooding of the gradient. */
package org.lamella.segmentation.watershed;
