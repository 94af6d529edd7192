/** Judges of components that need no training: statistics whose values for noise are known. */
package org.lamella.classifier.judge;
