package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.xray.Element;
import org.lamella.xray.LineFamily;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * What the spectrum of a thin film is made of: for each element and shell all its lines in their proportions, with their escape peaks, and
 * a background, all as the detector records them.
 *
 * @param axisKeV uniform energy axis, keV, of the channels that are fitted
 * @param families the shells
 * @param beamEnergyKeV beam energy, keV
 * @param detector efficiency
 * @param behind what the background may look like
 * @param leaving share of the photons of an energy in keV that leave the film, above 0 to 1
 */
public record SpectrumModel(Axis axisKeV, List<Shell> families, double beamEnergyKeV, SiliconDetector detector,
        BackgroundModel behind, DoubleUnaryOperator leaving) {

    /** A line that lies this little outside the spectrum still reaches into it. */
    private static final double REACH_KEV = 0.03;
    /** Coefficients of absorption are not known below. */
    private static final double LEAST_KEV = 0.1;
    /** A shell of whose photons less falls into the spectrum is left out. */
    private static final double NOTABLE_SHARE = 0.05;

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
     * @param backgroundDegree degree of a polynomial background
     * @return the model
     * @throws LamellaException when an element has no line on the axis that the beam excites
     */
    public static SpectrumModel of(Axis axisKeV, List<Element> elements, double beamEnergyKeV, SiliconDetector detector,
            int backgroundDegree) throws LamellaException {
        List<Shell> shells = new ArrayList<>();
        for (Element element : elements) {
            List<Shell> its = shells(axisKeV, element, beamEnergyKeV);
            if (its.isEmpty()) {
                throw new LamellaException(String.format(Locale.ROOT,
                        "%s has no line between %.3f and %.3f keV that a beam of %.1f keV excites; leave it out or widen the energies.",
                        element.symbol(), axisKeV.coordinate(0), axisKeV.coordinate(axisKeV.size() - 1.0), beamEnergyKeV));
            }
            shells.addAll(its);
        }
        return new SpectrumModel(axisKeV, shells, beamEnergyKeV, detector, new PolynomialBackground(backgroundDegree),
                energyKeV -> 1);
    }

    /** The shells of an element that the beam excites and of which the axis shows a notable part. */
    static List<Shell> shells(Axis axisKeV, Element element, double beamEnergyKeV) {
        double from = axisKeV.coordinate(0) - REACH_KEV;
        double to = axisKeV.coordinate(axisKeV.size() - 1.0) + REACH_KEV;
        List<Shell> shells = new ArrayList<>();
        for (LineFamily family : LineFamily.values()) {
            List<XrayLine> lines = XrayLines.lines(element).stream().filter(line -> line.family() == family).toList();
            double shown = lines.stream().filter(line -> line.energyKeV() >= from && line.energyKeV() <= to)
                    .mapToDouble(XrayLine::relativeWeight).sum();
            if (shown > NOTABLE_SHARE && isExcited(lines.get(0), beamEnergyKeV)) {
                shells.add(new Shell(element, family, lines.get(0)));
            }
        }
        return shells;
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
        return new FamilyTemplates(this).at(calibration);
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
    double recorded(List<Transition> transitions, LineFamily family) {
        ThinFilmEmission emission = new ThinFilmEmission(beamEnergyKeV);
        return transitions.stream().filter(transition -> transition.vacancy().family() == family)
                .mapToDouble(transition -> emission.crossSectionCm2(transition) * detector.efficiency(transition.energyKeV())
                        * leaving.applyAsDouble(transition.energyKeV())).sum();
    }

    /**
     * The parts that the background is made of.
     *
     * @return one or more spectra, each adding up to 1
     */
    public double[][] background() {
        double[][] parts = behind.parts(axisKeV, beamEnergyKeV, detector);
        for (int channel = 0; channel < axisKeV.size(); channel++) {
            double share = leaving.applyAsDouble(Math.max(LEAST_KEV, axisKeV.coordinate(channel)));
            for (double[] part : parts) {
                part[channel] *= share;
            }
        }
        for (double[] part : parts) {
            double sum = Arrays.stream(part).sum();
            for (int channel = 0; channel < part.length; channel++) {
                part[channel] /= sum;
            }
        }
        return parts;
    }

    /**
     * The same lines on another background.
     *
     * @param background what the background may look like
     * @return a model
     */
    public SpectrumModel on(BackgroundModel background) {
        return new SpectrumModel(axisKeV, families, beamEnergyKeV, detector, background, leaving);
    }

    /**
     * The same as seen through a film, which changes the proportions of lines of one shell and cuts steps into the background.
     *
     * @param film the film
     * @param massFractions its composition
     * @return a model
     */
    public SpectrumModel through(ThinFilm film, Map<Element, Double> massFractions) {
        // what came out negative by chance does not absorb
        Map<Element, Double> present = new LinkedHashMap<>();
        massFractions.forEach((element, fraction) -> present.put(element, Math.max(0, fraction)));
        return new SpectrumModel(axisKeV, families, beamEnergyKeV, detector, behind,
                energyKeV -> film.transmission(present, energyKeV));
    }
}
