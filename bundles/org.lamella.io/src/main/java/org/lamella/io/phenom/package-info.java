/** Projects of Element Identification, the program of Phenom desktop microscopes, {@code .elid}. */
package org.lamella.io.phenom;
