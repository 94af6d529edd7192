/** Compositions with mass thickness and numbers of atoms, by zeta-factors or partial cross-sections. */
package org.lamella.quantification.zeta;
