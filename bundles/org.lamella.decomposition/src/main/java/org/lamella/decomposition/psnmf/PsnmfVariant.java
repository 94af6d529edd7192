package org.lamella.decomposition.psnmf;

/** How the two factorisations of PSNMF are made. */
public enum PsnmfVariant {
    /** As published: both by least squares. */ PAPER,
    /** By the likelihood of counts, spectra from coarse to fine squares. */ POISSON,
    /** By the likelihood of counts, with spectra that a detector of the file's resolution can record. */ RESPONSE
}
