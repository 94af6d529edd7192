/** Digital Surf (Mountains) files of surfaces, profiles, images and spectral maps, {@code .sur} and {@code .pro}. */
package org.lamella.io.digitalsurf;
