/** HyperSpy's HDF5 files {@code .hspy} and {@code .hdf5}. */
package org.lamella.io.hspy;
