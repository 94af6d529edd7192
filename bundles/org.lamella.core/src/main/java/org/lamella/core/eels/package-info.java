/** Kernels of electron energy-loss spectroscopy that several bundles share: what lies under an edge. */
package org.lamella.core.eels;
