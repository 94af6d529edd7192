package org.lamella.io.bruker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.Spectra;

class BrukerMapLoaderTest {

    private static final int CHANNELS = 90;
    private static final String HEADER = "EDSDatabase/HeaderData";
    private static final String SPECTRA = "EDSDatabase/SpectrumData";

    @TempDir
    private Path folder;

    /** Three rows of four pixels, the second pixel of each row empty. */
    private static int[][][] spectra(int most) {
        int[][][] spectra = new int[3][4][CHANNELS];
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                for (int channel = 0; x != 1 && channel < CHANNELS; channel += channel < 30 ? 1 : 7) {
                    spectra[y][x][channel] = (5 * y + 3 * x + channel) % (most + 1);
                }
            }
        }
        return spectra;
    }

    private static EspritHeaderBuilder header() {
        return new EspritHeaderBuilder().image("", "BSE", 4, 3, 2, 100, "").detector(0, CHANNELS, "0.01", 2500);
    }

    private static BcfBuilder map(boolean packed, EspritHeaderBuilder header, byte[] spectra) {
        return new BcfBuilder(1024, packed).file(HEADER, header.toXml()).file(SPECTRA + 0, spectra);
    }

    private List<StoredSignal> open(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("map [1].bcf"), bytes);
        assertTrue(new BrukerMapLoader().recognises(FileProbe.of(file)));
        return new BrukerMapLoader().open(file);
    }

    private StoredSignal onlyMap(EspritHeaderBuilder header, byte[] spectra) throws Exception {
        List<StoredSignal> signals = open(map(false, header, spectra).toBytes());
        return signals.get(signals.size() - 1);
    }

    private static SpectrumImage read(StoredSignal stored) throws LamellaException {
        SpectrumImage image = (SpectrumImage) stored.read(LoadOptions.ALL, Progress.NONE);
        assertEquals(stored.outline().axes(), image.axes());
        return image;
    }

    private static void assertCounts(int[][][] expected, SpectrumImage image) {
        int width = expected[0].length;
        for (int pixel = 0; pixel < expected.length * width; pixel++) {
            assertArrayEquals(Arrays.stream(expected[pixel / width][pixel % width]).asDoubleStream().toArray(), Spectra.at(image, pixel),
                    "pixel " + pixel);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPackingGivesTheSameCounts(EspritMap.Packing packing) throws Exception {
        int[][][] spectra = spectra(9);
        for (boolean packed : new boolean[] {false, true}) {
            List<StoredSignal> signals = open(map(packed, header(), EspritMap.of(spectra, packing)).toBytes());
            assertEquals(2, signals.size());
            assertCounts(spectra, read(signals.get(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"RUNS_2, 200, UINT8", "RUNS_2, 300, UINT16", "RUNS_4, 60000, UINT16", "RUNS_4, 70000, UINT32",
        "RUNS_8, 2000000000, UINT32"})
    void countsTakeTheWidthTheyNeed(EspritMap.Packing packing, int base, DataType type) throws Exception {
        int[][][] spectra = spectra(9);
        spectra[2][3] = IntStream.range(0, CHANNELS).map(channel -> base + channel % 25).toArray();
        SpectrumImage image = read(onlyMap(header(), EspritMap.of(spectra, packing)));
        assertEquals(type, image.dataType());
        assertCounts(spectra, image);
    }

    @Test
    void aCountThatDoesNotFitIsRefused() throws Exception {
        byte[] map = EspritMap.of(new int[][][] {{{5, 9}}}, EspritMap.Packing.RUNS_8);
        int base = map.length - Integer.BYTES - 2 * Integer.BYTES - Long.BYTES;
        Arrays.fill(map, base, base + 7, (byte) 0xFF);
        map[base + 7] = 0x7F;
        StoredSignal stored = onlyMap(header(), map);
        String message = assertThrows(LamellaException.class, () -> read(stored)).getMessage();
        assertTrue(message.contains("a count of 9223372036854775807"), message);
    }

    @Test
    void axesAndAcquisitionAreThoseOfTheHeader() throws Exception {
        StoredSignal stored = onlyMap(header(), EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12));
        assertEquals("[height, width, Energy]", stored.outline().axes().stream().map(axis -> axis.name()).toList().toString());
        assertEquals("[\u00b5m, \u00b5m, keV]", stored.outline().axes().stream().map(axis -> axis.units()).toList().toString());
        assertEquals(1.0, stored.outline().axes().get(0).coordinate(2));
        assertEquals(0.5, stored.outline().axes().get(1).coordinate(2));
        assertEquals(-0.48, stored.outline().axes().get(2).coordinate(2), 1e-12);
        assertEquals("a map, EDX", stored.outline().header().title());
        assertEquals(SignalKind.EDS_SEM, stored.outline().header().kind());
        assertEquals(List.of(), stored.outline().header().warnings());
        Acquisition acquisition = stored.outline().header().acquisition();
        assertEquals(OptionalDouble.of(20), acquisition.beamEnergyKeV());
        assertEquals(OptionalDouble.of(2.5), acquisition.liveTimeS());
        assertEquals(OptionalDouble.of(3), acquisition.realTimeS());
        assertEquals(OptionalDouble.of(35), acquisition.elevationDeg());
        assertEquals(OptionalDouble.of(45), acquisition.azimuthDeg());
        assertEquals(OptionalDouble.of(7.5), acquisition.tiltDeg());
        assertEquals(2354.8 * Math.sqrt(4e-4 + 5.8987 * 5e-4), acquisition.resolutionMnKaEv().orElseThrow(), 0.01);
    }

    @Test
    void elementsOfRegionsAndTheirLinesAreElements() throws Exception {
        EspritHeaderBuilder header = header().more(EspritHeaderBuilder.instance("TRTSpectrumRegion", "Fe-KA", "")
                + EspritHeaderBuilder.instance("TRTSpectrumRegion", "Al", "") + EspritHeaderBuilder.instance("TRTPSEElement", "O", "")
                + EspritHeaderBuilder.instance("TRTSpectrumRegion", "Map sum", ""));
        StoredSignal stored = onlyMap(header, EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12));
        assertEquals(List.of("Al", "Fe", "O"), stored.outline().header().acquisition().elements());
    }

    @Test
    void eachDetectorHasItsOwnCalibrationAndTimes() throws Exception {
        int[][][] second = spectra(4);
        EspritHeaderBuilder header = header().detector(2, 60, "0,02", 4000);
        List<StoredSignal> signals = open(map(true, header, EspritMap.of(spectra(9), EspritMap.Packing.RUNS_1))
                .file(SPECTRA + 2, EspritMap.of(second, EspritMap.Packing.PULSES_16)).toBytes());
        assertEquals(3, signals.size());
        StoredSignal stored = signals.get(2);
        assertEquals("a map, EDX 2", stored.outline().header().title());
        assertEquals(0.02, stored.outline().axes().get(2).coordinate(26), 1e-12);
        assertEquals(OptionalDouble.of(4), stored.outline().header().acquisition().liveTimeS());
        assertEquals(OptionalDouble.of(2.5), signals.get(1).outline().header().acquisition().liveTimeS());
        int[][][] shown = Arrays.stream(second).map(line -> Arrays.stream(line).map(spectrum -> Arrays.copyOf(spectrum, 60))
                .toArray(int[][]::new)).toArray(int[][][]::new);
        assertCounts(shown, read(stored));
    }

    @Test
    void aMapOfDiffractionPatternsInTheSameFileIsLeftAside() throws Exception {
        int[][][] spectra = spectra(9);
        byte[] file = new BcfBuilder(1024, false).file("EBSDDatabase/HeaderData", "no XML").file("EBSDDatabase/FrameData", "patterns")
                .file(HEADER, header().toXml()).file(SPECTRA + 0, EspritMap.of(spectra, EspritMap.Packing.PULSES_12)).toBytes();
        assertCounts(spectra, read(open(file).get(1)));
    }

    @Test
    void aTreeOfMoreFilesThanOneChunkHoldsIsFollowed() throws Exception {
        int[][][] spectra = spectra(9);
        for (int chunkBytes : new int[] {1024, 4096}) {
            BcfBuilder builder = new BcfBuilder(chunkBytes, false).file(HEADER, header().toXml());
            for (int i = 0; i < 9; i++) {
                builder.file("EDSDatabase/SpectrumPositions" + i, "place " + i);
            }
            List<StoredSignal> signals = open(builder.file(SPECTRA + 0, EspritMap.of(spectra, EspritMap.Packing.RUNS_2)).toBytes());
            assertCounts(spectra, read(signals.get(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, UINT8, 250, 5", "2, UINT16, 65530, 65535", "4, UINT32, 70000, 70011"})
    void imagesOfEveryDepthAreRead(int bytes, DataType type, int from, double last) throws Exception {
        EspritHeaderBuilder header = new EspritHeaderBuilder().image("", "SE", 4, 3, bytes, from, "").detector(0, CHANNELS, "0.01", 1);
        Image image = (Image) open(map(false, header, EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12)).toBytes()).get(0)
                .read(LoadOptions.ALL, Progress.NONE);
        assertEquals(type, image.dataType());
        assertEquals("SE", image.header().title());
        assertArrayEquals(new int[] {3, 4}, image.shape());
        assertEquals(from, image.values().get(0));
        assertEquals(bytes == 4 ? last : (from + 11) % (1 << 8 * bytes), image.values().get(11));
        assertEquals(0.75, image.xAxis().coordinate(3));
        assertEquals(1.0, image.yAxis().coordinate(2));
    }

    @Test
    void countersAndUnusedPlanesAreNoImages() throws Exception {
        EspritHeaderBuilder header = header().image("Counter", "", 4, 3, 2, 1, "").image("PixelTimes", "", 4, 3, 4, 1, "<Valid>0</Valid>")
                .image("", "empty", 1, 1, 1, 0, "<Valid>0</Valid>").image("", "overview", 2, 2, 1, 1, "<Valid>0</Valid>")
                .image("", "colours", 2, 2, 3, 1, "");
        List<String> titles = open(map(false, header, EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12)).toBytes()).stream()
                .map(signal -> signal.outline().header().title()).toList();
        assertEquals(List.of("BSE", "overview", "a map, EDX"), titles);
    }

    @Test
    void aFileOfImagesAloneIsOpened() throws Exception {
        List<StoredSignal> signals = open(new BcfBuilder(4096, false).file(HEADER, header().toXml()).toBytes());
        assertEquals(1, signals.size());
        assertEquals(SignalKind.IMAGE, signals.get(0).outline().header().kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<HV>0</HV>|15", "<HV>-1</HV>|15", "<Mag>131</Mag>|15", "<HV>200</HV>|200", "<HV>12,5</HV>|12.5"})
    void voltageIsTheFirstThatIsAboveZero(String microscope, double keV) throws Exception {
        StoredSignal stored = onlyMap(header().microscope(microscope), EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12));
        assertEquals(OptionalDouble.of(keV), stored.outline().header().acquisition().beamEnergyKeV());
        assertEquals(keV > 30 ? SignalKind.EDS_TEM : SignalKind.EDS_SEM, stored.outline().header().kind());
    }

    @Test
    void whatTheHeaderDoesNotSayIsSaidToBeUnknown() throws Exception {
        byte[] map = EspritMap.of(new int[][][] {{new int[4096]}}, EspritMap.Packing.PULSES_16);
        EspritHeaderBuilder bare = new EspritHeaderBuilder().microscope("<DX>0</DX><DY>0</DY>");
        StoredSignal stored = onlyMap(bare, map);
        assertArrayEquals(new int[] {1, 1, 4096}, read(stored).shape());
        assertEquals(OptionalDouble.empty(), stored.outline().header().acquisition().beamEnergyKeV());
        assertEquals(List.of("pix", "pix", "keV"), stored.outline().axes().stream().map(axis -> axis.units()).toList());
        assertEquals(List.of("The file does not say how large a pixel is.",
                "The file does not say how wide a channel is; 10 eV are assumed."), stored.outline().header().warnings());
    }

    @Test
    void namesThatBeginWithADigitAreRead() throws Exception {
        StoredSignal stored = onlyMap(header().more("<3DView><Turn>5</Turn></3DView>"),
                EspritMap.of(spectra(9), EspritMap.Packing.PULSES_12));
        assertEquals("5", stored.outline().header().original().text("ClassInstance._3DView.Turn").orElseThrow());
    }

    @Test
    void partEqualsCropOfWhole() throws Exception {
        StoredSignal stored = onlyMap(header(), EspritMap.of(spectra(9), EspritMap.Packing.RUNS_AND_PULSES));
        Spectra.partEqualsCropOfWhole(stored, new PixelBox(1, 3, 0, 2), new EnergyRange(-0.45, 0.2), new RebinFactors(2, 2, 3));
        Spectra.partEqualsCropOfWhole(stored, new PixelBox(0, 1, 2, 3), new EnergyRange(-0.5, 0), new RebinFactors(1, 1, 1));
        assertThrows(LamellaException.class, () -> stored.read(LoadOptions.ALL.withDetector(1), Progress.NONE));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] whole = map(packed, header(), EspritMap.of(spectra(9), EspritMap.Packing.RUNS_AND_PULSES)).toBytes();
            Path file = folder.resolve("broken.bcf");
            Damage.everyCutIsRefused(new BrukerMapLoader(), whole, file);
            Damage.nothingElseEscapes(new BrukerMapLoader(), whole, file, 1500);
        }
    }

    @Test
    void aMapWithoutItsHeaderIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("bare.bcf"), new BcfBuilder(1024, false).file("EDSDatabase/Other", "text").toBytes());
        String message = assertThrows(LamellaException.class, () -> new BrukerMapLoader().open(file)).getMessage();
        assertTrue(message.contains("there is no HeaderData in it"), message);
    }

    @Test
    void spectraOfEspritAreRead() throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"WINDOWS-1252\"?><TRTSpectrum><RTHeader/>"
                + EspritHeaderBuilder.spectrum("point 1.spx", 40, "1,0E-2", 1500) + "</TRTSpectrum>";
        Path file = Files.write(folder.resolve("a.spx"), xml.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(new BrukerSpectrumLoader().recognises(FileProbe.of(file)));
        StoredSignal stored = new BrukerSpectrumLoader().open(file).get(0);
        assertEquals("point 1", stored.outline().header().title());
        assertEquals(OptionalDouble.of(1.5), stored.outline().header().acquisition().liveTimeS());
        assertEquals(OptionalDouble.of(15), stored.outline().header().acquisition().beamEnergyKeV());
        assertEquals(-0.4, stored.outline().axes().get(0).coordinate(10), 1e-12);
        assertEquals(40L, stored.read(LoadOptions.ALL, Progress.NONE).sum().longValue());
    }
}
