package org.lamella.quantification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.ThinFilmBremsstrahlung;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLines;
import org.lamella.xray.ZetaFactors;

/**
 * The spectrum of a film as a microscope records it, in absolute counts: lines and bremsstrahlung by angle, absorbed in the film, with
 * escape peaks, grid, electronic noise near zero energy, and an energy axis that is not quite right.
 */
public final class SimulatedFilm {

    private static final double G_PER_CM2 = 0.1;
    private static final double CM2_PER_NM2 = 1e-14;

    private final Map<Element, Double> massFractions = new LinkedHashMap<>();
    private final Map<Element, Double> gridCounts = new LinkedHashMap<>();
    private double beamKeV = 200;
    private double massThicknessKgPerM2 = 1e-4;
    private double takeOffDeg = 22;
    private double electrons = 1e12;
    private double solidAngleSr = 0.1;
    private double escape = 1;
    private double offsetKeV;
    private double noisePeakCounts;
    private double resolutionEv = 130;
    private Axis axis = Axis.uniform("Energy", AxisRole.SIGNAL, 2048, -0.2, 0.01, "keV");
    private SiliconDetector detector = new SiliconDetector(0.1, 0.45);

    private SimulatedFilm() {
    }

    static SimulatedFilm of(Map<String, Double> massFractions) {
        SimulatedFilm film = new SimulatedFilm();
        double sum = massFractions.values().stream().mapToDouble(Double::doubleValue).sum();
        massFractions.forEach((symbol, fraction) -> film.massFractions.put(Element.find(symbol).orElseThrow(), fraction / sum));
        return film;
    }

    /** NIST's SRM 2063a: certified mass percents; 76 nm of 3.1 g/cm³. */
    static SimulatedFilm srm2063a() {
        return of(Map.of("Mg", 7.97, "Si", 25.34, "Ca", 11.82, "Fe", 11.06, "O", 43.2)).massThickness(76e-9 * 3100);
    }

    SimulatedFilm beamKeV(double value) {
        beamKeV = value;
        return this;
    }

    SimulatedFilm massThickness(double kgPerM2) {
        massThicknessKgPerM2 = kgPerM2;
        return this;
    }

    SimulatedFilm takeOffDeg(double value) {
        takeOffDeg = value;
        return this;
    }

    SimulatedFilm electrons(double value) {
        electrons = value;
        return this;
    }

    SimulatedFilm escape(double value) {
        escape = value;
        return this;
    }

    SimulatedFilm offsetKeV(double value) {
        offsetKeV = value;
        return this;
    }

    SimulatedFilm noisePeak(double counts) {
        noisePeakCounts = counts;
        return this;
    }

    SimulatedFilm resolutionEv(double value) {
        resolutionEv = value;
        return this;
    }

    SimulatedFilm grid(String symbol, double counts) {
        gridCounts.put(Element.find(symbol).orElseThrow(), counts);
        return this;
    }

    SimulatedFilm axis(Axis value) {
        axis = value;
        return this;
    }

    SimulatedFilm detector(SiliconDetector value) {
        detector = value;
        return this;
    }

    double electrons() {
        return electrons;
    }

    double solidAngleSr() {
        return solidAngleSr;
    }

    SiliconDetector detector() {
        return detector;
    }

    double massFraction(String symbol) {
        return massFractions.get(Element.find(symbol).orElseThrow());
    }

    double atomicFraction(String symbol) {
        double sum = 0;
        for (Map.Entry<Element, Double> entry : massFractions.entrySet()) {
            sum += entry.getValue() / entry.getKey().atomicWeight();
        }
        Element element = Element.find(symbol).orElseThrow();
        return massFractions.get(element) / element.atomicWeight() / sum;
    }

    double atomsPerNm2(String symbol) {
        return CM2_PER_NM2 * atomsPerCm2(Element.find(symbol).orElseThrow());
    }

    private double atomsPerCm2(Element element) {
        return G_PER_CM2 * massThicknessKgPerM2 * massFractions.get(element) * ZetaFactors.AVOGADRO / element.atomicWeight();
    }

    /** Expected counts by channel. */
    double[] expected() {
        // what lies at an energy is recorded where the axis says an energy less by the offset
        Axis real = Axis.uniform(axis.name(), AxisRole.SIGNAL, axis.size(), axis.coordinate(0) + offsetKeV / unitKeV(),
                axis.scale(), axis.units());
        DetectorResponse response = new DetectorResponse(resolutionEv);
        ThinFilm film = ThinFilm.ofMass(G_PER_CM2 * massThicknessKgPerM2, takeOffDeg);
        double[] spectrum = new double[axis.size()];
        for (Element element : massFractions.keySet()) {
            double perSr = electrons * atomsPerCm2(element) * solidAngleSr;
            for (Transition transition : XrayLines.transitions(element)) {
                double energy = transition.energyKeV();
                double area = perSr / (4 * Math.PI) * new ThinFilmEmission(beamKeV).crossSectionCm2(transition)
                        * detector.efficiency(energy) * film.transmission(massFractions, energy);
                response.addLineWithEscape(spectrum, real, energy, area, escape);
            }
            for (int channel = 0; channel < spectrum.length; channel++) {
                double energy = real.coordinate(channel) * unitKeV();
                if (energy > 0.05) {
                    spectrum[channel] += perSr * axis.scale() * unitKeV() * detector.efficiency(energy)
                            * film.transmission(massFractions, energy)
                            * new ThinFilmBremsstrahlung(beamKeV, 90 + takeOffDeg)
                                    .crossSectionCm2PerKeVSr(element.atomicNumber(), energy);
                }
            }
        }
        gridCounts.forEach((element, counts) -> addGrid(spectrum, real, response, element, counts));
        if (noisePeakCounts > 0) {
            response.addLine(spectrum, real, 0, noisePeakCounts);
        }
        return spectrum;
    }

    private void addGrid(double[] spectrum, Axis real, DetectorResponse response, Element element, double counts) {
        ThinFilmEmission emission = new ThinFilmEmission(beamKeV);
        List<Transition> transitions = XrayLines.transitions(element);
        double sum = transitions.stream().mapToDouble(t -> emission.crossSectionCm2(t) * detector.efficiency(t.energyKeV())).sum();
        for (Transition t : transitions) {
            double share = emission.crossSectionCm2(t) * detector.efficiency(t.energyKeV()) / sum;
            response.addLineWithEscape(spectrum, real, t.energyKeV(), counts * share, escape);
        }
    }

    private double unitKeV() {
        return axis.units().equals("eV") ? 1e-3 : 1;
    }

    /** Expected counts as a spectrum. */
    Spectrum withoutNoise() {
        return spectrum(expected());
    }

    /** A measurement. */
    Spectrum drawn(long seed) {
        return spectrum(drawn(expected(), seed));
    }

    static double[] drawn(double[] expected, long seed) {
        PoissonDraw poisson = new PoissonDraw(new SplittableRandom(seed));
        double[] counts = new double[expected.length];
        for (int channel = 0; channel < counts.length; channel++) {
            counts[channel] = poisson.next(expected[channel]);
        }
        return counts;
    }

    Spectrum spectrum(double[] counts) {
        SignalHeader header = new SignalHeader("A film", SignalKind.EDS_TEM, Acquisition.builder().beamEnergyKeV(beamKeV)
                .elevationDeg(takeOffDeg).liveTimeS(100).beamCurrentNa(electrons * 1.602176634e-19 / 100 * 1e9).build(),
                MetadataTree.EMPTY, List.of());
        return new Spectrum(header, axis, NumericArray.of(counts));
    }
}
