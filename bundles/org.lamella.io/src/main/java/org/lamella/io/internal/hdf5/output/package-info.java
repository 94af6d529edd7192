/**
 * Writes HDF5 files of the oldest format version (superblock 0), which every HDF5 library reads: groups, attributes, and datasets that are
 * made row by row while they are written. Structures are named as in the HDF5 File Format Specification, version 3.0.
 */
package org.lamella.io.internal.hdf5.output;
