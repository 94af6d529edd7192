package org.lamella.io.oina;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.hdf5.Hdf5Builder;

class OinaLoaderTest {

    private static final int WIDTH = 4;
    private static final int HEIGHT = 3;
    private static final int CHANNELS = OinaBuilder.CHANNELS;

    @TempDir
    private Path folder;

    private List<StoredSignal> open(Hdf5Builder file) throws Exception {
        return new OinaLoader().open(file.write(folder.resolve("map [1].h5oina")));
    }

    private static Signal all(StoredSignal stored) throws LamellaException {
        return stored.read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Hdf5Builder.Packing.class)
    void mapComesWithItsCountsHoweverPacked(Hdf5Builder.Packing packing) throws Exception {
        SpectrumImage map = assertInstanceOf(SpectrumImage.class,
                all(open(OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, packing)).get(0)));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 0.2, "\u00b5m"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 0.1, "\u00b5m"),
                Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, -0.2, 0.01, "keV")), map.axes());
        assertEquals(DataType.INT32, map.dataType());
        assertEquals(Arrays.toString(OinaBuilder.counts(WIDTH * HEIGHT)), Arrays.toString(SampleSignals.values(map)));
    }

    @Test
    void headerTellsHowTheMapWasTaken() throws Exception {
        StoredSignal map = open(OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF)).get(0);
        Acquisition acquisition = map.outline().header().acquisition();
        assertEquals(SignalKind.EDS_SEM, map.outline().header().kind());
        assertEquals(20, acquisition.beamEnergyKeV().orElseThrow());
        assertEquals(35, acquisition.elevationDeg().orElseThrow(), 1e-5);
        assertEquals(90, acquisition.azimuthDeg().orElseThrow(), 1e-5);
        assertEquals(30, acquisition.tiltDeg().orElseThrow(), 1e-5);
        // the last pixel lies outside the map
        assertEquals(0.25 * (WIDTH * HEIGHT - 1), acquisition.liveTimeS().orElseThrow(), 1e-9);
        assertTrue(acquisition.realTimeS().isEmpty());
        assertEquals("[[4]]", map.outline().header().original().text("X Cells").orElseThrow());
    }

    @Test
    void elementMapsAndElectronImagesAreImages() throws Exception {
        Hdf5Builder file = OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF);
        double[] aluminium = OinaBuilder.counts(1);
        file.dataset("1/EDS/Data/Window Integral/Al Ka1", "f4", Arrays.copyOf(aluminium, WIDTH * HEIGHT), WIDTH * HEIGHT, 1);
        file.dataset("1/EDS/Data/Composition/Fe", "f4", Arrays.copyOf(aluminium, WIDTH * HEIGHT), WIDTH * HEIGHT, 1);
        OinaBuilder.header(file, "1/Electron Image", 2, 5);
        file.dataset("1/Electron Image/Data/SE/Electron Image 8", "u1", new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 255}, 10, 1);
        List<StoredSignal> signals = open(file);
        assertEquals(List.of("EDS", "Window Integral Al Ka1", "Composition Fe", "SE Electron Image 8"),
                signals.stream().map(signal -> signal.outline().header().title()).toList());
        assertEquals(List.of("Al", "Fe"), signals.get(0).outline().header().acquisition().elements());
        Image image = assertInstanceOf(Image.class, all(signals.get(3)));
        assertEquals(List.of(5, 2), image.axes().stream().map(Axis::size).toList());
        assertEquals(255L, image.max());
        assertEquals(5, image.values().get(5));
    }

    @Test
    void linesPointsAndSeveralDetectorsAreRead() throws Exception {
        Hdf5Builder file = OinaBuilder.eds(OinaBuilder.root(), "1/EDS1", 6, 1, Hdf5Builder.Packing.LZF);
        OinaBuilder.eds(file, "1/EDS2", 1, 1, Hdf5Builder.Packing.LZF);
        List<StoredSignal> signals = open(file);
        SpectrumImage line = assertInstanceOf(SpectrumImage.class, all(signals.get(0)));
        assertEquals(List.of("x", "Energy"), line.axes().stream().map(Axis::name).toList());
        assertEquals(Arrays.stream(OinaBuilder.counts(6)).sum(), line.sum().doubleValue());
        Spectrum point = assertInstanceOf(Spectrum.class, all(signals.get(1)));
        assertEquals(Arrays.stream(OinaBuilder.counts(1)).sum(), point.sum().doubleValue());
    }

    @Test
    void spectraThatDoNotFillTheMapAreALineAndSaySo() throws Exception {
        Hdf5Builder file = OinaBuilder.eds(OinaBuilder.root(), "1/EDS", 5, 2, Hdf5Builder.Packing.LZF);
        OinaBuilder.one(file, "1/EDS/Header/Y Cells", "i4", 3);
        StoredSignal line = open(file).get(0);
        assertEquals(List.of(10, CHANNELS), line.outline().axes().stream().map(Axis::size).toList());
        assertEquals(1, line.outline().header().warnings().size());
    }

    @Test
    void thinFilmVoltageMakesItTransmission() throws Exception {
        Hdf5Builder file = OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF);
        OinaBuilder.one(file, "1/EDS/Header/Beam Voltage", "f4", 200);
        assertEquals(SignalKind.EDS_TEM, open(file).get(0).outline().header().kind());
    }

    @Test
    void partOfAMapIsThePartOfTheWhole() throws Exception {
        StoredSignal stored = open(OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF)).get(0);
        SpectrumImage whole = (SpectrumImage) all(stored);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(0, 4, 1, 3)).withEnergy(new EnergyRange(-0.155, -0.055))
                .withRebin(new RebinFactors(2, 1, 2));
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        SpectrumImage expected = whole.crop(new org.lamella.core.cube.CubeCrop(0, 4, 1, 3, 5, 15), Progress.NONE)
                .rebin(new RebinFactors(2, 1, 2),
                Progress.NONE);
        assertEquals(expected.axes(), part.axes());
        assertEquals(Arrays.toString(SampleSignals.values(expected)), Arrays.toString(SampleSignals.values(part)));
    }

    @Test
    void recognisedByContentOnly() throws Exception {
        Path oina = OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF).write(folder.resolve("a.h5"));
        Path other = new Hdf5Builder().text("Something", "else").write(folder.resolve("b.h5oina"));
        assertTrue(new OinaLoader().recognises(FileProbe.of(oina)));
        assertFalse(new OinaLoader().recognises(FileProbe.of(other)));
    }

    @Test
    void filesCutOffAreRefusedInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(OinaBuilder.eds(OinaBuilder.root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.NONE)
                .write(folder.resolve("whole.h5oina")));
        Path cut = folder.resolve("cut.h5oina");
        for (int percent = 99; percent > 0; percent -= 7) {
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            LamellaException refused = assertThrows(LamellaException.class, () -> {
                for (StoredSignal stored : new OinaLoader().open(cut)) {
                    all(stored);
                }
            });
            assertTrue(refused.getMessage().contains("cut.h5oina"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    @Test
    void hugeSizesAreRefusedBeforeAnythingIsAllocated() throws Exception {
        Hdf5Builder file = OinaBuilder.header(OinaBuilder.root(), "1/EDS", 100_000, 100_000);
        file.chunked("1/EDS/Data/Spectrum", "i4", new double[64], new int[] {8, 8}, new int[] {8, 8}, Hdf5Builder.Packing.LZF);
        byte[] bytes = Files.readAllBytes(file.write(folder.resolve("huge.h5oina")));
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 16 <= bytes.length; at += 8) {
            if (buffer.getLong(at) == 8 && buffer.getLong(at + 8) == 8) {
                buffer.putLong(at, 2_000_000_000L).putLong(at + 8, 2_000_000_000L);
            }
        }
        Path huge = Files.write(folder.resolve("huge.h5oina"), bytes);
        assertTrue(assertThrows(LamellaException.class, () -> new OinaLoader().open(huge)).getMessage().contains("huge.h5oina"));
    }
}
