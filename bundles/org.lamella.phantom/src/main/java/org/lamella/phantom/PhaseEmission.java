package org.lamella.phantom;

/**
 * What the phases emit from a pixel of mean thickness.
 *
 * @param shapes K x M: share of each channel in the counts of a phase
 * @param brightness counts of a pixel full of the phase; in recorded photons an electron where the phases have densities
 * @param atoms atoms of a pixel full of the phase, per cm² or relative to those of the other phases
 */
record PhaseEmission(double[][] shapes, double[] brightness, double[] atoms) {

    private static final double AVOGADRO = 6.02214076e23;
    private static final double CM_PER_NM = 1e-7;

    static PhaseEmission of(Specimen specimen, SpectrumSimulator simulator) {
        int phases = specimen.phases().size();
        double[][] shapes = new double[phases][];
        double[] brightness = new double[phases];
        double[] atoms = new double[phases];
        for (int k = 0; k < phases; k++) {
            Phase phase = specimen.phases().get(k);
            double recordedCm2 = ExpectedCounts.sum(simulator.recordedCm2(phase));
            shapes[k] = simulator.spectrum(phase);
            if (specimen.hasDensities()) {
                atoms[k] = phase.densityGPerCm3().orElseThrow() * CM_PER_NM * specimen.meanThicknessNm() * AVOGADRO
                        / phase.meanAtomicWeight();
                brightness[k] = atoms[k] * recordedCm2;
            } else {
                brightness[k] = phase.brightness();
                atoms[k] = brightness[k] / recordedCm2;
            }
        }
        return new PhaseEmission(shapes, brightness, atoms);
    }

    double brightnessOf(Specimen specimen, double[] weight) {
        double all = 0;
        for (int k = 0; k < brightness.length; k++) {
            double[] map = specimen.abundances().maps()[k];
            for (int pixel = 0; pixel < map.length; pixel++) {
                all += map[pixel] * weight[pixel] * brightness[k];
            }
        }
        return all;
    }

    double[][] spectra(double scale) {
        double[][] spectra = new double[shapes.length][];
        for (int k = 0; k < spectra.length; k++) {
            spectra[k] = shapes[k].clone();
            for (int channel = 0; channel < spectra[k].length; channel++) {
                spectra[k][channel] *= scale * brightness[k];
            }
        }
        return spectra;
    }
}
