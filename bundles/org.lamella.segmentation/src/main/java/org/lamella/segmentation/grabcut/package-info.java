/**
 * GrabCut: object and background as Gaussian mixtures, divided by a minimum cut. C. Rother, V. Kolmogorov and A. Blake, ACM Transactions
 * on Graphics 23 (2004) 309.
 */
package org.lamella.segmentation.grabcut;
