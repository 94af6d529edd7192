/** CEOS Panta Rhei files, {@code .prz}. */
package org.lamella.io.pantarhei;
