package org.lamella.workflow.element;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * X-ray lines.
 *
 * @param unit the energy axis
 * @param beamEnergyKeV what excites them; unknown, every line counts as excited
 */
record LineMarks(EnergyUnit unit, OptionalDouble beamEnergyKeV) implements SpectralMarks {

    private static final int MOST = 10;
    private static final double WEAKEST = 0.05;
    private static final double WEAKEST_CANDIDATE = 0.1;
    private static final double REACH_WIDTHS = 0.75;
    /** Lines below carry no information in an EDS spectrum: the zero peak and noise lie there. */
    private static final double LOWEST_KEV = 0.15;

    @Override
    public List<SpectralMark> of(Element element) {
        double from = Math.max(LOWEST_KEV, unit.lowestKeV());
        double to = Math.min(unit.highestKeV(), beamEnergyKeV.orElse(Double.MAX_VALUE));
        return XrayLines.lines(element).stream()
                .filter(line -> line.relativeWeight() >= WEAKEST && line.energyKeV() >= from && line.energyKeV() <= to)
                .sorted(Comparator.comparingDouble(XrayLine::relativeWeight).reversed()).map(this::mark).toList();
    }

    @Override
    public Optional<SpectralMark> main(Element element) {
        return XrayLines.main(element, beamEnergyKeV.orElse(Double.POSITIVE_INFINITY), unit.lowestKeV(), unit.highestKeV()).map(this::mark);
    }

    @Override
    public List<SpectralMark> at(double energy) {
        double energyKeV = energy * unit.keV();
        double fwhm = DetectorResponse.TYPICAL.fwhmKeV(Math.max(0.1, energyKeV));
        Comparator<XrayLine> likely = Comparator.comparingDouble(line -> score(line, energyKeV, fwhm));
        double to = Math.min(beamEnergyKeV.orElse(Double.MAX_VALUE), energyKeV + REACH_WIDTHS * fwhm);
        return XrayLines.between(energyKeV - REACH_WIDTHS * fwhm, to).stream().filter(line -> line.relativeWeight() >= WEAKEST_CANDIDATE)
                .sorted(likely.reversed()).limit(MOST).map(this::mark).toList();
    }

    private static double score(XrayLine line, double energyKeV, double fwhm) {
        double distance = (line.energyKeV() - energyKeV) / fwhm;
        return line.relativeWeight() * Math.exp(-2.77 * distance * distance);
    }

    SpectralMark mark(XrayLine line) {
        return new SpectralMark(line.element(), line.name(), line.energyKeV() / unit.keV(), line.relativeWeight());
    }
}
