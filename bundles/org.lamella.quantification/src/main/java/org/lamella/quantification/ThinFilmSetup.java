package org.lamella.quantification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.xray.ComputedKFactors;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.KFactorTable;
import org.lamella.xray.KFactors;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * What every method needs to know of the measurement besides the counts, from the user's parameters or else from the file.
 *
 * @param beamEnergyKeV beam energy, keV
 * @param response width of lines
 * @param factors k-factors
 * @param film the film
 */
public record ThinFilmSetup(double beamEnergyKeV, DetectorResponse response, KFactors factors, ThinFilm film) {

    /** Electrons of less energy stop in, or scatter many times in, what can be prepared as a film. */
    private static final double LEAST_FILM_BEAM_KEV = 60;
    private static final double TYPICAL_NM = 100;
    private static final double TYPICAL_DENSITY = 3;
    private static final double TYPICAL_TAKE_OFF_DEG = 22;
    private static final double NOTABLE_LOSS = 0.03;
    /** Sensitive thickness of common silicon drift detectors, mm. */
    private static final double DETECTOR_MM = 0.45;

    /**
     * Gathers what is known.
     *
     * @param spectrum the measurement
     * @param entries what the user says
     * @return the setup
     * @throws LamellaException when something is neither said by the user nor by the file, naming it
     */
    public static ThinFilmSetup of(Spectrum spectrum, FilmEntries entries) throws LamellaException {
        requireXrays(spectrum.header());
        Acquisition acquisition = spectrum.header().acquisition();
        double beam = entries.beamEnergyKeV() > 0 ? entries.beamEnergyKeV() : acquisition.beamEnergyKeV().orElseThrow(() ->
                new LamellaException("The beam energy of '" + spectrum.title() + "' is not known; give it in keV."));
        DetectorResponse response = acquisition.resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
        ThinFilm film = ThinFilm.TRANSPARENT;
        if (entries.thicknessNm() > 0) {
            double takeOff = takeOffDeg(spectrum.header(), entries);
            if (!(entries.densityGPerCm3() > 0)) {
                throw new LamellaException("A film of " + entries.thicknessNm() + " nm absorbs by its density; give it in g/cm3.");
            }
            film = new ThinFilm(entries.thicknessNm(), entries.densityGPerCm3(), takeOff);
        }
        return new ThinFilmSetup(beam, response, factors(entries, beam), film);
    }

    private static void requireXrays(SignalHeader header) throws LamellaException {
        if (header.kind() == SignalKind.EELS) {
            throw new LamellaException("'" + header.title() + "' holds energy losses of electrons, no X-rays; there are no lines to"
                    + " quantify by.");
        }
    }

    /**
     * The take-off angle: what the user says, or else the elevation of the detector.
     *
     * @param header the measurement
     * @param entries what the user says
     * @return degrees, above 0 to 90
     * @throws LamellaException when nobody says it, or the file says what no detector has
     */
    public static double takeOffDeg(SignalHeader header, FilmEntries entries) throws LamellaException {
        if (entries.takeOffDeg() > 0) {
            return entries.takeOffDeg();
        }
        double elevation = header.acquisition().elevationDeg().orElse(0);
        if (!(elevation > 0) || elevation > 90) {
            throw new LamellaException("The take-off angle of '" + header.title() + "' is not known; give it in degrees.");
        }
        return elevation;
    }

    private static KFactors factors(FilmEntries entries, double beamEnergyKeV) throws LamellaException {
        String text = entries.kFactors().strip();
        return text.isEmpty() ? new ComputedKFactors(beamEnergyKeV, detector(entries)) : KFactorTable.readOrParse(text);
    }

    /** The detector that the user describes. @param entries what the user says @return its efficiency */
    public static SiliconDetector detector(FilmEntries entries) {
        return new SiliconDetector(entries.deadLayerUm(), DETECTOR_MM, entries.window().window());
    }

    /**
     * The lines to quantify by.
     *
     * @param names lines as {@code Fe_Ka}, or elements, of which the main line on the axis is taken
     * @param fromKeV first energy of the spectrum, keV
     * @param toKeV last energy
     * @return one line a name
     * @throws LamellaException when there is no such line or element, or none that the beam excites on the axis
     */
    public List<XrayLine> lines(List<String> names, double fromKeV, double toKeV) throws LamellaException {
        List<XrayLine> lines = new ArrayList<>();
        for (String name : names) {
            Optional<XrayLine> line = XrayLines.find(name.strip());
            lines.add(line.isPresent() ? line.get() : main(Element.of(name.strip()), fromKeV, toKeV));
        }
        return lines;
    }

    private XrayLine main(Element element, double fromKeV, double toKeV) throws LamellaException {
        return XrayLines.main(element, beamEnergyKeV, fromKeV, toKeV).orElseThrow(() -> new LamellaException(String.format(
                Locale.ROOT, "%s has no line between %.3f and %.3f keV that a beam of %.1f keV excites well; leave it out.",
                element.symbol(), fromKeV, toKeV, beamEnergyKeV)));
    }

    /**
     * What the user must know of the measurement.
     *
     * @param header the measurement
     * @param composition mass fractions
     * @param lines lines it was quantified by
     * @return sentences; none when there is nothing to warn of
     */
    public List<String> remarks(SignalHeader header, Map<Element, Double> composition, List<XrayLine> lines) {
        List<String> remarks = new ArrayList<>();
        if (header.kind() == SignalKind.EDS_SEM || beamEnergyKeV < LEAST_FILM_BEAM_KEV) {
            remarks.add(String.format(Locale.ROOT, "The beam of %.4g keV does not go through an ordinary specimen. The fractions hold for a"
                    + " thin film only; of a bulk specimen they are wrong by tens of percent and need matrix corrections that are not"
                    + " made here.", beamEnergyKeV));
        } else if (film.thicknessNm() == 0) {
            XrayLine softest = lines.stream().min(Comparator.comparingDouble(XrayLine::energyKeV)).orElseThrow();
            double lost = 1 - new ThinFilm(TYPICAL_NM, TYPICAL_DENSITY, TYPICAL_TAKE_OFF_DEG).transmission(composition,
                    softest.energyKeV());
            if (lost > NOTABLE_LOSS) {
                remarks.add(String.format(Locale.ROOT, "Absorption in the film is left out. A film of %.0f nm and %.0f g/cm3 would keep"
                        + " back %.0f %% of %s; give thickness and density.", TYPICAL_NM, TYPICAL_DENSITY, 100 * lost, softest.name()));
            }
        }
        return remarks;
    }

    /** The k-factors of some lines as facts of a result. @param lines the lines @return source and factors */
    public Map<String, String> facts(List<XrayLine> lines) throws LamellaException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("k-factors", factors.source());
        List<String> values = new ArrayList<>();
        for (XrayLine line : lines) {
            values.add(String.format(Locale.ROOT, "%s %.4g", line.name(), factors.of(line)));
        }
        facts.put("k", values.stream().collect(Collectors.joining(", ")));
        if (film.thicknessNm() > 0) {
            facts.put("film", String.format(Locale.ROOT, "%.4g nm of %.4g g/cm3, take-off angle %.3g degrees", film.thicknessNm(),
                    film.densityGPerCm3(), film.takeOffDeg()));
        }
        return facts;
    }
}
