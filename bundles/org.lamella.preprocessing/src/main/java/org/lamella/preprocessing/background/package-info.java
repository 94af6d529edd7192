/** Backgrounds in front of edges, fitted and subtracted in every pixel. */
package org.lamella.preprocessing.background;
