package org.lamella.quantification.window;

import org.lamella.xray.DetectorResponse;
import org.lamella.xray.XrayLine;

/**
 * Two windows beside a line in which there is nothing but background.
 *
 * @param leftFromKeV lower edge of the window below the line, keV
 * @param leftToKeV its upper edge
 * @param rightFromKeV lower edge of the window above the line, keV
 * @param rightToKeV its upper edge
 */
public record BackgroundWindows(double leftFromKeV, double leftToKeV, double rightFromKeV, double rightToKeV) {

    /** Checks the order. */
    public BackgroundWindows {
        if (!(leftFromKeV < leftToKeV) || !(leftToKeV <= rightFromKeV) || !(rightFromKeV < rightToKeV)) {
            throw new IllegalArgumentException("Background windows out of order: " + leftFromKeV + " to " + leftToKeV + " and "
                    + rightFromKeV
                    + " to " + rightToKeV + " keV");
        }
    }

    /**
     * Windows at a distance from a line.
     *
     * @param line the line
     * @param response width of the lines
     * @param leftFwhm how far below the line the left window ends, in full widths at half maximum
     * @param rightFwhm how far above the line the right window begins
     * @param widthFwhm width of each window
     * @return the windows
     */
    public static BackgroundWindows beside(XrayLine line, DetectorResponse response, double leftFwhm, double rightFwhm, double widthFwhm) {
        double energy = line.energyKeV();
        double fwhm = response.fwhmKeV(energy);
        return new BackgroundWindows(energy - (leftFwhm + widthFwhm) * fwhm, energy - leftFwhm * fwhm, energy + rightFwhm * fwhm,
                energy + (rightFwhm + widthFwhm) * fwhm);
    }

    /**
     * Whether a line reaches into either window.
     *
     * @param energyKeV energy of the line, keV
     * @param reachKeV how far it reaches, keV
     * @return true when it does
     */
    boolean holds(double energyKeV, double reachKeV) {
        return energyKeV > leftFromKeV - reachKeV && energyKeV < leftToKeV + reachKeV
                || energyKeV > rightFromKeV - reachKeV && energyKeV < rightToKeV + reachKeV;
    }
}
