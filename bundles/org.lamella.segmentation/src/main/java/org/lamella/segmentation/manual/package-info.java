/** Segmentation by hand. */
package org.lamella.segmentation.manual;
