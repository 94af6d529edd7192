package org.lamella.io.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class MatlabLoaderTest {

    @TempDir
    private Path folder;

    private final MatBuilder little = new MatBuilder(ByteOrder.LITTLE_ENDIAN);

    private List<StoredSignal> open(MatBuilder builder) throws Exception {
        Path file = Files.write(folder.resolve("a.mat"), builder.toBytes());
        assertTrue(new MatlabLoader().recognises(FileProbe.of(file)));
        return new MatlabLoader().open(file);
    }

    private Signal only(MatBuilder builder) throws Exception {
        List<StoredSignal> signals = open(builder);
        assertEquals(1, signals.size());
        return signals.get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, INT8", "2, UINT8", "3, INT16", "4, UINT16", "5, INT32", "6, UINT32", "7, FLOAT32", "9, FLOAT64", "12, INT64",
        "13, UINT64"})
    void numbersKeepTheirStoredTypeInBothByteOrders(int code, DataType type) throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            MatBuilder builder = new MatBuilder(order);
            ByteWriter numbers = builder.fields();
            for (int value : new int[] {1, 2, 3, 4, 5, 6}) {
                switch (code) {
                    case 1, 2 -> numbers.u8(value);
                    case 3, 4 -> numbers.i16(value);
                    case 5, 6 -> numbers.i32(value);
                    case 7 -> numbers.f32(value);
                    case 9 -> numbers.f64(value);
                    default -> numbers.i64(value);
                }
            }
            Signal image = only(builder.plain(builder.matrix(6, "image", new int[] {2, 3}, builder.element(code, numbers.toBytes()))));
            assertEquals(type, image.dataType());
            assertEquals("image", image.title());
            assertArrayEquals(new int[] {2, 3}, image.shape());
            // the first axis runs fastest in the file
            assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, SampleSignals.values(image));
        }
    }

    @Test
    void packedMapsInStructuresAreSpectrumImagesOfWhichAPartCanBeRead() throws Exception {
        Path file = Files.write(folder.resolve("s.mat"), MatBuilder.sample());
        StoredSignal stored = new MatlabLoader().open(file).get(0);
        SpectrumImage map = (SpectrumImage) stored.read(LoadOptions.ALL, Progress.NONE);
        assertEquals("s.map", map.title());
        assertArrayEquals(new int[] {2, 3, 2}, map.shape());
        assertArrayEquals(new double[] {1, 7, 3, 9, 5, 11, 2, 8, 4, 10, 6, 12}, SampleSignals.values(map));
        assertEquals("steel", map.header().original().text("s.title").orElseThrow());
        LoadOptions part = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 0, 1));
        assertArrayEquals(SampleSignals.values(LoadedSignal.part(file, map, part, Progress.NONE)),
                SampleSignals.values(stored.read(part, Progress.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 4", "4 1", "1 1 4"})
    void rowsAndColumnsAreSpectra(String size) throws Exception {
        int[] shape = Arrays.stream(size.split(" ")).mapToInt(Integer::parseInt).toArray();
        byte[] counts = little.shortElement(2, new byte[] {1, 2, 3, 4});
        Spectrum spectrum = (Spectrum) only(little.plain(little.matrix(9, "counts", shape, counts)));
        assertArrayEquals(new double[] {1, 2, 3, 4}, spectrum.values().toDoubles());
    }

    @Test
    void complexNumbersArePairsWhateverTypesTheirPartsHave() throws Exception {
        byte[] real = little.element(2, new byte[] {1, 2, 3, 4});
        byte[] imaginary = little.element(9, little.fields().f64(-1, 0.5, 0, 9).toBytes());
        Signal signal = only(little.plain(little.matrix(6 | MatBuilder.COMPLEX, "wave", new int[] {2, 2}, real, imaginary)));
        assertArrayEquals(new int[] {2, 2, 2}, signal.shape());
        assertEquals("complex", signal.axes().get(2).name());
        assertArrayEquals(new double[] {1, -1, 3, 0, 2, 0.5, 4, 9}, SampleSignals.values(signal));
    }

    @Test
    void arraysInCellsAndStructureArraysAreNamedByTheirPath() throws Exception {
        byte[] pair = little.matrix(9, "", new int[] {1, 2}, little.shortElement(2, new byte[] {1, 2}));
        byte[] number = little.matrix(6, "", new int[] {1, 1}, little.element(9, little.fields().f64(2.5).toBytes()));
        byte[] inner = little.structure("", new int[] {1, 2}, new String[] {"a"}, pair, number);
        List<StoredSignal> signals = open(little.plain(little.matrix(1, "cells", new int[] {1, 2}, inner, pair)));
        assertEquals(List.of("cells{1}(1).a", "cells{2}"), signals.stream().map(signal -> signal.outline().header().title()).toList());
        assertEquals(2.5, signals.get(0).outline().header().original().number("cells.{1}.(2).a").orElseThrow());
    }

    @Test
    void severalVariablesAreSeveralSignals() throws Exception {
        byte[] pair = little.shortElement(2, new byte[] {1, 2});
        List<StoredSignal> signals = open(little.deflated(little.matrix(9, "a", new int[] {2, 1}, pair))
                .plain(little.matrix(9, "", new int[] {2, 1}, pair)).plain(little.matrix(9, "b", new int[] {2, 1}, pair)));
        assertEquals(List.of("a", "b"), signals.stream().map(signal -> signal.outline().header().title()).toList());
    }

    @Test
    void newerFilesAreRefusedWithTheWayOut() throws Exception {
        byte[] bytes = little.toBytes();
        bytes[125] = 2;
        Path file = Files.write(folder.resolve("new.mat"), bytes);
        assertTrue(new MatlabLoader().recognises(FileProbe.of(file)));
        String message = assertThrows(LamellaException.class, () -> new MatlabLoader().open(file)).getMessage();
        assertTrue(message.contains("7.3") && message.contains("-v7"), message);
    }

    @Test
    void filesWithoutArraysAndOtherFilesAreRefused() throws Exception {
        byte[] number = little.matrix(6, "n", new int[] {1, 1}, little.element(9, little.fields().f64(1).toBytes()));
        Path file = Files.write(folder.resolve("n.mat"), little.plain(number).toBytes());
        assertThrows(LamellaException.class, () -> new MatlabLoader().open(file));
        assertFalse(new MatlabLoader().recognises(FileProbe.of(Files.writeString(folder.resolve("x.mat"), "MATLAB is a program"))));
    }

    @Test
    void damagedFilesAreRefusedInOneLine() throws Exception {
        Path file = folder.resolve("damaged.mat");
        Damage.everyCutIsRefused(new MatlabLoader(), MatBuilder.sample(), file);
        Damage.nothingElseEscapes(new MatlabLoader(), MatBuilder.sample(), file, 1500);
        byte[] numbers = little.element(4, little.fields().i16(1, 2, 3, 4, 5, 6).toBytes());
        byte[] plain = little.plain(little.structure("s", new int[] {1, 1}, new String[] {"a"},
                little.matrix(1, "", new int[] {1, 1}, little.matrix(11, "", new int[] {2, 3}, numbers)))).toBytes();
        Damage.everyCutIsRefused(new MatlabLoader(), plain, file);
        Damage.nothingElseEscapes(new MatlabLoader(), plain, file, 1500);
    }
}
