package org.lamella.io.hspy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;

class HyperSpyWriterTest {

    @TempDir
    private Path folder;

    private Signal again(Signal signal) throws Exception {
        Path file = folder.resolve("again.hspy");
        new HyperSpyWriter().write(signal, file, Progress.NONE);
        return new HyperSpyLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    private static Spectrum spectrum(SignalHeader header) {
        return new Spectrum(header, Axis.uniform("Energy", AxisRole.SIGNAL, 3, 0, 0.01, "keV"), NumericArray.of(new double[] {1, 2, 3}));
    }

    private static SignalHeader header(Acquisition acquisition, MetadataTree original, SignalKind kind, String... warnings) {
        return new SignalHeader("title", kind, acquisition, original, List.of(warnings));
    }

    @ParameterizedTest
    @EnumSource(value = SignalKind.class, names = {"EDS_TEM", "EDS_SEM", "EELS"})
    void everythingThatThePhysicsNeedsComesBack(SignalKind kind) throws Exception {
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).liveTimeS(12.5).realTimeS(15).dwellTimeS(0.002).elevationDeg(18)
                .azimuthDeg(45).tiltDeg(-3.5).resolutionMnKaEv(132).convergenceMrad(21).collectionMrad(50).elements(List.of("Fe"))
                .xrayLines(List.of("Fe_Ka", "O_Ka")).build();
        SignalHeader read = again(spectrum(header(acquisition, MetadataTree.EMPTY, kind, "Counts were rebinned."))).header();
        assertEquals(acquisition, read.acquisition());
        assertEquals(kind, read.kind());
        assertEquals("title", read.title());
        assertEquals(List.of("Counts were rebinned."), read.warnings());
    }

    @Test
    void originalMetadataOfAnyShapeComeBack() throws Exception {
        Map<String, Object> original = new LinkedHashMap<>();
        original.put("text", "µm, 試料");
        original.put("long text", "x".repeat(100_000));
        original.put("truth", true);
        original.put("whole", 1L << 40);
        original.put("real", -1.5e-300);
        original.put("nothing", List.of());
        original.put("texts", List.of("a", "", "c"));
        original.put("numbers", List.of(1L, 2L));
        original.put("reals", List.of(0.5, Double.POSITIVE_INFINITY));
        original.put("mixed", List.of("a", 2L, List.of(1.5), true));
        original.put("below", Map.of("a.b c", Map.of("deep", 3L)));
        MetadataTree tree = MetadataTree.of(original);
        MetadataTree read = (MetadataTree) again(spectrum(header(Acquisition.UNKNOWN, tree, SignalKind.SPECTRUM))).header().original()
                .find("original_metadata").orElseThrow();
        assertEquals(plain(tree), plain(read));
    }

    private static Object plain(Object node) {
        if (node instanceof MetadataTree tree) {
            Map<String, Object> plain = new LinkedHashMap<>();
            tree.nodes().keySet().stream().sorted().forEach(name -> plain.put(name, plain(tree.nodes().get(name))));
            return plain;
        }
        return node instanceof List<?> list ? list.stream().map(HyperSpyWriterTest::plain).toList() : node;
    }

    @Test
    void thousandsOfMembersMakeTreesOfSeveralLevels() throws Exception {
        Map<String, Object> original = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            original.put("group " + i, Map.of("value", (long) i));
        }
        MetadataTree read = again(spectrum(header(Acquisition.UNKNOWN, MetadataTree.of(original), SignalKind.SPECTRUM))).header()
                .original();
        for (int i = 0; i < 2000; i++) {
            assertEquals(Optional.of((double) i), read.number("original_metadata.group " + i + ".value"));
        }
    }

    @Test
    void metadataOfAHyperSpyFileAreKeptAndUpdated() throws Exception {
        Map<String, Object> metadata = Map.of("General", Map.of("title", "old", "notes", "kept"),
                "Acquisition_instrument", Map.of("TEM", Map.of("camera_length", 80.0, "Detector", Map.of("EDS", Map.of("dwell_time", 2.0,
                        "dwell_time_units", "ms")))), "Sample", Map.of("elements", List.of("Al"), "description", "kept too"));
        MetadataTree tree = MetadataTree.of(Map.of("metadata", metadata, "original_metadata", Map.of("vendor", "x")));
        Acquisition acquisition = Acquisition.builder().dwellTimeS(0.002).build();
        SignalHeader read = again(spectrum(header(acquisition, tree, SignalKind.EDS_TEM))).header();
        assertEquals("title", read.title());
        assertEquals(0.002, read.acquisition().dwellTimeS().orElseThrow());
        assertEquals(List.of(), read.acquisition().elements());
        assertEquals(Optional.of("kept"), read.original().text("metadata.General.notes"));
        assertEquals(Optional.of("kept too"), read.original().text("metadata.Sample.description"));
        assertEquals(Optional.of(80.0), read.original().number("metadata.Acquisition_instrument.TEM.camera_length"));
        assertEquals(Optional.of("x"), read.original().text("original_metadata.vendor"));
        assertFalse(read.original().find("original_metadata.metadata").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", ".", "..", "[1] *", "試料"})
    void anyTitleWillDo(String title) throws Exception {
        Signal read = again(spectrum(new SignalHeader(title, SignalKind.SPECTRUM, Acquisition.UNKNOWN, MetadataTree.EMPTY, List.of())));
        assertEquals(title.isBlank() ? "__unnamed__" : title, read.title());
        assertEquals(6, read.sum().doubleValue());
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void arraysOfAnyDimensionAndTypeComeBack(DataType type) throws Exception {
        int[] sizes = {3, 2, 5, 7};
        List<Axis> axes = java.util.stream.IntStream.range(0, 4).mapToObj(i -> i == 3
                ? Axis.nonUniform("listed", AxisRole.SIGNAL, new double[] {1, 2, 4, 8, 16, 32, 64}, "nm")
                : Axis.uniform("axis " + i, i == 0 ? AxisRole.NAVIGATION : AxisRole.SIGNAL, sizes[i], i, 0.1, "nm")).toList();
        double[] values = new double[210];
        java.util.Arrays.setAll(values, i -> i % 100);
        NumericArray array = type == DataType.FLOAT64 ? NumericArray.of(values) : type == DataType.FLOAT32 ? NumericArray.of(floats(values))
                : NumericArray.of(type, java.util.Arrays.stream(values).mapToLong(value -> (long) value).toArray());
        ArraySignal read = (ArraySignal) again(new ArraySignal(SignalHeader.of("array", SignalKind.OTHER), axes, array));
        assertEquals(axes, read.axes());
        assertEquals(type, read.dataType());
        assertArrayEquals(values, read.values().toDoubles());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
