package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.internal.PoissonCounts;
import org.lamella.xray.Element;
import org.lamella.xray.ThinFilmEmission;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * The recipe of a simulated spectrum image.
 *
 * @param title name for the user
 * @param phases the K phases
 * @param abundances where they are, K maps
 * @param setup the microscope
 * @param countsPerPixel expected counts of a pixel, mean over the map
 * @param pixelSizeNm step of the beam, nm
 */
public record SpectrumImagePhantom(String title, List<Phase> phases, AbundanceMaps abundances, EdsSetup setup, double countsPerPixel,
        double pixelSizeNm) {

    /** Checks. */
    public SpectrumImagePhantom {
        Objects.requireNonNull(title, "title");
        phases = List.copyOf(phases);
        Objects.requireNonNull(setup, "setup");
        if (phases.size() != abundances.phases()) {
            throw new IllegalArgumentException(phases.size() + " phases with " + abundances.phases() + " maps");
        }
        if (!(countsPerPixel > 0) || Double.isInfinite(countsPerPixel) || !(pixelSizeNm > 0)) {
            throw new IllegalArgumentException(countsPerPixel + " counts per pixel of " + pixelSizeNm + " nm");
        }
    }

    /**
     * Draws the counts: independent Poisson numbers around the truth.
     *
     * @param seed start of the random generator; the same seed gives the same counts, whatever the number of threads
     * @param progress progress and cancellation
     * @return image and truth
     * @throws LamellaException when cancelled
     */
    public Phantom generate(long seed, Progress progress) throws LamellaException {
        PhantomTruth truth = truth();
        SparseCube cube = PoissonCounts.draw(truth.spectra(), abundances.maps(), abundances.width(), abundances.height(), seed, progress);
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, abundances.height(), 0, pixelSizeNm, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, abundances.width(), 0, pixelSizeNm, "nm");
        SignalHeader header = new SignalHeader(title, SignalKind.EDS_TEM, acquisition(), MetadataTree.EMPTY, List.of());
        return new Phantom(new SpectrumImage(header, List.of(y, x), setup.energyAxis(), cube), truth);
    }

    /**
     * What the counts are drawn from.
     *
     * @return the truth; its expected sum spectrum adds up to {@code countsPerPixel} times the number of pixels
     */
    public PhantomTruth truth() {
        SpectrumSimulator simulator = new SpectrumSimulator(setup, new ThinFilmEmission(setup.beamEnergyKeV()));
        double[][] spectra = new double[phases.size()][];
        double brightness = 0;
        for (int k = 0; k < spectra.length; k++) {
            spectra[k] = simulator.spectrum(phases.get(k));
            for (double share : abundances.maps()[k]) {
                brightness += share * phases.get(k).brightness();
            }
        }
        double scale = countsPerPixel * abundances.width() * abundances.height() / brightness;
        for (int k = 0; k < spectra.length; k++) {
            for (int channel = 0; channel < spectra[k].length; channel++) {
                spectra[k][channel] *= scale * phases.get(k).brightness();
            }
        }
        return new PhantomTruth(phases, setup.energyAxis(), spectra, abundances);
    }

    private Acquisition acquisition() {
        SortedSet<Element> elements = new TreeSet<>();
        phases.forEach(phase -> elements.addAll(phase.atomicPercent().keySet()));
        double fromKeV = setup.energyAxis().coordinate(0);
        double toKeV = setup.energyAxis().coordinate(setup.energyAxis().size() - 1.0);
        List<String> lines = elements.stream()
                .flatMap(element -> XrayLines.main(element, setup.beamEnergyKeV(), fromKeV, toKeV).stream())
                .map(XrayLine::name)
                .toList();
        return Acquisition.builder()
                .beamEnergyKeV(setup.beamEnergyKeV())
                .elevationDeg(setup.elevationDeg())
                .tiltDeg(0)
                .resolutionMnKaEv(setup.response().resolutionMnKaEv())
                .elements(elements.stream().map(Element::symbol).toList())
                .xrayLines(lines)
                .build();
    }
}
