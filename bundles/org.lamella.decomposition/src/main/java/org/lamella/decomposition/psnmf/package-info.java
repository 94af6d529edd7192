/**
 * PSNMF: component spectra from a binned map, component maps at full resolution, fused. The method as published, by least squares, and
 * two that go beyond it: by the likelihood of counts, and with spectra as a detector can record them.
 */
package org.lamella.decomposition.psnmf;
