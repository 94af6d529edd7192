/** A model of the whole spectrum, lines of the chosen elements on bremsstrahlung, fitted by Poisson maximum likelihood. */
package org.lamella.quantification.fit;
