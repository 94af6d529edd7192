package org.lamella.quantification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.testing.SharedData;
import org.lamella.io.emsa.EmsaLoader;
import org.lamella.io.emsa.EmsaWriter;
import org.lamella.quantification.fit.ModelFitQuantification;
import org.lamella.quantification.tophat.TopHatQuantification;
import org.lamella.quantification.window.WindowQuantification;
import org.lamella.quantification.zeta.ZetaQuantification;
import org.lamella.xray.DetectorWindow;
import org.lamella.xray.SiliconDetector;

/** Films quantified as a user does: from a file, with no more said than the certificate and the microscope say. */
class FilmCompositionTest {

    /** Certified mass percents of NIST's SRM 2063a with their uncertainties. */
    private static final Map<String, double[]> CERTIFIED = Map.of("Mg", new double[] {7.97, 0.34}, "Si", new double[] {25.34, 0.98},
            "Ca", new double[] {11.82, 0.37}, "Fe", new double[] {11.06, 0.88}, "O", new double[] {43.2, 1.6});

    @TempDir
    private Path folder;

    private static <P extends Record> Composition quantify(Quantification<P> method, Spectrum spectrum, Map<String, String> parameters)
            throws LamellaException {
        return method.quantify(spectrum, ParameterSchema.of(method.parameterType()).parse(parameters), Progress.NONE);
    }

    private static Map<String, String> certificate(String... more) {
        Map<String, String> parameters = new HashMap<>(Map.of("lines", "Mg,Si,Ca,Fe,O", "thickness", "76", "density", "3.1"));
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    private Spectrum throughFile(Spectrum spectrum) throws Exception {
        Path file = folder.resolve("film.msa");
        new EmsaWriter().write(spectrum, file, Progress.NONE);
        return (Spectrum) new EmsaLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    /** Within the certified uncertainty and 5 % of the value. */
    private static void assertCertified(Composition composition) {
        double sum = CERTIFIED.values().stream().mapToDouble(value -> value[0]).sum();
        for (Composition.Row row : composition.elements()) {
            double[] certified = CERTIFIED.get(row.symbol());
            double expected = 100 * certified[0] / sum;
            assertEquals(expected, 100 * row.mass().value(), certified[1] + 0.05 * expected, row.symbol());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 120, 200, 300})
    void standardFilmOnACopperGridIsWhatItsCertificateSays(double beamKeV) throws Exception {
        Spectrum spectrum = throughFile(SimulatedFilm.srm2063a().beamKeV(beamKeV).electrons(2e13).grid("Cu", 6e4).grid("C", 3e4)
                .noisePeak(2e5).drawn(3));
        Composition composition = quantify(new ModelFitQuantification(), spectrum, certificate("also", "Cu,C"));
        assertCertified(composition);
        for (Composition.Row row : composition.elements()) {
            double truth = SimulatedFilm.srm2063a().massFraction(row.symbol());
            assertEquals(truth, row.mass().value(), 4 * row.mass().sigma(), row.symbol());
        }
        assertEquals(2e13 * 1.602176634e-19 / 100 * 1e9, spectrum.header().acquisition().beamCurrentNa().getAsDouble(), 1e-6);
        assertTrue(composition.remarks().stream().anyMatch(remark -> remark.startsWith("C has no line")), composition.remarks().toString());
    }

    /** What oxygen loses on its way out makes the others seem more; it is told, with the numbers to correct it by. */
    @Test
    void absorptionThatIsLeftOutIsTold() throws Exception {
        Composition composition = quantify(new ModelFitQuantification(), SimulatedFilm.srm2063a().electrons(2e13).drawn(5),
                Map.of("lines", "Mg,Si,Ca,Fe,O"));
        assertTrue(composition.remarks().stream().anyMatch(remark -> remark.contains("of O_Ka; give thickness and density")),
                composition.remarks().toString());
        double oxygen = composition.elements().stream().filter(row -> row.symbol().equals("O")).findFirst().orElseThrow().mass().value();
        assertTrue(oxygen < 0.96 * SimulatedFilm.srm2063a().massFraction("O"), "oxygen " + oxygen);
    }

    /** A window, whose grid and films take photons of low energy, an axis in eV, a wrong offset, a worse resolution than the file says. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.03, -0.01, 0.01, 0.03})
    void axesThatAreNotQuiteRightDoNoHarm(double offsetKeV) throws Exception {
        Axis inEv = Axis.uniform("Energy", AxisRole.SIGNAL, 4000, -100, 5, "eV");
        SiliconDetector detector = new SiliconDetector(0.1, 0.45, DetectorWindow.POLYMER);
        Spectrum spectrum = throughFile(SimulatedFilm.srm2063a().axis(inEv).offsetKeV(offsetKeV).resolutionEv(138).detector(detector)
                .electrons(2e13).grid("Cu", 5e4).drawn(7));
        assertCertified(quantify(new ModelFitQuantification(), spectrum, certificate("also", "Cu", "detector-window", "polymer")));
    }

    @Test
    void everyWayOfCountingGivesTheSameFilm() throws Exception {
        SimulatedFilm film = SimulatedFilm.srm2063a().electrons(2e13);
        Spectrum spectrum = film.drawn(11);
        for (Map<String, String> parameters : List.of(certificate(), certificate("background", "physical"),
                certificate("pile-up", "true"))) {
            assertCertified(quantify(new ModelFitQuantification(), spectrum, parameters));
        }
        assertCertified(quantify(new TopHatQuantification(), spectrum, certificate()));
    }

    /** Windows cannot part oxygen from the L lines of iron and calcium, and say so. */
    @Test
    void linesBesideWindowsAreNamed() throws Exception {
        Composition composition = quantify(new WindowQuantification(), SimulatedFilm.srm2063a().electrons(2e13).drawn(11), certificate());
        assertTrue(composition.remarks().stream().anyMatch(remark -> remark.contains("beside O_Ka") && remark.contains("Fe_La")),
                composition.remarks().toString());
    }

    /** Nothing is said of the film: its mass, and with it its absorption, come from the dose. */
    @Test
    void massThicknessAndCompositionComeFromTheDose() throws Exception {
        SimulatedFilm film = SimulatedFilm.srm2063a().electrons(2e13);
        Composition composition = quantify(new ZetaQuantification(), film.drawn(13),
                Map.of("lines", "Mg,Si,Ca,Fe,O", "solid-angle", "0.1", "density", "3.1"));
        for (Composition.Row row : composition.elements()) {
            assertEquals(film.massFraction(row.symbol()), row.mass().value(), 4 * row.mass().sigma(), row.symbol());
        }
        Composition.Quantity thickness = composition.quantities().get(1);
        assertEquals("nm", thickness.unit());
        assertEquals(76, thickness.value(), 4 * thickness.sigma() + 0.1);
        Composition.Quantity mass = composition.quantities().get(0);
        assertEquals(76e-9 * 3100 * 1e6, mass.value(), 4 * mass.sigma() + 0.3);
        for (Composition.Quantity quantity : composition.quantities().subList(2, 7)) {
            String symbol = quantity.name().substring(0, quantity.name().indexOf(' '));
            assertEquals(film.atomsPerNm2(symbol), quantity.value(), 4 * quantity.sigma(), symbol);
        }
    }

    @Test
    void sumPeaksAreToldFromLines() throws Exception {
        SimulatedFilm film = SimulatedFilm.of(Map.of("Si", 46.7, "O", 53.3)).massThickness(2e-4).electrons(2e13);
        double[] single = film.expected();
        double[] pairs = org.lamella.xray.PileUp.pairs(single, film.withoutNoise().axis());
        double counts = java.util.Arrays.stream(single).sum();
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = single[i] + 0.01 * counts * pairs[i];
        }
        Spectrum spectrum = film.spectrum(SimulatedFilm.drawn(pairs, 17));
        // two photons of silicon together have the energy of tin, whose fraction is wrong without sum peaks
        Map<String, String> parameters = Map.of("lines", "Si,O,Sn_La");
        Composition without = quantify(new ModelFitQuantification(), spectrum, parameters);
        Map<String, String> with = new HashMap<>(parameters);
        with.put("pile-up", "true");
        Composition told = quantify(new ModelFitQuantification(), spectrum, with);
        assertTrue(without.elements().get(2).netCounts() > 8 * without.elements().get(2).netCountsSigma());
        assertTrue(Math.abs(told.elements().get(2).netCounts()) < 4 * told.elements().get(2).netCountsSigma(),
                told.elements().get(2).toString());
        assertTrue(told.facts().containsKey("sum peaks"), told.facts().toString());
    }

    @Test
    void chemistryThatCannotBeIsRefused() throws Exception {
        Spectrum spectrum = SimulatedFilm.srm2063a().electrons(1e13).withoutNoise();
        LamellaException noLine = assertThrows(LamellaException.class,
                () -> quantify(new ModelFitQuantification(), spectrum, Map.of("lines", "Si,He")));
        assertTrue(noLine.getMessage().startsWith("He has no line"), noLine.getMessage());
        LamellaException noFactor = assertThrows(LamellaException.class,
                () -> quantify(new ModelFitQuantification(), spectrum, Map.of("lines", "Si,Fe", "k-factors", "Si_Ka:1")));
        assertTrue(noFactor.getMessage().contains("no k-factor of Fe_Ka"), noFactor.getMessage());
        LamellaException noZeta = assertThrows(LamellaException.class,
                () -> quantify(new ZetaQuantification(), spectrum, Map.of("lines", "Si,Fe")));
        assertTrue(noZeta.getMessage().contains("zeta-factors") && noZeta.getMessage().contains("solid angle"), noZeta.getMessage());
        SignalHeader losses = new SignalHeader("Losses", SignalKind.EELS, Acquisition.UNKNOWN, spectrum.header().original(), List.of());
        LamellaException noXrays = assertThrows(LamellaException.class, () -> quantify(new ModelFitQuantification(),
                new Spectrum(losses, spectrum.axis(), spectrum.values()), Map.of("lines", "Si,Fe")));
        assertTrue(noXrays.getMessage().contains("no X-rays"), noXrays.getMessage());
    }

    /** Bulk glass in a scanning microscope is no film. */
    @Test
    void bulkSpecimensAreWarnedOf() throws Exception {
        Path file = SharedData.require("real/usnistgov__NeXLSpectrum.jl");
        try (java.util.stream.Stream<Path> files = java.nio.file.Files.walk(file)) {
            Path msa = files.filter(f -> f.toString().matches(".*\\.(msa|emsa|txt)") && f.toString().contains("K41")).findFirst()
                    .orElseThrow();
            Spectrum spectrum = (Spectrum) new EmsaLoader().open(msa).get(0).read(LoadOptions.ALL, Progress.NONE);
            Composition composition = quantify(new ModelFitQuantification(), spectrum, Map.of("lines", "Si,Fe,Ca,Mg,O"));
            assertTrue(composition.remarks().stream().anyMatch(remark -> remark.contains("bulk specimen")),
                    composition.remarks().toString());
        }
    }
}
