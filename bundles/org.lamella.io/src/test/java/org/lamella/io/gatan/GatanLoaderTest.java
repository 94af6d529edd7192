package org.lamella.io.gatan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.Spectra;

class GatanLoaderTest {

    private static final Map<String, Object> LOSSES = Map.of("Meta Data", Map.of("Signal", "EELS", "Format", "Spectrum image"));
    private static final DmBuilder USUAL = new DmBuilder(4, ByteOrder.LITTLE_ENDIAN);

    @TempDir
    private Path folder;

    private static Stream<DmBuilder> builders() {
        return IntStream.of(3, 4).boxed().flatMap(version -> Stream.of(new DmBuilder(version, ByteOrder.LITTLE_ENDIAN),
                new DmBuilder(version, ByteOrder.BIG_ENDIAN)));
    }

    private List<StoredSignal> open(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("image.dm4"), bytes);
        assertTrue(new GatanLoader().recognises(FileProbe.of(file)));
        return new GatanLoader().open(file);
    }

    private Signal read(DmBuilder builder, Map<String, Object> image) throws Exception {
        List<StoredSignal> signals = open(builder.file(List.of(image)));
        assertEquals(1, signals.size());
        Signal signal = signals.get(0).read(LoadOptions.ALL, Progress.NONE);
        assertEquals(signals.get(0).outline().axes(), signal.axes());
        return signal;
    }

    private SignalHeader header(Map<String, Object> tags, String units) throws Exception {
        return read(USUAL, USUAL.image("spectrum", 2, USUAL.counting(2, 8), new int[] {8},
                List.of(DmBuilder.dimension(units, 0.5, 10)), tags)).header();
    }

    @ParameterizedTest
    @MethodSource("builders")
    void everyNumberTypeIsReadInBothVersionsAndByteOrders(DmBuilder builder) throws Exception {
        Map<Integer, DataType> types = Map.of(1, DataType.INT16, 2, DataType.FLOAT32, 6, DataType.UINT8, 7, DataType.INT32,
                9, DataType.INT8, 10, DataType.UINT16, 11, DataType.UINT32, 12, DataType.FLOAT64, 39, DataType.INT64, 40, DataType.UINT64);
        for (Map.Entry<Integer, DataType> type : types.entrySet()) {
            int code = type.getKey();
            Image image = (Image) read(builder, builder.image("im", code, builder.counting(code, 12), 4, 3));
            assertEquals(type.getValue(), image.dataType());
            assertArrayEquals(new int[] {3, 4}, image.shape());
            assertArrayEquals(IntStream.range(0, 12).asDoubleStream().toArray(), image.values().toDoubles(), "type " + code);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, FLOAT32", "13, FLOAT64"})
    void complexNumbersHaveAnAxisOfTheirOwn(int code, DataType type) throws Exception {
        ArraySignal signal = (ArraySignal) read(USUAL, USUAL.image("fft", code, USUAL.counting(code, 6), 3, 2));
        assertArrayEquals(new int[] {2, 3, 2}, signal.shape());
        assertEquals(type, signal.dataType());
        assertEquals("complex", signal.axes().get(2).name());
        assertEquals(5, signal.values().get(10));
        assertEquals(-5, signal.values().get(11));
    }

    @ParameterizedTest
    @CsvSource({"27, 5", "5, 4"})
    void halfOfATransformIsReadAsTheHalfItIs(int code, int columns) throws Exception {
        DmBuilder.Pixels half = USUAL.counting(3, columns * 8);
        Signal signal = read(USUAL, USUAL.image("fft", code, half, 8, 8));
        assertArrayEquals(new int[] {8, columns, 2}, signal.shape());
        assertTrue(signal.header().warnings().get(0).contains("half"), signal.header().warnings().toString());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void coloursComeAsRedGreenBlueAndOpacity(DmBuilder builder) throws Exception {
        DmBuilder.Pixels pixels = new DmBuilder.Pixels(5, 2, builder.values().i32(0x40302010, 0xFFCCBBAA).toBytes());
        ArraySignal signal = (ArraySignal) read(builder, builder.image("photo", 23, pixels, 2, 1));
        assertArrayEquals(new int[] {1, 2, 4}, signal.shape());
        assertArrayEquals(new double[] {0x30, 0x20, 0x10, 0x40, 0xCC, 0xBB, 0xAA, 0xFF}, signal.values().toDoubles());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void spectrumImageHasItsEnergiesLast(DmBuilder builder) throws Exception {
        SpectrumImage image = (SpectrumImage) read(builder, lossMap(builder));
        assertArrayEquals(new int[] {3, 4, 5}, image.shape());
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, 3, -4, 2, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, 4, -1, 1, "nm"),
                Axis.uniform("Energy loss", AxisRole.SIGNAL, 5, -5, 0.5, "eV")), image.axes());
        assertEquals(SignalKind.EELS, image.header().kind());
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                double[] spectrum = Spectra.at(image, y * 4 + x);
                for (int energy = 0; energy < 5; energy++) {
                    assertEquals(energy * 12 + y * 4 + x, spectrum[energy]);
                }
            }
        }
    }

    /** Four columns, three rows and five energies that count up in file order. */
    private static Map<String, Object> lossMap(DmBuilder builder) {
        return builder.image("map", 7, builder.counting(7, 60), new int[] {4, 3, 5}, List.of(DmBuilder.dimension("nm", 1, 1),
                DmBuilder.dimension("nm", 2, 2), DmBuilder.dimension("eV", 0.5, 10)), LOSSES);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void energiesAreFoundByTheirUnitWhereverTheyStand(int place) throws Exception {
        List<Map<String, Object>> calibrations = IntStream.range(0, 3)
                .mapToObj(i -> DmBuilder.dimension(i == place ? "eV" : "nm", 1 + i, 0)).toList();
        SpectrumImage image = (SpectrumImage) read(USUAL, USUAL.image("map", 10, USUAL.counting(10, 60), new int[] {3, 4, 5}, calibrations,
                LOSSES));
        assertEquals("Energy loss", image.energyAxis().name());
        assertEquals(new int[] {3, 4, 5}[place], image.energyAxis().size());
        int[] strides = {1, 3, 12};
        double[] spectrum = Spectra.at(image, 1);
        double first = strides[place == 0 ? 1 : 0];
        for (int channel = 0; channel < spectrum.length; channel++) {
            assertEquals(first + channel * strides[place], spectrum[channel]);
        }
    }

    @ParameterizedTest
    @CsvSource({"eV, nm, true", "nm, eV, false"})
    void lineScanRunsAlongItsEnergies(String first, String second, boolean energyFastest) throws Exception {
        SpectrumImage line = (SpectrumImage) read(USUAL, USUAL.image("line", 11, USUAL.counting(11, 20), new int[] {5, 4},
                List.of(DmBuilder.dimension(first, 1, 0), DmBuilder.dimension(second, 1, 0)), LOSSES));
        assertArrayEquals(energyFastest ? new int[] {4, 5} : new int[] {5, 4}, line.shape());
        assertArrayEquals(energyFastest ? new double[] {5, 6, 7, 8, 9} : new double[] {1, 6, 11, 16}, Spectra.at(line, 1));
    }

    @Test
    void stackOfImagesHasOneNavigationAxis() throws Exception {
        Signal stack = read(USUAL, USUAL.image("stack", 10, USUAL.counting(10, 24), 4, 3, 2));
        assertArrayEquals(new int[] {2, 3, 4}, stack.shape());
        assertEquals(1, stack.axes(AxisRole.NAVIGATION).size());
        assertEquals("z", stack.axes().get(0).name());
    }

    @Test
    void partsEqualTheCropOfTheWhole() throws Exception {
        Map<String, Object> map = USUAL.image("map", 10, USUAL.counting(10, 8 * 6 * 16), new int[] {8, 6, 16},
                List.of(DmBuilder.dimension("nm", 1, 0), DmBuilder.dimension("nm", 1, 0), DmBuilder.dimension("eV", 1, 0)), LOSSES);
        StoredSignal stored = open(USUAL.file(List.of(map))).get(0);
        Spectra.partEqualsCropOfWhole(stored, new PixelBox(2, 6, 1, 5), new EnergyRange(3.5, 11.5), new RebinFactors(2, 1, 2));
    }

    @Test
    void thumbnailsAndDrawingsAreLeftOut() throws Exception {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("ImageList", List.of(USUAL.image("small", 23, new DmBuilder.Pixels(5, 1, new byte[4]), 1, 1),
                USUAL.image("first", 2, USUAL.counting(2, 6), 3, 2), Map.of("Name", "drawing"), USUAL.image("second", 2,
                        USUAL.counting(2, 4), 4)));
        root.put("Thumbnails", List.of(Map.of("ImageIndex", 0)));
        List<StoredSignal> signals = open(USUAL.file(root));
        assertEquals(List.of("first", "second"), signals.stream().map(signal -> signal.outline().header().title()).toList());
        root.remove("Thumbnails");
        assertEquals(2, open(USUAL.file(root)).size(), "old files do not say which image is a thumbnail");
    }

    @Test
    void theOnlyImageIsNoThumbnail() throws Exception {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("ImageList", List.of(USUAL.image("only", 2, USUAL.counting(2, 6), 3, 2)));
        root.put("Thumbnails", List.of(Map.of("ImageIndex", 0)));
        assertEquals(1, open(USUAL.file(root)).size());
    }

    @Test
    void xRayAcquisitionIsRead() throws Exception {
        SignalHeader header = header(Map.of("Meta Data", Map.of("Signal", "X-ray", "Format", "Spectrum"),
                "EDS", Map.of("Live time", 3.5, "Real time", 4.25f, "Detector Info",
                Map.of("Elevation angle", 18.0, "Azimuthal angle", 45.0,
                        "Stage tilt", 12.0)), "Microscope Info", Map.of("Voltage", 200000.0)), "keV");
        assertEquals(SignalKind.EDS_TEM, header.kind());
        assertEquals(Acquisition.builder().beamEnergyKeV(200).liveTimeS(3.5).realTimeS(4.25).elevationDeg(18).azimuthDeg(45).tiltDeg(12)
                .build(), header.acquisition());
    }

    @Test
    void xRaysOfASlowBeamAreOfABulkSpecimen() throws Exception {
        assertEquals(SignalKind.EDS_SEM, header(Map.of("Meta Data", Map.of("Signal", "X-ray", "Format", "Spectrum"),
                "Microscope Info", Map.of("Voltage", 20000.0)), "keV").kind());
    }

    @Test
    void lossAcquisitionIsRead() throws Exception {
        SignalHeader header = header(Map.of("Meta Data", Map.of("Signal", "EELS", "Format", "Spectrum"),
                "EELS", Map.of("Acquisition", Map.of("Exposure (s)", 0.02, "Integration time (s)", 0.5), "Experimental Conditions",
                        Map.of("Convergence semi-angle (mrad)", 21.0, "Collection semi-angle (mrad)", 62.0)),
                "Microscope Info", Map.of("Voltage", 300000.0, "Stage Position", Map.of("Stage Alpha", -7.5))), "eV");
        assertEquals(Acquisition.builder().beamEnergyKeV(300).dwellTimeS(0.5).convergenceMrad(21).collectionMrad(62).tiltDeg(-7.5).build(),
                header.acquisition());
    }

    @Test
    void zerosThatStandForUnknownAreUnknown() throws Exception {
        Map<String, Object> tags = Map.of("Microscope Info", Map.of("Voltage", 0.0), "EELS", Map.of("Experimental Conditions",
                Map.of("Collection semi-angle (mrad)", 0.0)));
        assertEquals(Acquisition.UNKNOWN, header(tags, "eV").acquisition());
    }

    @Test
    void lossesOfTheFirstVersionsAreToldByUnitAndSpectrometer() throws Exception {
        assertEquals(SignalKind.EELS, header(Map.of("EELS", Map.of("Exposure (s)", 1.0)), "eV").kind());
        assertEquals(SignalKind.SPECTRUM, header(Map.of("EELS", Map.of("Exposure (s)", 1.0)), "nm").kind());
    }

    @Test
    void dwellTimeOfAScanIsInMicroseconds() throws Exception {
        assertEquals(32e-6, header(Map.of("DigiScan", Map.of("Sample Time", 32.0)), "nm").acquisition().dwellTimeS().orElseThrow(), 1e-12);
    }

    @Test
    void meansAreSaidAloud() throws Exception {
        byte[] means = USUAL.values().f32(1.25, 0.75, 3.5, 2.25).toBytes();
        Map<String, Object> image = USUAL.image("binned", 2, new DmBuilder.Pixels(6, 4, means), new int[] {4},
                List.of(DmBuilder.dimension("eV", 1, 0)), LOSSES);
        List<String> warnings = read(USUAL, image).header().warnings();
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("means"), warnings.toString());
        assertEquals(List.of(), read(USUAL, USUAL.image("counts", 2, USUAL.counting(2, 4), new int[] {4},
                List.of(DmBuilder.dimension("eV", 1, 0)), LOSSES)).header().warnings());
    }

    @Test
    @SuppressWarnings("unchecked")
    void intensityCalibrationIsToldButNotApplied() throws Exception {
        Map<String, Object> image = lossMap(USUAL);
        Map<String, Object> data = (Map<String, Object>) image.get("ImageData");
        Map<String, Object> calibrations = new LinkedHashMap<>((Map<String, Object>) data.get("Calibrations"));
        calibrations.put("Brightness", Map.of("Scale", 0.125f, "Units", "e-"));
        data.put("Calibrations", calibrations);
        SpectrumImage map = (SpectrumImage) read(USUAL, image);
        assertEquals(59 * 60 / 2, Arrays.stream(map.cube().sumSpectrum(Progress.NONE)).sum());
        assertTrue(map.header().warnings().get(0).contains("0.125 e-"), map.header().warnings().toString());
    }

    @Test
    void tagsAreKeptWithTheirTypes() throws Exception {
        Map<String, Object> tags = new LinkedHashMap<>();
        tags.put("Emission Current (\u00b5A)", 12.5);
        tags.put("Operator", "M\u00fcller \u4eac");
        tags.put("Flag", true);
        tags.put("Long", 1L << 40);
        tags.put("Area", new DmBuilder.Structure(1, -2, 3));
        SignalHeader header = header(tags, "\u03bcm");
        assertEquals(12.5, header.original().number("Image.ImageTags.Emission Current (\u00b5A)").orElseThrow());
        assertEquals("M\u00fcller \u4eac", header.original().text("Image.ImageTags.Operator").orElseThrow());
        assertEquals(1L << 40, header.original().find("Image.ImageTags.Long").orElseThrow());
        assertEquals(List.of(1L, -2L, 3L), header.original().find("Image.ImageTags.Area").orElseThrow());
        assertEquals(true, header.original().find("Image.ImageTags.Flag").orElseThrow());
    }

    @Test
    void pixelsOfASmallImageAreNoText() throws Exception {
        Signal signal = read(USUAL, USUAL.image("small", 10, USUAL.counting(10, 12), 4, 3));
        assertEquals("array of 12 elements", signal.header().original().text("Image.ImageData.Data").orElseThrow());
    }

    @Test
    void unusableCalibrationsCountPixels() throws Exception {
        Signal signal = read(USUAL, USUAL.image("odd", 2, USUAL.counting(2, 6), new int[] {3, 2},
                List.of(DmBuilder.dimension(" \u03bcm ", Double.NaN, 1)), Map.of()));
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 3, 0, 1, "\u00b5m"), signal.axes().get(1));
        assertEquals(Axis.uniform("y", AxisRole.SIGNAL, 2, 0, 1, ""), signal.axes().get(0));
    }

    @Test
    void unknownPixelTypesAreNamed() throws Exception {
        byte[] file = USUAL.file(List.of(USUAL.image("odd", 99, USUAL.counting(2, 6), 3, 2)));
        LamellaException refused = assertThrows(LamellaException.class, () -> open(file));
        assertTrue(refused.getMessage().contains("unknown type 99"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2", "0, 2", "-3, 2", "300, 300"})
    void sizesBeyondTheDataAreRefused(int width, int height) throws Exception {
        byte[] file = USUAL.file(List.of(USUAL.image("huge", 2, USUAL.counting(2, 6), width, height)));
        LamellaException refused = assertThrows(LamellaException.class, () -> open(file));
        assertTrue(refused.getMessage().contains("image.dm4"), refused.getMessage());
    }

    @Test
    void groupsNestedWithoutEndAreRefused() throws Exception {
        Map<String, Object> nested = Map.of("leaf", 1);
        for (int i = 0; i < 200; i++) {
            nested = Map.of("group", nested);
        }
        byte[] file = USUAL.file(nested);
        assertTrue(assertThrows(LamellaException.class, () -> open(file)).getMessage().contains("nested"));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void damagedFilesAreRefused(DmBuilder builder) throws Exception {
        byte[] whole = builder.file(List.of(lossMap(builder), builder.image("second", 10, builder.counting(10, 6), 3, 2)));
        Damage.everyCutIsRefused(new GatanLoader(), Arrays.copyOf(whole, whole.length - 8), folder.resolve("cut.dm3"));
        Damage.nothingElseEscapes(new GatanLoader(), whole, folder.resolve("broken.dm3"), 600);
    }

    @Test
    void otherFilesAreNotTaken() throws Exception {
        assertFalse(new GatanLoader().recognises(FileProbe.of(Files.write(folder.resolve("other.dm3"), new byte[100]))));
    }
}
