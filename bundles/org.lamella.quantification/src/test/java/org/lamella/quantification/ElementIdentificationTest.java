package org.lamella.quantification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.emsa.EmsaLoader;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.phantom.MantlePhantom;
import org.lamella.xray.ElementIdentification;
import org.lamella.xray.IdentifiedElement;

/** Elements of simulated and real spectra, found without being named. */
class ElementIdentificationTest {

    private static Set<String> clear(ElementIdentification found) {
        return found.elements().stream().filter(IdentifiedElement::isClear).map(element -> element.element().symbol())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ElementIdentification identify(Signal signal) throws Exception {
        Spectrum spectrum = signal instanceof SpectrumImage image ? image.sumSpectrum(Progress.NONE) : (Spectrum) signal;
        return ElementIdentification.of(spectrum, spectrum.header().acquisition().beamEnergyKeV().orElseThrow(), Progress.NONE);
    }

    @Test
    void standardFilmOnItsGrid() throws Exception {
        Axis inEv = Axis.uniform("Energy", AxisRole.SIGNAL, 2048, -200, 10, "eV");
        ElementIdentification found = identify(SimulatedFilm.srm2063a().electrons(1e13).axis(inEv).offsetKeV(0.02).noisePeak(1e5)
                .grid("Cu", 5e4).drawn(2));
        Set<String> clear = clear(found);
        // below 0.45 keV, between the noise and oxygen, the L lines of calcium cannot well be told from carbon and nitrogen
        clear.removeAll(Set.of("C", "N"));
        assertEquals(new TreeSet<>(Set.of("O", "Mg", "Si", "Ca", "Fe", "Cu")), clear);
        assertEquals(0.02, found.offsetKeV(), 0.002);
    }

    @Test
    void mineralsOfTheMantle() throws Exception {
        assertEquals(new TreeSet<>(Set.of("O", "Mg", "Al", "Si", "Ca", "Fe", "Cu", "Nd", "Sm", "U")),
                clear(identify(MantlePhantom.medium(1).image())));
    }

    /** Their lines lie within a few channels of each other; K lines, or their absence, tell which it is. */
    @ParameterizedTest
    @CsvSource({"Mo,S", "Ti,Ba", "Pb,S", "Ba,Ti", "Ta,Si", "Si,Ta"})
    void elementsThatLookAlikeAreToldApart(String present, String absent) throws Exception {
        ElementIdentification found = identify(SimulatedFilm.of(Map.of(present, 80.0, "O", 20.0)).electrons(1e12).drawn(3));
        assertTrue(clear(found).contains(present), clear(found).toString());
        assertTrue(!clear(found).contains(absent), clear(found).toString());
    }

    /** With 10 keV no K line of molybdenum is there to tell it from sulfur: one is found, and the other named beside it. */
    @Test
    void whatCannotBeToldApartIsNamed() throws Exception {
        ElementIdentification found = identify(SimulatedFilm.of(Map.of("Mo", 60.0, "S", 40.0)).beamKeV(10).electrons(3e11).drawn(3));
        Set<String> clear = clear(found);
        boolean flagged = found.elements().stream().filter(element -> Set.of("Mo", "S").contains(element.element().symbol()))
                .anyMatch(element -> !element.alternatives().isEmpty() || !element.overlaps().isEmpty());
        assertTrue(flagged, clear + " " + found.elements());
    }

    @Test
    void particlesOfIronAndPlatinum() throws Exception {
        ElementIdentification found = identify(new HyperSpyLoader()
                .open(SharedData.require("real/hyperspy__exspy/exspy/data/EDS_TEM_FePt_nanoparticles.hspy")).get(0)
                .read(LoadOptions.ALL, Progress.NONE));
        assertEquals(new TreeSet<>(Set.of("C", "O", "Si", "Fe", "Cu", "Pt")), clear(found));
    }

    @Test
    void elementsOfBulkGlassAreAllFound() throws Exception {
        ElementIdentification found = identify(new EmsaLoader()
                .open(SharedData.require("real/usnistgov__NeXLSpectrum.jl/test/Example 2/K412 unk.msa")).get(0)
                .read(LoadOptions.ALL, Progress.NONE));
        assertTrue(clear(found).containsAll(Set.of("O", "Mg", "Al", "Si", "Ca", "Fe")), clear(found).toString());
    }

    @Test
    void emptySpectraAreRefused() {
        SimulatedFilm film = SimulatedFilm.srm2063a();
        assertThrows(LamellaException.class,
                () -> ElementIdentification.of(film.spectrum(new double[2048]), 200, Progress.NONE));
    }
}
