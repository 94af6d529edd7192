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
import java.util.Random;
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
    private static final int CHANNELS = 20;

    @TempDir
    private Path folder;

    private static double[] counts(int pixels) {
        Random random = new Random(1);
        double[] counts = new double[pixels * CHANNELS];
        Arrays.setAll(counts, i -> random.nextInt(4) == 0 ? random.nextInt(1000) : 0);
        return counts;
    }

    private static Hdf5Builder header(Hdf5Builder file, String technique, int width, int height) {
        String header = technique + "/Header/";
        one(file, header + "X Cells", "i4", width);
        one(file, header + "Y Cells", "i4", height);
        one(file, header + "X Step", "f4", 0.1);
        one(file, header + "Y Step", "f4", height == 1 ? 0 : 0.2);
        one(file, header + "Beam Voltage", "f4", 20);
        one(file, header + "Tilt Angle", "f4", Math.toRadians(30));
        return file;
    }

    private static void one(Hdf5Builder file, String path, String type, double value) {
        file.dataset(path, type, new double[] {value}, 1, 1);
    }

    private static Hdf5Builder root() {
        return new Hdf5Builder().text("Format Version", "7.0").text("Index", "1").text("Manufacturer", "Oxford Instruments");
    }

    private static Hdf5Builder eds(Hdf5Builder file, String technique, int width, int height, Hdf5Builder.Packing packing) {
        int pixels = width * height;
        header(file, technique, width, height);
        one(file, technique + "/Header/Channel Width", "f4", 10);
        one(file, technique + "/Header/Start Channel", "f4", -200);
        one(file, technique + "/Header/Detector Elevation", "f4", Math.toRadians(35));
        one(file, technique + "/Header/Detector Azimuth", "f4", Math.toRadians(90));
        double[] live = new double[pixels];
        Arrays.fill(live, 0.25);
        live[pixels - 1] = pixels > 1 ? Double.NaN : 0.25;
        file.dataset(technique + "/Data/Live Time", "f4", live, pixels, 1);
        file.dataset(technique + "/Data/X", "f4", new double[pixels], pixels, 1);
        return file.chunked(technique + "/Data/Spectrum", "i4", counts(pixels), new int[] {pixels, CHANNELS}, new int[] {Math.min(pixels, 5), 8},
                packing);
    }

    private List<StoredSignal> open(Hdf5Builder file) throws Exception {
        return new OinaLoader().open(file.write(folder.resolve("map [1].h5oina")));
    }

    private static Signal all(StoredSignal stored) throws LamellaException {
        return stored.read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Hdf5Builder.Packing.class)
    void mapComesWithItsCountsHoweverPacked(Hdf5Builder.Packing packing) throws Exception {
        SpectrumImage map = assertInstanceOf(SpectrumImage.class, all(open(eds(root(), "1/EDS", WIDTH, HEIGHT, packing)).get(0)));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 0.2, "\u00b5m"), Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 0.1, "\u00b5m"),
                Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, -0.2, 0.01, "keV")), map.axes());
        assertEquals(DataType.INT32, map.dataType());
        assertEquals(Arrays.toString(counts(WIDTH * HEIGHT)), Arrays.toString(SampleSignals.values(map)));
    }

    @Test
    void headerTellsHowTheMapWasTaken() throws Exception {
        StoredSignal map = open(eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF)).get(0);
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
        Hdf5Builder file = eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF);
        double[] aluminium = counts(1);
        file.dataset("1/EDS/Data/Window Integral/Al Ka1", "f4", Arrays.copyOf(aluminium, WIDTH * HEIGHT), WIDTH * HEIGHT, 1);
        file.dataset("1/EDS/Data/Composition/Fe", "f4", Arrays.copyOf(aluminium, WIDTH * HEIGHT), WIDTH * HEIGHT, 1);
        header(file, "1/Electron Image", 2, 5);
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
        Hdf5Builder file = eds(root(), "1/EDS1", 6, 1, Hdf5Builder.Packing.LZF);
        eds(file, "1/EDS2", 1, 1, Hdf5Builder.Packing.LZF);
        List<StoredSignal> signals = open(file);
        SpectrumImage line = assertInstanceOf(SpectrumImage.class, all(signals.get(0)));
        assertEquals(List.of("x", "Energy"), line.axes().stream().map(Axis::name).toList());
        assertEquals(Arrays.stream(counts(6)).sum(), line.sum().doubleValue());
        Spectrum point = assertInstanceOf(Spectrum.class, all(signals.get(1)));
        assertEquals(Arrays.stream(counts(1)).sum(), point.sum().doubleValue());
    }

    @Test
    void spectraThatDoNotFillTheMapAreALineAndSaySo() throws Exception {
        Hdf5Builder file = eds(root(), "1/EDS", 5, 2, Hdf5Builder.Packing.LZF);
        one(file, "1/EDS/Header/Y Cells", "i4", 3);
        StoredSignal line = open(file).get(0);
        assertEquals(List.of(10, CHANNELS), line.outline().axes().stream().map(Axis::size).toList());
        assertEquals(1, line.outline().header().warnings().size());
    }

    @Test
    void thinFilmVoltageMakesItTransmission() throws Exception {
        Hdf5Builder file = eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF);
        one(file, "1/EDS/Header/Beam Voltage", "f4", 200);
        assertEquals(SignalKind.EDS_TEM, open(file).get(0).outline().header().kind());
    }

    @Test
    void partOfAMapIsThePartOfTheWhole() throws Exception {
        StoredSignal stored = open(eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF)).get(0);
        SpectrumImage whole = (SpectrumImage) all(stored);
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(0, 4, 1, 3)).withEnergy(new EnergyRange(-0.155, -0.055))
                .withRebin(new RebinFactors(2, 1, 2));
        SpectrumImage part = (SpectrumImage) stored.read(options, Progress.NONE);
        SpectrumImage expected = whole.crop(new org.lamella.core.cube.CubeCrop(0, 4, 1, 3, 5, 15), Progress.NONE).rebin(new RebinFactors(2, 1, 2),
                Progress.NONE);
        assertEquals(expected.axes(), part.axes());
        assertEquals(Arrays.toString(SampleSignals.values(expected)), Arrays.toString(SampleSignals.values(part)));
    }

    @Test
    void recognisedByContentOnly() throws Exception {
        Path oina = eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.LZF).write(folder.resolve("a.h5"));
        Path other = new Hdf5Builder().text("Something", "else").write(folder.resolve("b.h5oina"));
        assertTrue(new OinaLoader().recognises(FileProbe.of(oina)));
        assertFalse(new OinaLoader().recognises(FileProbe.of(other)));
    }

    @Test
    void filesCutOffAreRefusedInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(eds(root(), "1/EDS", WIDTH, HEIGHT, Hdf5Builder.Packing.NONE).write(folder.resolve("whole.h5oina")));
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
        Hdf5Builder file = header(root(), "1/EDS", 100_000, 100_000);
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
