/** Independent components of spectrum images, by FastICA on the spectra or maps of principal components. */
package org.lamella.decomposition.ica;
