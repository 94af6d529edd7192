/** Pictures of the image processing system Semper, {@code .unf}. */
package org.lamella.io.semper;
