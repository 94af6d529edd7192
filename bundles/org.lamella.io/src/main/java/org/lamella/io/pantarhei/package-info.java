/** Files of CEOS' Panta Rhei. */
package org.lamella.io.pantarhei;
