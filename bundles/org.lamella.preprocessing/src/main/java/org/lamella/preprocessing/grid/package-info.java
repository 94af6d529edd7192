/** Parts of a map and sums of its pixels and channels. */
package org.lamella.preprocessing.grid;
