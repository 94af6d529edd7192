package org.lamella.decomposition.nmf;

/**
 * What component maps and spectra are asked to look like, beyond fitting the data.
 *
 * @param orthogonality w of equation (13) of the review by Muto and Shiga (2020): 0 for none, 1 for maps that do not overlap
 * @param smoothness weight of the squared differences between neighbouring pixels against that of the fit; 0 for none
 * @param mapSparsity what is taken off a map, as a share of the data's root mean square for one of K components; 0 for none
 * @param spectrumSparsity what is taken off a spectrum, likewise; 0 for none
 * @param zeroGrounding whether the smallest value of each map is pulled to zero
 */
record Shape(double orthogonality, double smoothness, double mapSparsity, double spectrumSparsity, boolean zeroGrounding) {

    static final String ORTHOGONALITY_HELP = "How strongly maps are kept from overlapping, w of Shiga and others (2016): 0 not at all, 1"
            + " altogether. 0.01 to 0.1 undoes the mixing that plain factorisation leaves.";
    static final Shape FREE = new Shape(0, 0, 0, 0, false);

    /** Soft orthogonality alone. */
    static Shape orthogonal(double weight) {
        return new Shape(weight, 0, 0, 0, false);
    }

    /** With a share of the orthogonality. */
    Shape withShareOfOrthogonality(double share) {
        return new Shape(share * orthogonality, smoothness, mapSparsity, spectrumSparsity, zeroGrounding);
    }

    /** Whether nothing is asked for. */
    boolean isFree() {
        return equals(FREE);
    }
}
