package org.lamella.diffusion.phase;

/**
 * The fluxes between two places a unit distance apart, of m unknowns, with their derivatives. In the number-fixed frame, times the volume
 * of a substitutional atom: u-fraction times m²/s.
 */
public final class FluxTerms {

    /** Fluxes from the left place to the right one, m values. */
    public final double[] flux;
    /** Derivatives by the unknowns of the left place, m x m, row by row. */
    public final double[] byLeft;
    /** Derivatives by the unknowns of the right place, m x m, row by row. */
    public final double[] byRight;

    /**
     * Room for fluxes.
     *
     * @param unknowns m
     */
    public FluxTerms(int unknowns) {
        flux = new double[unknowns];
        byLeft = new double[unknowns * unknowns];
        byRight = new double[unknowns * unknowns];
    }
}
