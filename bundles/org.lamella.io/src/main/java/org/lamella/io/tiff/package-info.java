/** Scientific TIFF and BigTIFF: images and stacks with the calibration that microscopes and ImageJ write into them. */
package org.lamella.io.tiff;
