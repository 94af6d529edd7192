/** What the HDF5-based formats share: arrays read chunk by chunk as streams of numbers, and groups read as trees. */
package org.lamella.io.internal.hdf5;
