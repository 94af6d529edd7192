/** Thermo Fisher (FEI) Velox files, {@code .emd}: HDF5 with event streams, images and their metadata in JSON. */
package org.lamella.io.velox;
