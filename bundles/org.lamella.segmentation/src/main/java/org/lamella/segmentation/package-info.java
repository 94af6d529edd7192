/**
 * Objects in maps, one package a method, and unmixing of spectra into given endmembers. Everything is contributed to extension points;
 * the classes may also be used directly.
 */
package org.lamella.segmentation;
