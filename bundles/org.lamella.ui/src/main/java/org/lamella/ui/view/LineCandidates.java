package org.lamella.ui.view;

import java.util.Comparator;
import java.util.List;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/** The lines that may be at an energy of an EDS spectrum, the most likely first: strong ones of their families near the energy. */
final class LineCandidates {

    private static final int MOST = 10;
    private static final double WEAKEST = 0.1;
    private static final double WIDTHS = 0.75;

    private LineCandidates() {
    }

    /** @param energyKeV the energy @param beamEnergyKeV what excites them */
    static List<XrayLine> at(double energyKeV, double beamEnergyKeV) {
        double fwhm = DetectorResponse.TYPICAL.fwhmKeV(Math.max(0.1, energyKeV));
        Comparator<XrayLine> likely = Comparator.comparingDouble(line -> score(line, energyKeV, fwhm));
        return XrayLines.between(energyKeV - WIDTHS * fwhm, Math.min(beamEnergyKeV, energyKeV + WIDTHS * fwhm)).stream()
                .filter(line -> line.relativeWeight() >= WEAKEST).sorted(likely.reversed()).limit(MOST).toList();
    }

    private static double score(XrayLine line, double energyKeV, double fwhm) {
        double distance = (line.energyKeV() - energyKeV) / fwhm;
        return line.relativeWeight() * Math.exp(-2.77 * distance * distance);
    }
}
