/** Ripple files: a text header {@code .rpl} beside raw numbers {@code .raw}, as Lispix, Esprit and AZtec exchange them. */
package org.lamella.io.ripple;
