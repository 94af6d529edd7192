package org.lamella.decomposition;

/**
 * Three phases that a non-negative factorisation can find exactly: each has lines of its own and pixels of its own, between them they mix.
 *
 * @param spectra three spectra, sums 1
 * @param maps counts of each phase in each pixel
 * @param side the map is square
 */
public record PlantedPhases(double[][] spectra, double[][] maps, int side) {

    public static PlantedPhases of(int side, int channels, double countsPerPixel) {
        double[][] spectra = new double[3][channels];
        double[][] maps = new double[3][side * side];
        double[][] linePositions = {{0.1, 0.35, 0.8}, {0.2, 0.35, 0.6}, {0.3, 0.6, 0.9}};
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (double position : linePositions[k]) {
                    double distance = (channel - position * channels) / (0.02 * channels);
                    spectra[k][channel] += Math.abs(distance) < 3 ? Math.exp(-0.5 * distance * distance) : 0;
                }
                sum += spectra[k][channel];
            }
            for (int channel = 0; channel < channels; channel++) {
                spectra[k][channel] /= sum;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                // a third of the map each, with ramps of a sixth between them
                double position = 3.0 * x / side;
                double second = clamp(2 * position - 1.75);
                double third = clamp(2 * position - 3.75);
                double thickness = countsPerPixel * (0.8 + 0.4 * y / side);
                maps[0][y * side + x] = thickness * (1 - second);
                maps[1][y * side + x] = thickness * (second - third);
                maps[2][y * side + x] = thickness * third;
            }
        }
        return new PlantedPhases(spectra, maps, side);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    public double[][] expected() {
        return TestImages.product(maps, spectra);
    }
}
