/** NeXus files, {@code .nxs}: HDF5 with plottable data in groups of class NXdata, which name their signal and its axes. */
package org.lamella.io.nexus;
