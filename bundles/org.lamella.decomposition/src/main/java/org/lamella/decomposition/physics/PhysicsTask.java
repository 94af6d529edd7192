package org.lamella.decomposition.physics;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.ValueRange;
import org.lamella.xray.ComputedEmissionLines;
import org.lamella.xray.ComputedKFactors;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionLines;
import org.lamella.xray.KFactorTable;
import org.lamella.xray.LineWeightTable;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * What is to be factorised and what is known of it, from the user's parameters or else from the file.
 *
 * @param image the channels that are used
 * @param physics the parts of spectra
 * @param known phases of which something is known, those of the first components
 * @param parameters what is asked for
 */
record PhysicsTask(SpectrumImage image, SpectrumPhysics physics, List<KnownPhase> known, PhysicsParameters parameters) {

    /** Sensitive thickness of common silicon drift detectors, mm. */
    private static final double DETECTOR_MM = 0.45;
    private static final double KEV_PER_EV = 1e-3;

    static PhysicsTask of(SpectrumImage image, PhysicsParameters parameters, Progress progress) throws LamellaException {
        SpectrumImage used = cropped(image, parameters, progress.part(0, 0.7));
        require(used, parameters, progress.part(0.7, 1));
        List<Element> elements = elements(image, parameters);
        List<KnownPhase> known = KnownPhase.parse(parameters.phases(), elements);
        if (known.size() > parameters.components()) {
            throw new LamellaException("There are " + known.size() + " known phases and " + parameters.components()
                    + " components; choose as many components or more.");
        }
        Acquisition acquisition = image.header().acquisition();
        double beam = parameters.beamEnergy() > 0 ? parameters.beamEnergy() : acquisition.beamEnergyKeV().orElseThrow(() ->
                new LamellaException("The beam energy of '" + image.title() + "' is not known; give it in keV."));
        SiliconDetector detector = new SiliconDetector(parameters.deadLayer(), DETECTOR_MM);
        int degree = parameters.background() ? parameters.backgroundDegree() : -1;
        SpectrumPhysics physics = new SpectrumPhysics(used.energyAxis(), elements, lines(parameters, beam),
                sensitivity(parameters, elements, new ComputedKFactors(beam, detector)), beam, response(image, parameters), detector,
                film(image, parameters), parameters.splitBelow(), degree);
        return new PhysicsTask(used, physics, known, parameters);
    }

    private static SpectrumImage cropped(SpectrumImage image, PhysicsParameters parameters, Progress progress) throws LamellaException {
        Axis axis = image.energyAxis();
        String units = axis.units().strip().toLowerCase(java.util.Locale.ROOT);
        if (image.header().kind() == SignalKind.EELS || !List.of("kev", "ev", "").contains(units) || !axis.isUniform()) {
            throw new LamellaException("'" + image.title() + "' is no EDS map with even energies in keV or eV, so its X-ray lines are not"
                    + " known; choose another factorisation, or calibrate the axis first.");
        }
        double unitKeV = units.equals("ev") ? KEV_PER_EV : 1;
        double last = axis.coordinate(axis.size() - 1.0) + axis.scale();
        double to = parameters.energyTo() > 0 ? Math.min(last, parameters.energyTo() / unitKeV) : last;
        return new EnergyWindow(parameters.energyFrom() / unitKeV, to).crop(image, progress);
    }

    private static void require(SpectrumImage used, PhysicsParameters parameters, Progress progress) throws LamellaException {
        if (!ValueRange.of(used.cube(), progress).areCounts()) {
            throw new LamellaException("The values of '" + used.title() + "' are no counts, so their noise is not Poisson's; open the"
                    + " counts.");
        }
        if (!(used.cube().sum().doubleValue() > 0)) {
            throw new LamellaException("'" + used.title() + "' holds no counts at the energies chosen; there is nothing to factorise.");
        }
        if (parameters.components() > Math.min(used.cube().pixels(), used.cube().channels())) {
            throw new LamellaException(parameters.components() + " components cannot be told from the " + used.cube().pixels()
                    + " pixels and " + used.cube().channels() + " channels of '" + used.title() + "'; choose fewer.");
        }
        if (parameters.binning() > Math.max(used.cube().width(), used.cube().height())) {
            throw new LamellaException("Squares of " + parameters.binning() + " pixels are larger than the image '" + used.title()
                    + "'; choose a smaller binning.");
        }
    }

    private static List<Element> elements(SpectrumImage image, PhysicsParameters parameters) throws LamellaException {
        List<String> symbols = parameters.elements().isEmpty() ? image.header().acquisition().elements() : parameters.elements();
        List<Element> elements = new ArrayList<>();
        for (String symbol : symbols) {
            Element element = Element.of(symbol.strip());
            if (!elements.contains(element)) {
                elements.add(element);
            }
        }
        if (elements.size() < 2) {
            throw new LamellaException("Compositions need two elements at least, and '" + image.title() + "' "
                    + (elements.isEmpty() ? "names none" : "has " + elements.get(0).symbol() + " alone") + "; name them, as in Fe, Pt.");
        }
        return elements;
    }

    private static DetectorResponse response(SpectrumImage image, PhysicsParameters parameters) throws LamellaException {
        if (parameters.resolution() == 0) {
            return image.header().acquisition().resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                    .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
        }
        if (!DetectorResponse.isPlausible(parameters.resolution())) {
            throw new LamellaException("No energy-dispersive detector has a resolution at Mn Ka of " + parameters.resolution()
                    + " eV; give some 130.");
        }
        return new DetectorResponse(parameters.resolution());
    }

    private static EmissionLines lines(PhysicsParameters parameters, double beamEnergyKeV) throws LamellaException {
        if (parameters.lineWeights().isBlank()) {
            return new ComputedEmissionLines(beamEnergyKeV);
        }
        if (!parameters.kFactors().isBlank()) {
            throw new LamellaException("Both k-factors and line weights say how strong lines are; give one of them.");
        }
        return LineWeightTable.read(path(parameters.lineWeights().strip()));
    }

    private static Path path(String text) throws LamellaException {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new LamellaException("There is no file of line weights '" + text + "'.", noPath);
        }
    }

    /** What the computed counts of each element are multiplied by to agree with the k-factor of one of its lines. */
    private static Map<Element, Double> sensitivity(PhysicsParameters parameters, List<Element> elements, ComputedKFactors computed)
            throws LamellaException {
        Map<Element, Double> factors = new LinkedHashMap<>();
        String text = parameters.kFactors().strip();
        if (text.isEmpty()) {
            return factors;
        }
        KFactorTable table = isFile(text) ? KFactorTable.read(Path.of(text)) : KFactorTable.parse(text);
        for (Element element : elements) {
            XrayLine line = XrayLines.lines(element).stream().filter(candidate -> table.factors().containsKey(candidate.name()))
                    .findFirst().orElseThrow(() -> new LamellaException("There is no k-factor of " + element.symbol() + " in "
                            + table.source() + "; give one of each element, or none at all."));
            factors.put(element, computed.of(line) / table.of(line));
        }
        return factors;
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }

    private static ThinFilm film(SpectrumImage image, PhysicsParameters parameters) throws LamellaException {
        if (parameters.thickness() == 0) {
            return ThinFilm.TRANSPARENT;
        }
        double takeOff = parameters.takeOff() > 0 ? parameters.takeOff() : image.header().acquisition().elevationDeg().orElseThrow(() ->
                new LamellaException("The take-off angle of '" + image.title() + "' is not known; give it in degrees."));
        if (!(parameters.density() > 0)) {
            throw new LamellaException("A film of " + parameters.thickness() + " nm absorbs by its density; give it in g/cm3.");
        }
        return new ThinFilm(parameters.thickness(), parameters.density(), takeOff);
    }
}
