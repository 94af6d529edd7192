/** Pictures of the image processing system SEMPER. */
package org.lamella.io.semper;
