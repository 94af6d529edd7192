package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.signal.DataType;
import org.lamella.xray.Element;
import org.lamella.xray.MassAbsorption;
import org.lamella.xray.ThinFilmEmission;

class PhantomDescriptionTest {

    private static final String HEAD = """
            title: test
            map: {width: 40, height: 20, pixel-nm: 2}
            dose: {counts-per-pixel: 50}
            """;
    private static final String TWO_PHASES = HEAD + """
            phases:
              - {name: matrix, formula: Fe, density-g-cm3: 7.8}
              - {name: other, formula: Cu, density-g-cm3: 8.9}
            """;

    private static PhantomDescription parse(String yaml) throws LamellaException {
        return PhantomDescription.parse(yaml, "test.yaml");
    }

    private static PhantomTruth truth(String yaml) throws LamellaException {
        return parse(yaml).recipe(0, Progress.NONE).truth(Progress.NONE);
    }

    private static double sum(double... values) {
        return Arrays.stream(values).sum();
    }

    static Stream<String> names() {
        return PhantomDescription.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shippedPhantomsArePoissonAroundTheirTruth(String name) throws LamellaException {
        PhantomDescription described = PhantomDescription.named(name);
        int part = described.width() * described.height() < 10_000 ? 1 : 4;
        PhantomDescription small = described.withSize(described.width() / part, described.height() / part);
        Phantom phantom = small.generate(0, Progress.NONE);
        double[] expected = phantom.truth().expectedSumSpectrum();
        Statistics.assertPoisson(expected, phantom.image().cube().sumSpectrum(Progress.NONE), 200);
        double[] pixels = new double[small.width() * small.height()];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = sum(phantom.truth().expectedSpectrum(pixel));
        }
        assertEquals(sum(expected), sum(pixels), 1e-9 * sum(expected));
        Statistics.assertPoisson(pixels, phantom.image().cube().windowMap(0, expected.length, Progress.NONE), 500);
        if (small.dose() instanceof Dose.CountsPerPixel counts) {
            assertEquals(counts.counts() * pixels.length, sum(expected), 1e-9 * sum(expected));
        }
        assertFalse(described.about().isEmpty());
        assertTrue(described.profileLine().isPresent() || name.startsWith("mantle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cr2n", "solar-cell", "catalyst"})
    void countsOfASeedDoNotDependOnTheNumberOfThreads(String name) throws LamellaException {
        PhantomDescription small = PhantomDescription.named(name).withSize(60, 48).withSeed(7);
        String[] onOneThread = new String[2];
        // inside a pool thread the passes run in place, one row after the other
        Blocks.tasks(2, Progress.NONE, i -> onOneThread[i] = Statistics.checksum(small.generate(0, Progress.NONE)));
        assertEquals(Statistics.checksum(small.generate(0, Progress.NONE)), onOneThread[0]);
        assertEquals(onOneThread[0], onOneThread[1]);
        assertNotEquals(onOneThread[0], Statistics.checksum(small.withSeed(8).generate(0, Progress.NONE)));
    }

    /** Matrix, precipitate, minima and widths of the paper on the nitride, 1000 s at 900 C. */
    @Test
    void nitrideLamellaHasTheCompositionsAndZonesOfThePaper() throws LamellaException {
        PhantomDescription described = PhantomDescription.named("cr2n");
        PhantomTruth truth = described.recipe(0, Progress.NONE).truth(Progress.NONE);
        double[] chromium = profile(truth, described, "Cr");
        double[] nitrogen = profile(truth, described, "N");
        double least = Arrays.stream(nitrogen).min().orElseThrow();
        assertEquals(13, Arrays.stream(chromium).min().orElseThrow(), 0.05);
        assertEquals(0.01, least, 0.003);
        assertEquals(16, chromium[0], 1e-9);
        assertEquals(0.2, nitrogen[0], 1e-9);
        assertEquals(71, Arrays.stream(chromium).max().orElseThrow(), 1e-9);
        assertEquals(4.3, Arrays.stream(nitrogen).max().orElseThrow(), 1e-9);
        assertEquals(2, profile(truth, described, "Mo")[0], 1e-9);
        assertEquals(60.8, profile(truth, described, "Fe")[0], 1e-9);
        double pixelNm = truth.specimen().abundances().width() == 512 ? 1.2 : Double.NaN;
        assertEquals(120, pixelNm * Arrays.stream(nitrogen).filter(percent -> percent > 1).count(), 2 * pixelNm);
        for (double[] element : new double[][] {chromium, nitrogen}) {
            double far = element[0];
            double near = element == nitrogen ? 0.01 : 13;
            int interfaceAt = 0;
            while (element[interfaceAt] <= far + 1e-9) {
                interfaceAt++;
            }
            int begin = interfaceAt;
            while (element[begin - 1] < far - 0.05 * (far - near)) {
                begin--;
            }
            assertEquals(85, pixelNm * (interfaceAt - begin), 5, "where 5 % of the deficit are left");
        }
    }

    private static double[] profile(PhantomTruth truth, PhantomDescription described, String element) throws LamellaException {
        return LineProfile.along(described.profileLine().orElseThrow(), truth.massPercent(Element.of(element)), described.width(),
                described.height()).means();
    }

    @Test
    void traceMapsAreNeighbours() throws LamellaException {
        PhantomDescription small = PhantomDescription.named("mantle-trace").withSize(64, 64);
        assertEquals(3, small.maps());
        Phantom[] maps = new Phantom[3];
        for (int map = 0; map < maps.length; map++) {
            maps[map] = small.generate(map, Progress.NONE);
            assertTrue(maps[map].image().title().endsWith("map " + (map + 1)));
            Phase matrix = maps[map].truth().phases().get(0);
            assertEquals(252, 1e6 * matrix.atomicFraction(Element.of("Nd")), 1e-6);
            assertEquals(314, 1e6 * matrix.atomicFraction(Element.of("Sm")), 1e-6);
            assertEquals(101, 1e6 * matrix.atomicFraction(Element.of("U")), 1e-6);
        }
        assertFalse(Arrays.equals(maps[0].truth().maps()[1], maps[1].truth().maps()[1]));
        assertFalse(Arrays.equals(maps[1].truth().maps()[1], maps[2].truth().maps()[1]));
        assertEquals(Statistics.checksum(maps[1]), Statistics.checksum(small.withSeed(small.seed() + 1).generate(0, Progress.NONE)));
    }

    @Test
    void mapsOfAnotherSizeShowTheSameField() throws LamellaException {
        PhantomDescription coarse = PhantomDescription.named("solar-cell").withSize(60, 40);
        PhantomTruth fine = PhantomDescription.named("solar-cell").recipe(0, Progress.NONE).truth(Progress.NONE);
        PhantomTruth small = coarse.recipe(0, Progress.NONE).truth(Progress.NONE);
        for (int k = 0; k < fine.phases().size(); k++) {
            assertEquals(sum(fine.maps()[k]) / fine.maps()[k].length, sum(small.maps()[k]) / small.maps()[k].length, 0.01,
                    fine.phases().get(k).name());
        }
        assertEquals(20, coarse.generate(0, Progress.NONE).image().xAxis().scale(), 1e-12);
    }

    @Test
    void compositionsMixByMassWhenDensitiesAreEqual() throws LamellaException {
        PhantomTruth truth = truth(HEAD + """
                phases:
                  - {name: poor, wt%: {Cr: 10, Fe: balance}, density-g-cm3: 7.8}
                  - {name: rich, wt%: {Cr: 30, Fe: balance}, density-g-cm3: 7.8}
                geometry:
                  - {gradient: rich, from: 0, to: 80, shares: [0, 1]}
                """);
        double[] chromium = truth.massPercent(Element.of("Cr"));
        double[] iron = truth.massPercent(Element.of("Fe"));
        for (int x = 0; x < 40; x++) {
            assertEquals(10 + 20 * (x + 0.5) / 40, chromium[x], 1e-9);
            assertEquals(100, chromium[x] + iron[x], 1e-9);
        }
        double[] atomic = truth.atomicPercent(Element.of("Cr"));
        double moles = chromium[20] / Element.of("Cr").atomicWeight();
        assertEquals(100 * moles / (moles + iron[20] / Element.of("Fe").atomicWeight()), atomic[20], 1e-9);
    }

    @Test
    void profileTakesCompositionsAtPositions() throws LamellaException {
        PhantomTruth truth = truth(TWO_PHASES + """
                geometry:
                  - profile:
                      - [10, {wt%: {Cr: 10, Fe: balance}, density-g-cm3: 7}]
                      - [50, {wt%: {Cr: 20, Fe: balance}, density-g-cm3: 7}]
                      - [50, other]
                      - [70, {matrix: 0.5, other: 0.5}]
                """);
        double[] chromium = truth.massPercent(Element.of("Cr"));
        assertEquals(4, truth.phases().size());
        assertEquals(10, chromium[0], 1e-9);
        assertEquals(10 + 10 * 11.0 / 40, chromium[10], 1e-9);
        assertEquals(0, chromium[25], 1e-9);
        assertEquals(1, truth.maps()[1][25] + truth.maps()[0][25], 1e-12);
        assertEquals(0.5, truth.maps()[1][39], 1e-12);
    }

    @Test
    void profilesRunAroundPointsAndBothWays() throws LamellaException {
        String rows = """
                geometry:
                  - profile: [[0, other], [10, other], [10, matrix]]
                """;
        double[] stripe = truth(TWO_PHASES + rows + "    origin: [40, 20]\n    both-ways: true\n").maps()[1];
        assertEquals(20 * 10.0, sum(stripe), 1e-9, "20 nm of 2 nm pixels in 20 rows");
        double[] disc = truth(TWO_PHASES + rows + "    around: [40, 20]\n").maps()[1];
        assertEquals(Math.PI * 100, 4 * sum(disc), 2);
    }

    /** Areas of shapes in pixels of 4 nm², whatever their edge. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "disc: other, centre: [40, 20], radius: 15 | 706.86",
        "disc: other, centre: [40, 20], radius: 15, edge: 8 | 716.4",
        "disc: other, centre: [40, 20], radius: 25%, share: 0.5 | 157.1",
        "ellipse: other, centre: [40, 20], radii: [30, 10], angle-deg: 10 | 942.5",
        "polygon: other, points: [[10, 10], [60, 10], [60, 30], [10, 30]] | 1000",
        "polygon: other, points: [[10, 10], [60, 10], [10, 30]], edge: 4 | 500",
        "layer: other, from: 20, to: 50, edge: 6 | 1200",
        "layer: other, from: 20, to: 35, angle-deg: 90 | 1200",
        "layer: other, from: -5, to: 5, angle-deg: 90, origin: [0, 20] | 800",
        "fill: other, share: 0.25 | 800"})
    void shapesHaveTheirArea(String shape, double areaNm2) throws LamellaException {
        PhantomTruth truth = truth(TWO_PHASES + "geometry:\n  - {" + shape + "}\n");
        assertEquals(areaNm2, 4 * sum(truth.maps()[1]), 0.012 * areaNm2);
    }

    @Test
    void spheresHaveTheirVolume() throws LamellaException {
        String sphere = "geometry:\n  - {sphere: other, centre: [40, 20], radius: 15, shell: matrix, shell-width: 5";
        PhantomTruth on = truth(TWO_PHASES + "thickness-nm: 0\n" + sphere + "}\n");
        double core = 0;
        double all = 0;
        for (int pixel = 0; pixel < 800; pixel++) {
            all += 4 * on.specimen().thicknessNm()[pixel];
            core += 4 * on.specimen().thicknessNm()[pixel] * on.maps()[1][pixel];
        }
        assertEquals(4 * Math.PI / 3 * 15 * 15 * 15, all, 0.01 * all);
        assertEquals(4 * Math.PI / 3 * 10 * 10 * 10, core, 0.02 * core);
        PhantomTruth within = truth(TWO_PHASES + "thickness-nm: 60\n" + sphere + ", embedded: true}\n");
        assertEquals(60, within.specimen().thicknessNm()[410], 0);
        assertEquals(core, 4 * 60 * sum(within.maps()[1]), 1e-6 * core);
    }

    @Test
    void emptyPlacesGiveNothing() throws LamellaException {
        Phantom phantom = parse(TWO_PHASES + "thickness-nm: 0\ngeometry:\n  - {disc: other, centre: [40, 20], radius: 8, height: 10}\n")
                .generate(0, Progress.NONE);
        double[] counts = phantom.image().cube().windowMap(0, 2048, Progress.NONE);
        assertEquals(0, counts[0]);
        assertEquals(0, phantom.truth().massPercent(Element.of("Fe"))[0]);
        assertEquals(50 * 800, sum(counts), 4 * Math.sqrt(50 * 800));
    }

    @Test
    void beamGivesCountsByAtoms() throws LamellaException {
        String beam = "dose: {current-na: 0.5, dwell-ms: 10, solid-angle-sr: 0.9}";
        double once = sum(truth(TWO_PHASES.replace("dose: {counts-per-pixel: 50}", beam)).expectedSumSpectrum());
        assertEquals(2 * once, sum(truth(TWO_PHASES.replace("dose: {counts-per-pixel: 50}", beam) + "thickness-nm: 200\n")
                .expectedSumSpectrum()), 1e-9 * once);
        EdsSetup setup = parse(TWO_PHASES).setup();
        double perAtomCm2 = sum(new SpectrumSimulator(setup, new ThinFilmEmission(200)).recordedCm2(
                Phase.of("Fe", Map.of("Fe", 1.0), 1)));
        double atomsPerCm2 = 7.8 * 1e-5 * 6.02214076e23 / Element.of("Fe").atomicWeight();
        double electrons = 0.5e-9 * 10e-3 / 1.602176634e-19;
        assertEquals(800 * electrons * 0.9 / (4 * Math.PI) * atomsPerCm2 * perAtomCm2, once, 1e-9 * once);
    }

    /** (1 - exp(-x)) / x with x = mu rho t / sin(elevation), at a line that lies alone. */
    @ParameterizedTest
    @CsvSource({"50, 22", "400, 22", "400, 60", "20000, 10"})
    void filmAbsorbsItsOwnPhotons(double thicknessNm, double elevationDeg) throws LamellaException {
        String yaml = """
                title: test
                map: {width: 3, height: 2, pixel-nm: 1}
                dose: {current-na: 1, dwell-ms: 1, solid-angle-sr: 1}
                microscope: {elevation-deg: %s}
                phases:
                  - {name: alumina, formula: Al2O3, density-g-cm3: 3.95}
                thickness-nm: %s
                absorption: %s
                """;
        double[] free = truth(yaml.formatted(elevationDeg, thicknessNm, false)).expectedSumSpectrum();
        PhantomTruth absorbed = truth(yaml.formatted(elevationDeg, thicknessNm, true));
        for (String line : new String[] {"O", "Al"}) {
            double energyKeV = line.equals("O") ? 0.525 : 1.4865;
            double oxygenMass = 3 * 15.999 / (3 * 15.999 + 2 * 26.9815);
            double cm2PerG = oxygenMass * MassAbsorption.cm2PerG(Element.of("O"), energyKeV)
                    + (1 - oxygenMass) * MassAbsorption.cm2PerG(Element.of("Al"), energyKeV);
            double x = cm2PerG * 3.95 * thicknessNm * 1e-7 / Math.sin(Math.toRadians(elevationDeg));
            int channel = absorbed.energyAxis().nearest(energyKeV);
            assertEquals(-Math.expm1(-x) / x, absorbed.expectedSumSpectrum()[channel] / free[channel], 0.01, line);
            assertEquals(absorbed.expectedSumSpectrum()[channel], 6 * absorbed.spectra()[0][channel], 1e-9 * free[channel]);
        }
    }

    @Test
    void withoutThicknessAbsorptionChangesNothing() throws LamellaException {
        double[] free = truth(TWO_PHASES + "thickness-nm: 1e-6\n").expectedSumSpectrum();
        double[] absorbed = truth(TWO_PHASES + "thickness-nm: 1e-6\nabsorption: true\n").expectedSumSpectrum();
        for (int channel = 0; channel < free.length; channel++) {
            assertEquals(free[channel], absorbed[channel], 1e-5 * free[channel] + 1e-9, "channel " + channel);
        }
    }

    @Test
    void wedgesAreThickerAtOneEnd() throws LamellaException {
        PhantomTruth truth = truth(TWO_PHASES + "thickness-nm: {points: [[0, 50], [80, 150]]}\n");
        assertEquals(50 + 100 * 0.5 / 40, truth.specimen().thicknessNm()[0], 1e-9);
        assertEquals(sum(truth.expectedSpectrum(39)) / sum(truth.expectedSpectrum(0)), (150 - 1.25) / (50 + 1.25), 1e-9);
        assertEquals(50 * 800, sum(truth.expectedSumSpectrum()), 1e-6);
    }

    @Test
    void strobePeakIsTheSameInEveryPixel() throws LamellaException {
        String strobe = "strobe: {counts-per-pixel: 30, fwhm-ev: 60}\nenergy-axis: {channels: 1024, from-kev: -0.2, step-kev: 0.01}\n";
        Phantom phantom = parse(TWO_PHASES + strobe).generate(0, Progress.NONE);
        double[] expected = phantom.truth().expectedSumSpectrum();
        assertEquals(80 * 800, sum(expected), 1e-3 * 80 * 800);
        assertEquals(30 * 800, sum(Arrays.copyOf(expected, 30)), 0.01 * 30 * 800);
        Statistics.assertPoisson(expected, phantom.image().cube().sumSpectrum(Progress.NONE), 100);
        assertEquals(0, sum(Arrays.copyOf(truth(TWO_PHASES + strobe.substring(strobe.indexOf('\n') + 1)).expectedSumSpectrum(), 15)), 1);
    }

    @Test
    void windowKeepsSoftPhotonsBack() throws LamellaException {
        double[] open = truth(TWO_PHASES).expectedSumSpectrum();
        double[] closed = truth(TWO_PHASES + """
                microscope:
                  window: {formula: Be, density-g-cm3: 1.85, thickness-um: 8}
                """).expectedSumSpectrum();
        int soft = 71;
        int hard = 640;
        double transmission = Math.exp(-MassAbsorption.cm2PerG(Element.of("Be"), 0.705) * 1.85 * 8e-4);
        assertEquals(transmission, closed[soft] / open[soft] * open[hard] / closed[hard], 0.05 * transmission);
    }

    @Test
    void doseAndSeedCanBeReplaced() throws LamellaException {
        PhantomDescription bright = parse(TWO_PHASES).withCounts(70_000).withSize(2, 2).withSeed(3);
        assertEquals(3, bright.seed());
        Phantom phantom = bright.generate(0, Progress.NONE);
        assertEquals(4 * 70_000, phantom.image().sum().doubleValue(), 4 * Math.sqrt(4 * 70_000));
        assertEquals(DataType.UINT32, phantom.image().dataType());
        assertArrayEquals(new int[] {2, 2, 2048}, phantom.image().shape());
    }

    /** Each text, put after a good head, and words of the one line that it is refused with. */
    static Stream<Object[]> mistakes() {
        return Stream.of(
                new Object[] {"phases: []", "line 4, 'phases' needs a list"},
                new Object[] {"phasen: 3", "needs the key 'phases'"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\ncolour: red",
                    "line 6, 'colour' is not a known key; known here are title,"},
                new Object[] {"phases:\n  - {name: a, formula: Xx2}", "line 5, 'formula' must be a formula"},
                new Object[] {"phases:\n  - {name: a, formula: Fe(OH)2}", "line 5, 'formula' must be a formula"},
                new Object[] {"phases:\n  - {name: a, at%: {Fe: 50, Cr: 20}}", "'at%' adds up to 70.00, not 100"},
                new Object[] {"phases:\n  - {name: a, wt%: {Fe: 90, Cr: 20, N: balance}}", "adds up to 110"},
                new Object[] {"phases:\n  - {name: a, wt%: {Fe: lots}}", "'Fe' must be a number"},
                new Object[] {"phases:\n  - {name: a, wt%: {Ironium: 100}}", "'Ironium' is not the symbol of an element"},
                new Object[] {"phases:\n  - {name: a}", "line 5, 'phases' needs a composition"},
                new Object[] {"phases:\n  - {formula: Fe}", "needs the key 'name'"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\n  - {name: a, formula: Cu}", "line 6, 'name' is the second phase"},
                new Object[] {"phases:\n  - {name: a, formula: Fe, density-g-cm3: 0}", "'density-g-cm3' must be a number above 0"},
                new Object[] {"phases:\n  - {name: a, formula: Fe, density-g-cm3: 7, brightness: 1}", "cannot be given beside"},
                new Object[] {"phases:\n  - {name: a, formula: Fe, density-g-cm3: 7}\n  - {name: b, formula: Cu}",
                    "line 6, 'phases' must have"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nabsorption: true", "line 6, 'absorption' needs 'density-g-cm3'"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nabsorption: perhaps", "must be true or false"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nstrobe: {counts-per-pixel: 3}\nenergy-axis: {from-kev: 0.1}",
                    "begins at 0 keV or below"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nseed: 1.5", "'seed' must be a whole number"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nseed: 1\nseed: 2", "line 7, 'seed' is given twice"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nmicroscope: {beam-energy-kev: .nan}", "'beam-energy-kev' must be"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nmicroscope: {window: {formula: Be, thickness-um: 8}}", "density-g-cm3"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nenergy-axis: {channels: 20}", "above 1 keV"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nthickness-nm: -3", "'thickness-nm' must be a number from 0"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nthickness-nm: {points: [[5, 1], [4, 2]]}", "must go up"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\nprofile-line: {from: [1, 1], to: [1, 1]}", "same point"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\neels: {counts-per-pixel: 5}",
                    "line 6, 'eels' needs the key 'channels'"},
                new Object[] {"phases:\n  - {name: a, formula: Fe}\neels: {counts-per-pixel: 5, channels: 100, from-ev: 0, step-ev: 1}",
                    "'from-ev' must be a number from 1"},
                new Object[] {geometry("blob: a"), "line 7, 'geometry' begins with the unknown part 'blob'; the parts are fill, layer"},
                new Object[] {geometry("disc: b, centre: [1, 1], radius: 3"), "unknown phase 'b'; the phases are a"},
                new Object[] {geometry("disc: a, centre: [1, 1], radius: -3"), "line 7, 'radius' must be a length above 0"},
                new Object[] {geometry("disc: a, centre: [1, 1, 1], radius: 3"), "'centre' needs 2 values, x and y, not 3"},
                new Object[] {geometry("disc: a, centre: [1, 1], raduis: 3"), "needs the key 'radius'"},
                new Object[] {geometry("disc: a, centre: [1, 1], radius: 3, colour: 5"), "'colour' is not a known key"},
                new Object[] {geometry("disc: a, centre: [1, 1], radius: 3, share: 1.5"), "'share' must be a number from 0 to 1"},
                new Object[] {geometry("disc: a, centre: [1, 1], radius: 3, share: 1, height: 5"), "'height' cannot be given beside"},
                new Object[] {geometry("disc: a, centre: [1, five], radius: 3"), "must be a number of nm"},
                new Object[] {geometry("disc: a, centre: [1, x%], radius: 3"), "a length in nm or as in 5%, not 'x%'"},
                new Object[] {geometry("layer: a, from: 5, to: 2"), "line 7, 'layer' cannot be"},
                new Object[] {geometry("polygon: a, points: [[1, 2], [3, 4]]"), "'polygon' cannot be"},
                new Object[] {geometry("profile: [[1, a], [0, a]]"), "must go up"},
                new Object[] {geometry("profile: [[1, {a: 0.5}]]"), "shares that add up to 0.5"},
                new Object[] {geometry("sphere: a, radius: 3"), "either 'centre' or 'count'"},
                new Object[] {geometry("sphere: a, radius: 3, centre: [1, 1], shell: a"), "both 'shell' and 'shell-width'"},
                new Object[] {geometry("grains: [{phase: a, count: 1e9, radius: 3, share: 1}]"), "'count' must be a whole number"},
                new Object[] {"phases: " + "[".repeat(100_000), "line 4 is nested more than 20 deep"},
                new Object[] {"phases: *nowhere", "is not YAML"},
                new Object[] {"phases: [", "is not YAML"});
    }

    private static String geometry(String part) {
        return "phases:\n  - {name: a, formula: Fe}\ngeometry:\n  - {" + part + "}";
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreOneLineWithPlaceAndKey(String yaml, String words) {
        String message = assertThrows(LamellaException.class, () -> parse(HEAD + yaml)).getMessage();
        assertTrue(message.startsWith("Cannot read test.yaml: "), message);
        assertTrue(message.contains(words), message);
        assertEquals(1, message.lines().count(), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "width: 40 | width: 0 | 'width' must be a whole number from 1 to 16384",
        "height: 20 | height: 100000 | 'height' must be a whole number",
        "pixel-nm: 2 | pixel-nm: 0 | 'pixel-nm'",
        "counts-per-pixel: 50 | counts-per-pixel: 1e9 | at most 1000000",
        "dose: {counts-per-pixel: 50} | dose: {current-na: 1} | needs the key 'dwell-ms'",
        "dose: {counts-per-pixel: 50} | seed: 1 | needs the key 'dose'",
        "title: test | about: test | needs the key 'title'"})
    void mistakesInTheHeadToo(String good, String bad, String words) {
        String message = assertThrows(LamellaException.class, () -> parse(TWO_PHASES.replace(good, bad))).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void whatIsNoDescriptionIsRefused(@TempDir Path folder) throws Exception {
        for (String yaml : new String[] {"", "# nothing", "just words", "- a\n- list"}) {
            String message = assertThrows(LamellaException.class, () -> parse(yaml)).getMessage();
            assertTrue(message.startsWith("Cannot read test.yaml: "), message);
        }
        Path missing = folder.resolve("missing.yaml");
        assertTrue(assertThrows(LamellaException.class, () -> PhantomDescription.read(missing)).getMessage().contains("no such file"));
        assertThrows(LamellaException.class, () -> PhantomDescription.read(folder));
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28, 0});
        assertTrue(assertThrows(LamellaException.class, () -> PhantomDescription.read(binary)).getMessage().contains("UTF-8"));
        Path good = Files.writeString(folder.resolve("good.yaml"), TWO_PHASES);
        assertEquals("test", PhantomDescription.read(good).title());
        assertTrue(assertThrows(LamellaException.class, () -> PhantomDescription.named("unknown")).getMessage().contains("cr2n"));
    }

    @Test
    void whatDoesNotFitIntoTheMemoryIsRefusedBeforeItIsMade() throws LamellaException {
        for (PhantomDescription huge : new PhantomDescription[] {parse(TWO_PHASES).withSize(16384, 16384),
            parse(TWO_PHASES).withSize(4096, 2048).withCounts(1e6)}) {
            String message = assertThrows(LamellaException.class, () -> huge.generate(0, Progress.NONE)).getMessage();
            assertTrue(message.contains(huge.width() + " x " + huge.height()) && message.contains("MB"), message);
        }
        assertThrows(LamellaException.class, () -> parse(TWO_PHASES).withSize(16385, 1));
        assertThrows(LamellaException.class, () -> parse(TWO_PHASES).withCounts(0));
        assertThrows(LamellaException.class, () -> parse(TWO_PHASES + "thickness-nm: 0\n").generate(0, Progress.NONE));
    }
}
