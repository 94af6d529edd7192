package org.lamella.io.zspy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.ZipWriter;

/** A map of 3 x 5 pixels and 4 channels in chunks of 2 x 3 x 4, the value of channel c of pixel p being 4 p + c. */
class ZspyLoaderTest {

    private static final int HEIGHT = 3;
    private static final int WIDTH = 5;
    private static final int CHANNELS = 4;
    private static final int CHUNK_HEIGHT = 2;
    private static final int CHUNK_WIDTH = 3;
    private static final String GROUP = "Experiments/map";

    @TempDir
    private Path folder;
    private final ZspyLoader loader = new ZspyLoader();
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    private void put(String key, String json) {
        keys.put(key, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String axis(String name, int size, double scale, String unit, boolean navigate) {
        return "{\"_type\": \"UniformDataAxis\", \"name\": \"" + name + "\", \"scale\": " + scale + ", \"offset\": 0.5, \"size\": " + size
                + ", \"units\": \"" + unit + "\", \"navigate\": " + navigate + "}";
    }

    private static byte[] pack(String compressor, byte[] chunk) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        if (compressor.contains("zlib")) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                out.write(chunk);
            }
        } else if (compressor.contains("gzip")) {
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(chunk);
            }
        } else {
            packed.writeBytes(chunk);
        }
        return packed.toByteArray();
    }

    /** Chunks hang over the edge, as zarr writes them. */
    private static byte[] chunk(int chunkY, int chunkX, boolean fortran) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        int[] sizes = {CHUNK_HEIGHT, CHUNK_WIDTH, CHANNELS};
        for (int i = 0; i < CHUNK_HEIGHT * CHUNK_WIDTH * CHANNELS; i++) {
            int y = fortran ? i % sizes[0] : i / (sizes[1] * sizes[2]);
            int x = fortran ? i / sizes[0] % sizes[1] : i / sizes[2] % sizes[1];
            int channel = fortran ? i / (sizes[0] * sizes[1]) : i % sizes[2];
            out.i16(((chunkY * CHUNK_HEIGHT + y) * WIDTH + chunkX * CHUNK_WIDTH + x) * CHANNELS + channel);
        }
        return out.toBytes();
    }

    private void map(String compressor, String order, char separator) throws IOException {
        put(".zgroup", "{\"zarr_format\": 2}");
        put(".zattrs", "{\"file_format\": \"HyperSpy\", \"file_format_version\": \"3.3\"}");
        put("Experiments/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/axis-0/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/axis-0/.zattrs", axis("y", HEIGHT, 2, "nm", true));
        put(GROUP + "/axis-1/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/axis-1/.zattrs", axis("x", WIDTH, 3, "nm", true));
        put(GROUP + "/axis-2/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/axis-2/.zattrs", axis("Energy", CHANNELS, 0.25, "keV", false));
        put(GROUP + "/metadata/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/metadata/Signal/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/metadata/Signal/.zattrs", "{\"signal_type\": \"EDS_TEM\"}");
        put(GROUP + "/metadata/Acquisition_instrument/TEM/.zgroup", "{\"zarr_format\": 2}");
        put(GROUP + "/metadata/Acquisition_instrument/TEM/.zattrs", "{\"beam_energy\": 200.0}");
        put(GROUP + "/data/.zarray", "{\"zarr_format\": 2, \"shape\": [3, 5, 4], \"chunks\": [2, 3, 4], "
                + "\"dtype\": \"<u2\", \"compressor\": " + compressor + ", \"filters\": null, \"fill_value\": 7, \"order\": \"" + order + "\"}");
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 2; x++) {
                keys.put(GROUP + "/data/" + y + separator + x + separator + 0, pack(compressor, chunk(y, x, order.equals("F"))));
            }
        }
    }

    private Path archive(String name) throws IOException {
        ZipWriter zip = new ZipWriter();
        keys.forEach((key, value) -> zip.add(key, value, false, ZipWriter.Sizes.BEFORE));
        return Files.write(folder.resolve(name), zip.toBytes());
    }

    private Path directory(String name) throws IOException {
        for (Map.Entry<String, byte[]> key : keys.entrySet()) {
            Path file = folder.resolve(name).resolve(key.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, key.getValue());
        }
        return folder.resolve(name);
    }

    private StoredSignal open(Path file) throws Exception {
        assertTrue(loader.recognises(FileProbe.of(file)));
        List<StoredSignal> signals = loader.open(file);
        assertEquals(1, signals.size());
        return signals.get(0);
    }

    private static double[] rising() {
        double[] values = new double[HEIGHT * WIDTH * CHANNELS];
        java.util.Arrays.setAll(values, i -> i);
        return values;
    }

    private static double[] read(StoredSignal stored) throws LamellaException {
        return SampleSignals.values(stored.read(LoadOptions.ALL, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"id\": \"zlib\", \"level\": 1}", "{\"id\": \"gzip\", \"level\": 5}"})
    void archiveAndFolderGiveTheSame(String compressor) throws Exception {
        map(compressor, "C", '.');
        assertArrayEquals(rising(), read(open(archive("map [1].zspy"))));
        assertArrayEquals(rising(), read(open(directory("folder.zspy"))));
    }

    @Test
    void nestedChunksAndTheOtherOrderAreTheSame() throws Exception {
        map("null", "F", '/');
        assertArrayEquals(rising(), read(open(directory("nested.zspy"))));
    }

    @Test
    void axesAndInstrumentAreHyperSpys() throws Exception {
        map("null", "C", '.');
        StoredSignal stored = open(archive("map.zspy"));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0.5, 2, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0.5, 3, "nm"),
                Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0.5, 0.25, "keV")), stored.outline().axes());
        assertEquals(SignalKind.EDS_TEM, stored.outline().header().kind());
        assertEquals(200, stored.outline().header().acquisition().beamEnergyKeV().orElseThrow());
    }

    @Test
    void chunkThatWasNeverWrittenHoldsTheFillValue() throws Exception {
        map("null", "C", '.');
        keys.remove(GROUP + "/data/1.1.0");
        double[] expected = rising();
        for (int pixel = 2 * WIDTH + CHUNK_WIDTH; pixel < HEIGHT * WIDTH; pixel++) {
            java.util.Arrays.fill(expected, CHANNELS * pixel, CHANNELS * (pixel + 1), 7);
        }
        assertArrayEquals(expected, read(open(archive("map.zspy"))));
    }

    @Test
    void partOfAMapEqualsTheWholeCutDown() throws Exception {
        map("null", "C", '.');
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(2, 4, 1, 3)).withEnergy(new EnergyRange(0.7, 1.1));
        assertArrayEquals(new double[] {29, 30, 33, 34, 49, 50, 53, 54},
                SampleSignals.values(open(archive("map.zspy")).read(options, Progress.NONE)));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        map("{\"id\": \"snappy\"}", "C", '.');
        StoredSignal stored = open(archive("snappy.zspy"));
        String packed = assertThrows(LamellaException.class, () -> stored.read(LoadOptions.ALL, Progress.NONE)).getMessage();
        assertTrue(packed.contains("snappy.zspy") && packed.contains("'snappy'"), packed);
        put(GROUP + "/data/.zarray", new String(keys.get(GROUP + "/data/.zarray"), StandardCharsets.UTF_8)
                .replace("[3, 5, 4]", "[300000, 50000, 4]"));
        Path huge = archive("huge.zspy");
        String size = assertThrows(LamellaException.class, () -> loader.open(huge)).getMessage();
        assertTrue(size.contains("huge.zspy") && size.contains("announces"), size);
        put("zarr.json", "{\"zarr_format\": 3}");
        Path third = directory("third.zspy");
        String version = assertThrows(LamellaException.class, () -> loader.open(third)).getMessage();
        assertTrue(version.contains("version 3"), version);
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        map("{\"id\": \"zlib\", \"level\": 1}", "C", '.');
        byte[] whole = Files.readAllBytes(archive("whole.zspy"));
        Damage.everyCutIsRefused(loader, whole, folder.resolve("cut.zspy"));
        Damage.nothingElseEscapes(loader, whole, folder.resolve("broken.zspy"), 500);
    }
}
