package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
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
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/**
 * The recipe of a simulated spectrum image.
 *
 * @param title name for the user
 * @param specimen phases, where they are, and how thick the specimen is
 * @param setup the microscope
 * @param dose how much of the beam a pixel receives; a {@link Dose.Beam} needs phases with densities
 * @param pixelSizeNm step of the beam, nm
 * @param absorbing whether the specimen absorbs its own X-rays; needs phases with densities
 * @param strobe peak at zero energy
 */
public record SpectrumImagePhantom(String title, Specimen specimen, EdsSetup setup, Dose dose, double pixelSizeNm, boolean absorbing,
        Optional<StrobePeak> strobe) {

    /** Of a sparse cube: a channel, a count and some room. */
    private static final double BYTES_PER_ENTRY = 4;

    /** Checks. */
    public SpectrumImagePhantom {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(strobe, "strobe");
        if (!(pixelSizeNm > 0)) {
            throw new IllegalArgumentException("Pixels of " + pixelSizeNm + " nm");
        }
        if ((absorbing || dose instanceof Dose.Beam) && !specimen.hasDensities()) {
            throw new IllegalArgumentException("Absorption and the dose of a beam need the densities of all phases");
        }
        if (strobe.isPresent() && setup.energyAxis().coordinate(0) > 0) {
            throw new IllegalArgumentException("A strobe peak needs an energy axis that holds zero: " + setup.energyAxis());
        }
        if (absorbing && !(setup.elevationDeg() > 0)) {
            throw new IllegalArgumentException("Absorption needs a detector above the specimen plane, not at " + setup.elevationDeg()
                    + " degrees");
        }
    }

    /**
     * A map of even thickness that absorbs nothing.
     *
     * @param title name for the user
     * @param phases the K phases
     * @param abundances where they are, K maps
     * @param setup the microscope
     * @param countsPerPixel expected counts of a pixel, mean over the map
     * @param pixelSizeNm step of the beam, nm
     */
    public SpectrumImagePhantom(String title, List<Phase> phases, AbundanceMaps abundances, EdsSetup setup, double countsPerPixel,
            double pixelSizeNm) {
        this(title, Specimen.even(phases, abundances, 1), setup, new Dose.CountsPerPixel(countsPerPixel), pixelSizeNm, false,
                Optional.empty());
    }

    /**
     * Draws the counts: independent Poisson numbers around the truth.
     *
     * @param seed start of the random generator; the same seed gives the same counts, whatever the number of threads
     * @param progress progress and cancellation
     * @return image and truth
     * @throws LamellaException when the counts are too many for the memory, or when cancelled
     */
    public Phantom generate(long seed, Progress progress) throws LamellaException {
        ExpectedCounts expected = ExpectedCounts.of(this, progress.part(0, 0.3));
        AbundanceMaps maps = specimen.abundances();
        MemoryNeed.require(entries(expected.truth()) * BYTES_PER_ENTRY, maps.width(), maps.height());
        SparseCube cube = PoissonCounts.draw(expected.model(), maps.width(), maps.height(), seed, progress.part(0.3, 1));
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, maps.height(), 0, pixelSizeNm, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, maps.width(), 0, pixelSizeNm, "nm");
        SignalHeader header = new SignalHeader(title, SignalKind.EDS_TEM, acquisition(), MetadataTree.EMPTY, List.of());
        return new Phantom(new SpectrumImage(header, List.of(y, x), setup.energyAxis(), cube), expected.truth());
    }

    /**
     * What the counts are drawn from.
     *
     * @param progress progress and cancellation
     * @return the truth; with a dose by counts, its expected sum spectrum without the strobe peak adds up to these times the pixels
     * @throws LamellaException when cancelled
     */
    public PhantomTruth truth(Progress progress) throws LamellaException {
        return ExpectedCounts.of(this, progress).truth();
    }

    /** At most so many channels of pixels have counts. */
    private double entries(PhantomTruth truth) {
        return Math.min(ExpectedCounts.sum(truth.expectedSumSpectrum()), (double) specimen.pixels() * setup.energyAxis().size());
    }

    private Acquisition acquisition() {
        SortedSet<Element> elements = specimen.elements();
        double fromKeV = setup.energyAxis().coordinate(0);
        double toKeV = setup.energyAxis().coordinate(setup.energyAxis().size() - 1.0);
        List<String> lines = elements.stream()
                .flatMap(element -> XrayLines.main(element, setup.beamEnergyKeV(), fromKeV, toKeV).stream())
                .map(XrayLine::name)
                .toList();
        Acquisition.Builder acquisition = Acquisition.builder()
                .beamEnergyKeV(setup.beamEnergyKeV())
                .elevationDeg(setup.elevationDeg())
                .tiltDeg(0)
                .resolutionMnKaEv(setup.response().resolutionMnKaEv())
                .elements(elements.stream().map(Element::symbol).toList())
                .xrayLines(lines);
        if (dose instanceof Dose.Beam beam) {
            acquisition.dwellTimeS(beam.dwellTimeS());
        }
        return acquisition.build();
    }
}
