/** Nion Swift files, {@code .ndata}. */
package org.lamella.io.nion;
