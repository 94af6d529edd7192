/** Reads the contributions that bundles make to the extension points of Lamella into one catalog. */
package org.lamella.platform;
