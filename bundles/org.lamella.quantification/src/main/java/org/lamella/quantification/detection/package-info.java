/** Signal-to-noise ratios and limits of detection. */
package org.lamella.quantification.detection;
