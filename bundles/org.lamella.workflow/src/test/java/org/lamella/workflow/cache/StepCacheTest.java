package org.lamella.workflow.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

class StepCacheTest {

    private static final SharedImages NONE = new SharedImages() {
        @Override
        public Optional<String> key(SpectrumImage image) {
            return Optional.empty();
        }

        @Override
        public Optional<SpectrumImage> image(String key) {
            return Optional.empty();
        }
    };

    /** One of everything that results are made of. */
    public record Everything(String text, double[][] rows, List<Axis> axes, Optional<double[]> maybe, OptionalLong seed,
            OptionalDouble energy, Map<String, Object> facts, Mask mask, NumericArray array, Instant when, SignalKind kind) {
    }

    /** A result that lies on an image. */
    public record OnImage(SpectrumImage image, int number) {
    }

    /** A result that has an image twice. */
    public record Twice(SpectrumImage image, Optional<SpectrumImage> same) {
    }

    /** A result with something in it that bytes cannot be made of. */
    public record WithFunction(Supplier<String> function) {
    }

    @TempDir
    Path folder;
    private StepCache cache;

    @BeforeEach
    void makeCache() {
        cache = new StepCache(folder, 1 << 20);
    }

    private <T> Optional<T> find(String key, Class<T> type, SharedImages images) {
        return cache.find(key, List.<Class<? extends T>>of(type), images);
    }

    private static Everything everything() {
        return new Everything("ä", new double[][] {{1, Double.NaN}, {-0.0}}, List.of(
                Axis.uniform("x", AxisRole.NAVIGATION, 3, 0.5, 0.1, "nm"),
                Axis.nonUniform("E", AxisRole.SIGNAL, new double[] {1, 2, 4}, "eV")), Optional.of(new double[] {Double.MIN_VALUE}),
                OptionalLong.of(Long.MIN_VALUE), OptionalDouble.empty(), Map.of("a", 1, "b", List.of(2L, "x")),
                Mask.builder(3, 2).name("m").set(0).set(5).build(), NumericArray.of(new float[] {0.1f}), Instant.EPOCH.plusNanos(7),
                SignalKind.EELS);
    }

    @Test
    void whatIsKeptComesBackBitByBit() {
        Everything kept = everything();
        assertTrue(cache.keep("k", kept, NONE));
        Everything found = find("k", Everything.class, NONE).orElseThrow();
        assertEquals(kept.text(), found.text());
        for (int i = 0; i < kept.rows().length; i++) {
            assertArrayEquals(kept.rows()[i], found.rows()[i]);
        }
        assertEquals(kept.axes(), found.axes());
        assertArrayEquals(kept.maybe().orElseThrow(), found.maybe().orElseThrow());
        assertEquals(kept.seed(), found.seed());
        assertEquals(kept.energy(), found.energy());
        assertEquals(kept.facts(), found.facts());
        assertEquals(kept.mask(), found.mask());
        assertEquals("m", found.mask().name());
        assertEquals(DataType.FLOAT32, found.array().type());
        assertEquals(kept.array().get(0), found.array().get(0));
        assertEquals(kept.when(), found.when());
        assertEquals(kept.kind(), found.kind());
    }

    private static SpectrumImage image() {
        SparseCube.Builder cube = SparseCube.builder(2, 1, 4, DataType.UINT16);
        cube.appendRow(new int[] {1, 3}, new int[] {70_000, 2}, 2);
        MetadataTree metadata = MetadataTree.of(Map.of("a", Map.of("b", 1.5)));
        SignalHeader header = SignalHeader.of("t", SignalKind.EDS_TEM);
        return new SpectrumImage(new SignalHeader("t", SignalKind.EDS_TEM, header.acquisition(), metadata, List.of("w")), List.of(
                Axis.uniform("y", AxisRole.NAVIGATION, 1, 0, 1, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, 2, 0, 1, "nm")),
                Axis.uniform("E", AxisRole.SIGNAL, 4, 0, 1, "keV"), cube.build());
    }

    @Test
    void imagesAreKeptWithTheirCounts() {
        SpectrumImage image = image();
        assertTrue(cache.keep("i", new OnImage(image, 3), NONE));
        SpectrumImage found = find("i", OnImage.class, NONE).orElseThrow().image();
        assertEquals(70_002L, found.sum());
        assertEquals(image.cube().dataType(), found.cube().dataType());
        assertEquals(image.axes(), found.axes());
        assertEquals(1.5, found.header().original().number("a.b").orElseThrow());
        assertEquals(List.of("w"), found.header().warnings());
    }

    @Test
    void anImageThatIsThereTwiceIsOneImage() {
        SpectrumImage image = image();
        assertTrue(cache.keep("t", new Twice(image, Optional.of(image)), NONE));
        Twice found = find("t", Twice.class, NONE).orElseThrow();
        assertSame(found.image(), found.same().orElseThrow());
    }

    @Test
    void imagesAtHandAreOnlyNamed() throws IOException {
        SpectrumImage image = image();
        SharedImages shared = new SharedImages() {
            @Override
            public Optional<String> key(SpectrumImage one) {
                return one == image ? Optional.of("the image") : Optional.empty();
            }

            @Override
            public Optional<SpectrumImage> image(String key) {
                return key.equals("the image") ? Optional.of(image) : Optional.empty();
            }
        };
        assertTrue(cache.keep("named", new OnImage(image, 3), shared));
        assertSame(image, find("named", OnImage.class, shared).orElseThrow().image());
        assertTrue(find("named", OnImage.class, NONE).isEmpty(), "an image that is not at hand");
        assertFalse(Files.exists(folder.resolve("named.step")), "what cannot be read is removed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20, 60, -1, -6})
    void damagedEntriesAreMissing(int place) throws IOException {
        cache.keep("k", everything(), NONE);
        Path file = folder.resolve("k.step");
        byte[] bytes = Files.readAllBytes(file);
        bytes[place < 0 ? bytes.length + place : place] ^= 0x55;
        Files.write(file, bytes);
        if (place == 3) {
            // a flag of gzip may change without harm; cut instead
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        assertTrue(find("k", Everything.class, NONE).isEmpty());
        assertFalse(Files.exists(file), "a damaged entry is removed");
        assertTrue(cache.keep("k", everything(), NONE));
        assertTrue(find("k", Everything.class, NONE).isPresent());
    }

    @Test
    void onlyClassesThatAreAskedForComeOut() {
        cache.keep("k", everything(), NONE);
        assertTrue(find("k", OnImage.class, NONE).isEmpty());
    }

    @Test
    void functionsAreNotKeptAndLeaveNothing() throws IOException {
        assertFalse(cache.keep("f", new WithFunction(() -> "x"), NONE));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() throws IOException {
        cache.keep("old", everything(), NONE);
        cache.keep("used", everything(), NONE);
        long each = Files.size(folder.resolve("old.step"));
        Files.setLastModifiedTime(folder.resolve("used.step"), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(folder.resolve("old.step"), FileTime.from(Instant.EPOCH.plusSeconds(9)));
        assertTrue(find("used", Everything.class, NONE).isPresent());
        new StepCache(folder, 2 * each + each / 2).keep("new", everything(), NONE);
        assertFalse(Files.exists(folder.resolve("old.step")));
        assertTrue(Files.exists(folder.resolve("used.step")));
        assertTrue(Files.exists(folder.resolve("new.step")));
    }

    @Test
    void aFolderThatCannotBeMadeOnlyCostsTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StepCache nowhere = new StepCache(file.resolve("below"), 1 << 20);
        assertFalse(nowhere.keep("k", everything(), NONE));
        assertTrue(nowhere.find("k", List.of(Everything.class), NONE).isEmpty());
    }
}
