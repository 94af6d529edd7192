package org.lamella.diffusion.crosscheck;

import java.util.Arrays;

/**
 * What a scanning instrument makes of a profile: a beam of Gaussian shape, moved by a step while it counts.
 *
 * @param probeFwhmNm full width at half maximum of the beam with its broadening in the specimen, nm
 * @param stepNm length over which a measurement is taken, nm; 0 for a point
 */
public record Instrument(double probeFwhmNm, double stepNm) {

    private static final double FWHM_OVER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
    private static final double LEAST_SIGMA_NM = 0.02;
    /** Places and weights of Gauss and Legendre on -1 to 1. */
    private static final double[] PLACES = {-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664};
    private static final double[] WEIGHTS = {0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647,
        0.23692688505618908};

    /** Checks the numbers. */
    public Instrument {
        if (!(probeFwhmNm >= 0) || !(stepNm >= 0)) {
            throw new IllegalArgumentException("No instrument: probe " + probeFwhmNm + " nm, step " + stepNm + " nm");
        }
    }

    /**
     * Measures a profile: the mean over the step of its convolution with the beam. The profile is linear between its points, which is
     * integrated exactly, and is taken as ending where its points end.
     *
     * @param distanceNm points of the profile, rising; equal ones make a jump
     * @param values one array a quantity
     * @param atNm where it is measured
     * @param measured receives one value a quantity; not a number beyond the profile
     */
    public void measure(double[] distanceNm, double[][] values, double atNm, double[] measured) {
        int last = distanceNm.length - 1;
        if (atNm < distanceNm[0] || atNm > distanceNm[last]) {
            Arrays.fill(measured, Double.NaN);
            return;
        }
        double sigma = Math.max(LEAST_SIGMA_NM, probeFwhmNm / FWHM_OVER_SIGMA);
        double[] sums = new double[values.length];
        double norm = 0;
        int places = stepNm > 0 ? PLACES.length : 1;
        for (int p = 0; p < places; p++) {
            double centre = places == 1 ? atNm : atNm + 0.5 * stepNm * PLACES[p];
            double weight = places == 1 ? 1 : WEIGHTS[p];
            norm += weight * add(distanceNm, values, centre, sigma, weight, sums);
        }
        for (int q = 0; q < measured.length; q++) {
            measured[q] = sums[q] / norm;
        }
    }

    /** Adds the convolution at one place. @return the share of the beam that the profile catches */
    private static double add(double[] distance, double[][] values, double centre, double sigma, double weight, double[] sums) {
        double reach = 7 * sigma;
        int first = lowerBound(distance, centre - reach);
        double caught = 0;
        for (int j = Math.max(1, first); j < distance.length && distance[j - 1] < centre + reach; j++) {
            double width = distance[j] - distance[j - 1];
            if (!(width > 0)) {
                continue;
            }
            double from = (distance[j - 1] - centre) / sigma;
            double to = (distance[j] - centre) / sigma;
            double area = ErrorFunction.normal(to) - ErrorFunction.normal(from);
            double moment = (Math.exp(-0.5 * from * from) - Math.exp(-0.5 * to * to)) / Math.sqrt(2 * Math.PI);
            caught += area;
            for (int q = 0; q < sums.length; q++) {
                double slope = (values[q][j] - values[q][j - 1]) / width;
                double atCentre = values[q][j - 1] + slope * (centre - distance[j - 1]);
                sums[q] += weight * (atCentre * area + slope * sigma * moment);
            }
        }
        return caught;
    }

    private static int lowerBound(double[] distance, double value) {
        int low = 0;
        int high = distance.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distance[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
