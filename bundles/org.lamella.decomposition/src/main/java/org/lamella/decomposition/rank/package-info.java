/** How many components of a spectrum image are more than noise, by several methods side by side. */
package org.lamella.decomposition.rank;
