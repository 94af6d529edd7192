/** HyperSpy's zarr files, {@code .zspy}. */
package org.lamella.io.zspy;
