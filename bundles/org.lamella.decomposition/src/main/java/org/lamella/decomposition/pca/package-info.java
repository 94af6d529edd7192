/** Principal components of spectrum images and how many of them are more than noise. */
package org.lamella.decomposition.pca;
