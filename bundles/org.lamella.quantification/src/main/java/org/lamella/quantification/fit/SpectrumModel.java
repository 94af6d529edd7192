package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Bremsstrahlung;
import org.lamella.xray.Element;
import org.lamella.xray.LineFamily;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * What the spectrum of a thin film is made of: for each element and shell all its lines in their proportions, and a background of as many
 * photons per energy as Kramers' law times a polynomial gives, all as the detector records them.
 *
 * @param axisKeV uniform energy axis, keV, of the channels that are fitted
 * @param families the shells
 * @param beamEnergyKeV beam energy, keV
 * @param detector efficiency
 * @param backgroundDegree degree of the polynomial, 0 or more
 */
public record SpectrumModel(Axis axisKeV, List<Shell> families, double beamEnergyKeV, SiliconDetector detector, int backgroundDegree) {

    /** A shell whose strongest line lies this little outside the spectrum still reaches into it. */
    private static final double REACH_KEV = 0.03;

    /**
     * A shell of an element.
     *
     * @param element the element
     * @param family the shell
     * @param strongest its strongest line
     */
    public record Shell(Element element, LineFamily family, XrayLine strongest) {
    }

    /** Copies the list. */
    public SpectrumModel {
        families = List.copyOf(families);
    }

    /**
     * A model of all shells of some elements that the beam excites and the axis shows.
     *
     * @param axisKeV uniform energy axis, keV
     * @param elements the elements
     * @param beamEnergyKeV beam energy, keV
     * @param detector efficiency
     * @param backgroundDegree degree of the background's polynomial
     * @return the model
     * @throws LamellaException when an element has no line on the axis that the beam excites
     */
    public static SpectrumModel of(Axis axisKeV, List<Element> elements, double beamEnergyKeV, SiliconDetector detector,
            int backgroundDegree) throws LamellaException {
        double from = axisKeV.coordinate(0) - REACH_KEV;
        double to = axisKeV.coordinate(axisKeV.size() - 1.0) + REACH_KEV;
        List<Shell> shells = new ArrayList<>();
        for (Element element : elements) {
            int before = shells.size();
            for (LineFamily family : LineFamily.values()) {
                XrayLines.lines(element).stream().filter(line -> line.family() == family).findFirst()
                        .filter(line -> line.energyKeV() >= from && line.energyKeV() <= to)
                        .filter(line -> isExcited(line, beamEnergyKeV))
                        .ifPresent(line -> shells.add(new Shell(element, family, line)));
            }
            if (shells.size() == before) {
                throw new LamellaException(String.format(java.util.Locale.ROOT,
                        "%s has no line between %.3f and %.3f keV that a beam of %.1f keV excites; leave it out or widen the energies.",
                        element.symbol(), from, to, beamEnergyKeV));
            }
        }
        return new SpectrumModel(axisKeV, shells, beamEnergyKeV, detector, backgroundDegree);
    }

    private static boolean isExcited(XrayLine line, double beamEnergyKeV) {
        ThinFilmEmission emission = new ThinFilmEmission(beamEnergyKeV);
        return XrayLines.transitions(line).stream().anyMatch(transition -> emission.crossSectionCm2(transition) > 0);
    }

    /**
     * The shells as they appear.
     *
     * @param calibration energies and widths
     * @return one template a shell
     */
    public List<FamilyTemplate> lines(EnergyCalibration calibration) {
        Axis axis = calibration.correct(axisKeV);
        List<FamilyTemplate> templates = new ArrayList<>();
        for (Shell shell : families) {
            double total = recorded(XrayLines.transitions(shell.element()), shell.family());
            double[] counts = new double[axis.size()];
            for (Transition transition : XrayLines.transitions(shell.element())) {
                if (transition.vacancy().family() == shell.family()) {
                    double share = recorded(List.of(transition), shell.family()) / total;
                    calibration.response().addLine(counts, axis, transition.energyKeV(), share);
                }
            }
            templates.add(new FamilyTemplate(shell.element(), shell.family(), shell.strongest(), counts));
        }
        return templates;
    }

    /**
     * The share of a line in the recorded photons of its shell.
     *
     * @param line a line, a doublet or a single one
     * @return 0 to 1
     */
    public double share(XrayLine line) {
        return recorded(XrayLines.transitions(line), line.family()) / recorded(XrayLines.transitions(line.element()), line.family());
    }

    /** Photons of some transitions that are recorded, in units of cm² per atom. */
    private double recorded(List<Transition> transitions, LineFamily family) {
        ThinFilmEmission emission = new ThinFilmEmission(beamEnergyKeV);
        return transitions.stream().filter(transition -> transition.vacancy().family() == family)
                .mapToDouble(transition -> emission.crossSectionCm2(transition) * detector.efficiency(transition.energyKeV())).sum();
    }

    /**
     * The parts that the background is made of: Kramers' law as the detector records it, times the Bernstein polynomials of the degree in
     * the logarithm of energy. All are positive, so that non-negative amounts make a background that nowhere is negative.
     *
     * @return degree + 1 spectra, each adding up to 1
     */
    public double[][] background() {
        int channels = axisKeV.size();
        double low = Math.log(Math.max(axisKeV.coordinate(0), 0.05));
        double high = Math.log(axisKeV.coordinate(channels - 1.0));
        double[][] parts = new double[backgroundDegree + 1][channels];
        double[] sums = new double[backgroundDegree + 1];
        for (int channel = 0; channel < channels; channel++) {
            double energy = Math.max(axisKeV.coordinate(channel), 0.05);
            double kramers = Bremsstrahlung.crossSectionCm2PerKeV(1, beamEnergyKeV, energy) * detector.efficiency(energy);
            double x = (Math.log(energy) - low) / (high - low);
            for (int k = 0; k <= backgroundDegree; k++) {
                parts[k][channel] = kramers * bernstein(k, x);
                sums[k] += parts[k][channel];
            }
        }
        for (int k = 0; k <= backgroundDegree; k++) {
            for (int channel = 0; channel < channels; channel++) {
                parts[k][channel] /= sums[k];
            }
        }
        return parts;
    }

    private double bernstein(int k, double x) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value *= (backgroundDegree - k + i) / (double) i * x;
        }
        return value * Math.pow(1 - x, backgroundDegree - k);
    }
}
