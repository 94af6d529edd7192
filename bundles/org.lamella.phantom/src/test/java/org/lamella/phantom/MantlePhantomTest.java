package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

class MantlePhantomTest {

    private static final int BRG = 0;
    private static final int FP = 1;
    private static final int CAPV = 2;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void countsArePoissonAroundTheTruth(long seed) throws LamellaException {
        Phantom phantom = MantlePhantom.medium(seed);
        double[] expected = phantom.truth().expectedSumSpectrum();
        double total = Arrays.stream(expected).sum();
        assertEquals(147.0 * 180 * 180, total, 1e-6 * total);
        assertEquals(total, phantom.image().sum().doubleValue(), 4 * Math.sqrt(total));
        Statistics.assertPoisson(expected, phantom.image().cube().sumSpectrum(Progress.NONE), 1000);
        Statistics.assertPoisson(expectedPixelSums(phantom.truth()),
                phantom.image().cube().windowMap(0, expected.length, Progress.NONE), 1000);
    }

    private static double[] expectedPixelSums(PhantomTruth truth) {
        double[] sums = new double[truth.maps()[0].length];
        for (int k = 0; k < truth.spectra().length; k++) {
            double total = Arrays.stream(truth.spectra()[k]).sum();
            for (int pixel = 0; pixel < sums.length; pixel++) {
                sums[pixel] += total * truth.maps()[k][pixel];
            }
        }
        return sums;
    }

    @Test
    void sameSeedGivesTheSameBytesForAnyNumberOfThreads() throws LamellaException {
        SparseCube parallel = cube(MantlePhantom.of(70, 90, 60, 5, Progress.NONE));
        SparseCube[] onOneThread = new SparseCube[2];
        // inside a pool thread the passes run in place, one row after the other
        Blocks.tasks(2, Progress.NONE, i -> onOneThread[i] = cube(MantlePhantom.of(70, 90, 60, 5, Progress.NONE)));
        assertSameCounts(parallel, onOneThread[0]);
        assertSameCounts(parallel, onOneThread[1]);
        SparseCube other = cube(MantlePhantom.of(70, 90, 60, 6, Progress.NONE));
        assertFalse(Arrays.equals(parallel.sumSpectrum(Progress.NONE), other.sumSpectrum(Progress.NONE)));
    }

    private static SparseCube cube(Phantom phantom) {
        return (SparseCube) phantom.image().cube();
    }

    private static void assertSameCounts(SparseCube a, SparseCube b) {
        int[][] channels = new int[2][a.channels()];
        int[][] counts = new int[2][a.channels()];
        assertEquals(a.nonZero(), b.nonZero());
        for (int pixel = 0; pixel < a.pixels(); pixel++) {
            int entries = a.copyRow(pixel, channels[0], counts[0]);
            assertEquals(entries, b.copyRow(pixel, channels[1], counts[1]));
            assertTrue(Arrays.equals(channels[0], 0, entries, channels[1], 0, entries), "channels of pixel " + pixel);
            assertTrue(Arrays.equals(counts[0], 0, entries, counts[1], 0, entries), "counts of pixel " + pixel);
        }
    }

    /** Benchmarks and results of earlier versions refer to these very counts. */
    @Test
    void countsOfASeedStayTheSame() throws LamellaException {
        assertEquals("ab614ddf", Statistics.checksum(MantlePhantom.of(70, 90, 60, 5, Progress.NONE)));
        assertEquals("cba2ed12", Statistics.checksum(MantlePhantom.medium(1)));
    }

    /** The paper's own phases stand 35, 36 and 61 degrees apart. */
    @Test
    void phasesAreAsAlikeAsInThePaper() throws LamellaException {
        double[][] spectra = MantlePhantom.of(10, 10, 100, 1, Progress.NONE).truth().spectra();
        assertEquals(35, SpectralAngle.degrees(spectra[BRG], spectra[FP]), 5);
        assertEquals(36, SpectralAngle.degrees(spectra[BRG], spectra[CAPV]), 5);
        assertEquals(61, SpectralAngle.degrees(spectra[FP], spectra[CAPV]), 5);
    }

    @ParameterizedTest
    @CsvSource({"1, 8.04", "2, 5.23", "2, 5.63", "2, 13.61", "0, 5.23"})
    void traceElementsShowTheirLines(int phase, double energyKeV) throws LamellaException {
        PhantomTruth truth = MantlePhantom.of(10, 10, 100, 1, Progress.NONE).truth();
        int line = truth.energyAxis().nearest(energyKeV);
        double[] spectrum = truth.spectra()[phase];
        assertTrue(spectrum[line] > 1.2 * spectrum[line - 20], "line at " + energyKeV + " keV");
    }

    @Test
    void copperIsInFerropericlaseAlone() throws LamellaException {
        PhantomTruth truth = MantlePhantom.of(10, 10, 100, 1, Progress.NONE).truth();
        int line = truth.energyAxis().nearest(8.04);
        assertTrue(truth.spectra()[FP][line] > 5 * truth.spectra()[BRG][line]);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void grainsAreMinorMixedAndNowherePure(long seed) throws LamellaException {
        PhantomTruth truth = MantlePhantom.of(180, 180, 1, seed, Progress.NONE).truth();
        double[] shares = Arrays.stream(truth.maps()).mapToDouble(map -> Arrays.stream(map).average().orElseThrow()).toArray();
        assertTrue(shares[FP] > 0.03 && shares[FP] < 0.12, "Fp " + shares[FP]);
        assertTrue(shares[CAPV] > 0.01 && shares[CAPV] < 0.06, "CaPv " + shares[CAPV]);
        for (int phase : new int[] {FP, CAPV}) {
            double purest = Arrays.stream(truth.maps()[phase]).max().orElseThrow();
            assertTrue(purest > 0.6 && purest < 0.9, "purest pixel of phase " + phase + ": " + purest);
        }
    }

    @Test
    void grainsAreTheSameAtEverySize() throws LamellaException {
        double[] small = MantlePhantom.of(60, 60, 1, 3, Progress.NONE).truth().maps()[FP];
        double[] large = MantlePhantom.of(180, 180, 1, 3, Progress.NONE).truth().maps()[FP];
        double[] shrunk = new double[small.length];
        for (int pixel = 0; pixel < shrunk.length; pixel++) {
            // pixel centres of the small map are those of every third of the large one
            shrunk[pixel] = large[(3 * (pixel / 60) + 1) * 180 + 3 * (pixel % 60) + 1];
        }
        assertArrayEquals(small, shrunk, 1e-9);
    }

    @Test
    void imageSaysHowItWasTaken() throws LamellaException {
        SpectrumImage image = MantlePhantom.low(1).image();
        Acquisition acquisition = image.header().acquisition();
        assertEquals(SignalKind.EDS_TEM, image.header().kind());
        assertEquals(200, acquisition.beamEnergyKeV().orElseThrow());
        assertEquals(22, acquisition.elevationDeg().orElseThrow());
        assertEquals(130, acquisition.resolutionMnKaEv().orElseThrow());
        assertEquals(List.of("O", "Mg", "Al", "Si", "Ca", "Fe", "Cu", "Nd", "Sm", "U"), acquisition.elements());
        assertEquals(List.of("O_Ka", "Mg_Ka", "Al_Ka", "Si_Ka", "Ca_Ka", "Fe_Ka", "Cu_Ka", "Nd_La", "Sm_La", "U_La"),
                acquisition.xrayLines());
        assertArrayEquals(new int[] {180, 180, 2048}, image.shape());
        Axis energy = image.energyAxis();
        assertEquals("Energy 0.2 0.01 keV", energy.name() + " " + energy.offset() + " " + energy.scale() + " " + energy.units());
    }

    @Test
    void mapsNeedNotBeSquare() throws LamellaException {
        Phantom phantom = MantlePhantom.of(31, 7, 20, 1, Progress.NONE);
        assertArrayEquals(new int[] {7, 31, 2048}, phantom.image().shape());
    }

    @Test
    void cancellationStopsTheWork() {
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // nobody listens
            }

            @Override
            public void fraction(double done) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> MantlePhantom.of(50, 50, 10, 1, cancelled));
    }
}
