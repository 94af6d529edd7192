/** EMSA/MAS spectra {@code .msa}, ISO 22029, in the dialects that programs write. */
package org.lamella.io.emsa;
