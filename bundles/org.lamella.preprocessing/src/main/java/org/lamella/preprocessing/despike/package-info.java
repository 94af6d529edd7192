/** Spikes of cosmic rays and read-out found and replaced. */
package org.lamella.preprocessing.despike;
