package org.lamella.io.mrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.testing.SharedData;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class MrcLoaderTest {

    private static final int DMIN = 76;
    private static final int ISPG = 88;
    private static final int NSYMBT = 92;
    private static final int NVERSION = 108;
    private static final int ORIGIN = 196;

    @TempDir
    private Path folder;

    /** A header by the standard: cell of 4 Å a pixel. */
    private static ByteWriter header(ByteOrder order, int columns, int rows, int sections, int mode) {
        ByteWriter out = new ByteWriter(order).i32(columns, rows, sections, mode, 0, 0, 0, columns, rows, sections)
                .f32(4.0 * columns, 4.0 * rows, 4.0 * sections, 90, 90, 90).i32(1, 2, 3).f32(0, -1, -2).i32(0, 0);
        out.to(NVERSION).i32(20140).to(208).text("MAP ", 4);
        return (order == ByteOrder.LITTLE_ENDIAN ? out.u8(0x44, 0x44, 0, 0) : out.u8(0x11, 0x11, 0, 0)).to(MrcHeader.BYTES);
    }

    private Path write(ByteWriter out, String name) throws Exception {
        return Files.write(folder.resolve(name), out.toBytes());
    }

    private Signal read(ByteWriter out) throws Exception {
        Path file = write(out, "image.mrc");
        assertTrue(new MrcLoader().recognises(FileProbe.of(file)));
        return new MrcLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, INT8", "1, INT16", "2, FLOAT32", "6, UINT16", "12, FLOAT32"})
    void realModesAreReadInBothByteOrders(int mode, DataType type) throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            ByteWriter out = header(order, 3, 2, 1, mode);
            int[] values = {0, 1, 2, -3, 4, 5};
            switch (mode) {
                case 0 -> out.u8(values);
                case 2 -> out.f32(0, 1, 2, -3, 4, 5);
                case 12 -> out.i16(0, 0x3C00, 0x4000, 0xC200, 0x4400, 0x4500);
                default -> out.i16(values);
            }
            Image image = (Image) read(out);
            assertEquals(type, image.dataType());
            assertEquals(mode == 6 ? 65533 : -3, image.values().get(3));
            assertEquals(5, image.values().get(5));
            assertArrayEquals(new int[] {2, 3}, image.shape());
            assertEquals("nm", image.xAxis().units());
            assertEquals(0.4, image.xAxis().scale(), 1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 2, INT16, complex", "4, 2, FLOAT32, complex", "16, 3, UINT8, colour"})
    void pixelsOfSeveralNumbersHaveAnAxisOfTheirOwn(int mode, int components, DataType type, String axis) throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 1, 1, mode);
        for (int i = 0; i < 2 * components; i++) {
            switch (mode) {
                case 3 -> out.i16(i);
                case 4 -> out.f32(i);
                default -> out.u8(i);
            }
        }
        ArraySignal signal = (ArraySignal) read(out);
        assertArrayEquals(new int[] {1, 2, components}, signal.shape());
        assertEquals(axis, signal.axes().get(2).name());
        assertEquals(type, signal.dataType());
        assertEquals(2 * components - 1, signal.values().get(2 * components - 1));
    }

    @ParameterizedTest
    @CsvSource({"20140, 0, -1, INT8", "20140, 0, 200, UINT8", "0, 0, -1, UINT8", "0, -5, 100, INT8"})
    void bytesAreSignedAsVersionAndRangeSay(int version, double least, double largest, DataType type) throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 2, 1, 0).u8(0, 1, 2, 3);
        Signal signal = read(out.setI32(NVERSION, version).setF32(DMIN, least).setF32(DMIN + 4, largest));
        assertEquals(type, signal.dataType());
    }

    @Test
    void imodSaysWhetherItsBytesHaveASign() throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 2, 1, 0).u8(0, 1, 2, 3).setI32(152, 1146047817);
        assertEquals(DataType.UINT8, read(out.setI32(156, 0)).dataType());
        assertEquals(DataType.INT8, read(out.setI32(156, 1)).dataType());
    }

    @Test
    void stacksAreNumberedAndVolumesMeasured() throws Exception {
        ByteWriter stack = header(ByteOrder.LITTLE_ENDIAN, 2, 2, 3, 1).bytes(new byte[24]);
        assertEquals(Axis.uniform("z", AxisRole.NAVIGATION, 3, 0, 1, ""), read(stack).axes().get(0));
        Axis depth = read(stack.setI32(ISPG, 1)).axes().get(0);
        assertEquals("nm", depth.units());
        assertEquals(0.4, depth.scale(), 1e-7);
    }

    @Test
    void originIsInNanometres() throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 2, 1, 1).bytes(new byte[8]).setF32(ORIGIN, 50).setI32(20, 3);
        Image image = (Image) read(out);
        assertEquals(5, image.xAxis().offset(), 1e-6);
        assertEquals(3 * 0.4, image.yAxis().offset(), 1e-6);
    }

    @Test
    void extendedHeaderIsPassedOver() throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 1, 1, 1).bytes(new byte[80]).i16(7, 8).setI32(NSYMBT, 80);
        assertEquals(15L, read(out).sum());
    }

    @Test
    void tomographyHeaderGivesPixelSizeAndTilt() throws Exception {
        ByteWriter out = header(ByteOrder.LITTLE_ENDIAN, 2, 1, 1, 1).f32(12.5, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2e-9, 100_000, 300_000);
        out.to(MrcHeader.BYTES + 131072).i16(7, 8).setI32(NSYMBT, 131072);
        Image image = (Image) read(out);
        assertEquals(2, image.xAxis().scale(), 1e-6);
        assertEquals(12.5, image.header().acquisition().tiltDeg().orElseThrow());
        assertEquals(300, image.header().acquisition().beamEnergyKeV().orElseThrow());
    }

    @Test
    void filesWithoutTheMarkAreTakenByTheirNumbersAndEnding() throws Exception {
        ByteWriter out = header(ByteOrder.BIG_ENDIAN, 2, 1, 1, 1).i16(7, 8).setI32(208, 0).setI32(212, 0);
        assertTrue(new MrcLoader().recognises(FileProbe.of(write(out, "old.st"))));
        assertFalse(new MrcLoader().recognises(FileProbe.of(write(out, "old.dat"))));
        assertEquals(15L, new MrcLoader().open(write(out, "old.st")).get(0).read(LoadOptions.ALL, Progress.NONE).sum());
    }

    @Test
    void unknownModesAreNamed() throws Exception {
        Path file = write(header(ByteOrder.LITTLE_ENDIAN, 2, 1, 1, 101).u8(1), "nibbles.mrc");
        LamellaException refused = assertThrows(LamellaException.class, () -> new MrcLoader().open(file));
        assertTrue(refused.getMessage().contains("mode 101"), refused.getMessage());
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] whole = header(ByteOrder.LITTLE_ENDIAN, 6, 5, 2, 1).bytes(new byte[120]).toBytes();
        Damage.everyCutIsRefused(new MrcLoader(), whole, folder.resolve("cut.mrc"));
        Damage.nothingElseEscapes(new MrcLoader(), whole, folder.resolve("broken.mrc"), 500);
    }

    /** Sum and values as NumPy reads them from behind both headers; the other readings are from the extended header. */
    @Test
    void realScanOfVelox() throws Exception {
        Path file = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/mrc/HAADFscan.mrc");
        Image image = (Image) new MrcLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new int[] {16, 16}, image.shape());
        assertEquals(DataType.UINT16, image.dataType());
        assertEquals(1552947L, image.sum());
        assertEquals(6654, image.values().get(1));
        assertEquals(5.679131290012676, image.xAxis().scale(), 1e-12);
        assertEquals(300, image.header().acquisition().beamEnergyKeV().orElseThrow());
        assertEquals(14.327324427576586, image.header().acquisition().convergenceMrad().orElseThrow(), 1e-9);
        assertEquals("HAADF", image.header().original().text("extended header.STEM Detector name").orElseThrow());
    }
}
