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
    private static final double[] PLACES = {-0.7745966692414834, 0, 0.7745966692414834};
    private static final double[] WEIGHTS = {0.5555555555555556, 0.8888888888888888, 0.5555555555555556};

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
        int j = Math.max(1, first);
        double from = (distance[j - 1] - centre) / sigma;
        double normalFrom = ErrorFunction.normal(from);
        double densityFrom = Math.exp(-0.5 * from * from);
        for (; j < distance.length && distance[j - 1] < centre + reach; j++) {
            double width = distance[j] - distance[j - 1];
            if (!(width > 0)) {
                continue;
            }
            double to = (distance[j] - centre) / sigma;
            double normalTo = ErrorFunction.normal(to);
            double densityTo = Math.exp(-0.5 * to * to);
            double area = normalTo - normalFrom;
            double moment = (densityFrom - densityTo) / Math.sqrt(2 * Math.PI);
            normalFrom = normalTo;
            densityFrom = densityTo;
            caught += area;
            for (int q = 0; q < sums.length; q++) {
                double slope = (values[q][j] - values[q][j - 1]) / width;
                double atCentre = values[q][j - 1] + slope * (centre - distance[j - 1]);
                sums[q] += weight * (atCentre * area + slope * sigma * moment);
            }
        }
        return caught;
    }

    /**
     * The profile itself at a place, without beam and step.
     *
     * @param distanceNm points of the profile, rising
     * @param values one array a quantity
     * @param atNm where
     * @param found receives one value a quantity; not a number beyond the profile
     */
    static void interpolate(double[] distanceNm, double[][] values, double atNm, double[] found) {
        int last = distanceNm.length - 1;
        if (atNm < distanceNm[0] || atNm > distanceNm[last]) {
            Arrays.fill(found, Double.NaN);
            return;
        }
        int j = Math.max(1, lowerBound(distanceNm, atNm));
        double width = distanceNm[j] - distanceNm[j - 1];
        double share = width > 0 ? (atNm - distanceNm[j - 1]) / width : 1;
        for (int q = 0; q < found.length; q++) {
            found[q] = values[q][j - 1] + share * (values[q][j] - values[q][j - 1]);
        }
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
