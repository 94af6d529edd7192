/** NCEM's EMD files, {@code .emd}: HDF5 groups that hold an array and a vector for each of its dimensions. */
package org.lamella.io.ncem;
