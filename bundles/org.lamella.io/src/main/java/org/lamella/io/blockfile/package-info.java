/** Block files of NanoMEGAS' ASTAR: scanned electron diffraction. */
package org.lamella.io.blockfile;
