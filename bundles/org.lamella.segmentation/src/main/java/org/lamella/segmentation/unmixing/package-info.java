/**
 * Linear unmixing of spectra into given endmembers, x = E a + noise: by least squares or by the likelihood of counts, with abundances free,
 * adding up to one, not negative, or both. D. C. Heinz and C.-I. Chang, IEEE Transactions on Geoscience and Remote Sensing 39 (2001) 529.
 */
package org.lamella.segmentation.unmixing;
