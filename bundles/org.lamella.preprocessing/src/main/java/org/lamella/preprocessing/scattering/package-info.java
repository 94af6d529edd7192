/** Plural scattering of energy losses taken out by Fourier methods. */
package org.lamella.preprocessing.scattering;
