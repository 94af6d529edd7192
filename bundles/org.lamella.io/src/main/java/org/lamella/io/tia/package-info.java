/** FEI TIA (ES Vision) series, {@code .ser}, and the {@code .emi} files that describe them. */
package org.lamella.io.tia;
