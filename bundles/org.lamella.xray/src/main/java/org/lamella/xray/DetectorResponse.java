package org.lamella.xray;

import org.lamella.core.signal.Axis;

/**
 * How an energy-dispersive detector spreads a line: a Gaussian whose width grows with energy by the statistics of charge creation,
 *
 * <p>FWHM&sup2; = FWHM(Mn K&alpha;)&sup2; + 2.5 eV (E - E(Mn K&alpha;))
 *
 * <p>with E in eV (C. E. Fiori and D. E. Newbury, Scanning Electron Microscopy 1978/I, 401-422).
 *
 * @param resolutionMnKaEv full width at half maximum at Mn K&alpha;, eV
 */
public record DetectorResponse(double resolutionMnKaEv) {

    /** A silicon drift detector of common quality. */
    public static final DetectorResponse TYPICAL = new DetectorResponse(130);

    private static final double MN_KA_EV = 5895;
    private static final double FANO_EV = 2.5;
    /** Electronic noise of the best detectors: keeps the width real near 0 eV when the resolution at Mn Ka is below 121 eV. */
    private static final double NOISE_FWHM_EV = 25;
    /** Beyond this many standard deviations less than 3e-12 of the line is left. */
    private static final double REACH_SIGMA = 7;

    /** Checks the resolution. */
    public DetectorResponse {
        if (!isPlausible(resolutionMnKaEv)) {
            throw new IllegalArgumentException("No energy-dispersive detector has a resolution at Mn Ka of " + resolutionMnKaEv + " eV");
        }
    }

    /**
     * Whether a number that a file gives can be the resolution of a detector.
     *
     * @param resolutionMnKaEv full width at half maximum at Mn K&alpha;, eV
     * @return false for zero, for numbers in keV and for NaN
     */
    public static boolean isPlausible(double resolutionMnKaEv) {
        return resolutionMnKaEv >= NOISE_FWHM_EV && resolutionMnKaEv <= 1000;
    }

    /**
     * The width of a line.
     *
     * @param energyKeV energy of the line, keV
     * @return full width at half maximum, keV
     */
    public double fwhmKeV(double energyKeV) {
        double squareEv = resolutionMnKaEv * resolutionMnKaEv + FANO_EV * (1e3 * energyKeV - MN_KA_EV);
        return 1e-3 * Math.sqrt(Math.max(squareEv, NOISE_FWHM_EV * NOISE_FWHM_EV));
    }

    /**
     * Adds a line to a spectrum: each channel receives the integral of the Gaussian over its width, so that areas are kept.
     *
     * @param spectrum one value a channel; changed
     * @param energyAxis the channels, rising, in keV or eV
     * @param energyKeV energy of the line, keV
     * @param area counts of the whole line; what falls outside the axis is lost
     */
    public void addLine(double[] spectrum, Axis energyAxis, double energyKeV, double area) {
        if (spectrum.length != energyAxis.size()) {
            throw new IllegalArgumentException("A spectrum of " + spectrum.length + " channels on an axis of " + energyAxis.size());
        }
        EnergyScale scale = EnergyScale.of(energyAxis);
        double sigmaKeV = fwhmKeV(energyKeV) / Gaussian.FWHM_PER_SIGMA;
        int first = energyAxis.nearest((energyKeV - REACH_SIGMA * sigmaKeV) / scale.unitKeV());
        int last = energyAxis.nearest((energyKeV + REACH_SIGMA * sigmaKeV) / scale.unitKeV());
        // neighbours share an edge, so that each edge is worked out once
        double below = Gaussian.below((scale.lowerEdgeKeV(first) - energyKeV) / sigmaKeV);
        for (int channel = first; channel <= last; channel++) {
            double above = Gaussian.below((scale.upperEdgeKeV(channel) - energyKeV) / sigmaKeV);
            spectrum[channel] += area * (above - below);
            below = above;
        }
    }

    /**
     * Adds a line with its escape peak.
     *
     * @param spectrum one value a channel; changed
     * @param energyAxis the channels, rising, in keV or eV
     * @param energyKeV energy of the line, keV
     * @param area counts of the line and its escape peak together
     * @param escapeScale strength of the escape peak, 1 for that of {@link SiliconEscape}, 0 for none
     */
    public void addLineWithEscape(double[] spectrum, Axis energyAxis, double energyKeV, double area, double escapeScale) {
        double escaped = escapeScale * SiliconEscape.share(energyKeV);
        addLine(spectrum, energyAxis, energyKeV, (1 - escaped) * area);
        if (escaped != 0) {
            addLine(spectrum, energyAxis, energyKeV - SiliconEscape.ENERGY_KEV, escaped * area);
        }
    }
}
