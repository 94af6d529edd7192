package org.lamella.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class TiffLoaderTest {

    @TempDir
    private Path folder;

    private final TiffBuilder little = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);

    private List<StoredSignal> open(TiffBuilder builder) throws Exception {
        Path file = Files.write(folder.resolve("probe.tif"), builder.toBytes());
        assertTrue(new TiffLoader().recognises(FileProbe.of(file)));
        return new TiffLoader().open(file);
    }

    private Signal only(TiffBuilder builder) throws Exception {
        List<StoredSignal> signals = open(builder);
        assertEquals(1, signals.size());
        return signals.get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    private Signal onlyOf(TiffBuilder.Page page) throws Exception {
        page.end();
        return only(little);
    }

    private static double[] counting(int length, int first) {
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> first + i);
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"8, 1, UINT8", "8, 2, INT8", "16, 1, UINT16", "16, 2, INT16", "32, 1, UINT32", "32, 2, INT32", "64, 1, UINT64",
        "64, 2, INT64", "16, 3, FLOAT32", "32, 3, FLOAT32", "64, 3, FLOAT64"})
    void numbersAreReadInBothByteOrdersAndBothSizes(int bits, int format, DataType type) throws Exception {
        for (int variant = 0; variant < 4; variant++) {
            TiffBuilder builder = new TiffBuilder(variant % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, variant > 1);
            ByteWriter numbers = builder.numbers();
            for (int i = 0; i < 6; i++) {
                int half = new int[] {0, 0x3C00, 0x4000, 0x4200, 0x4400, 0x4500}[i];
                switch (bits * 10 + format) {
                    case 81, 82 -> numbers.u8(i);
                    case 161, 162 -> numbers.i16(i);
                    case 163 -> numbers.i16(half);
                    case 321, 322 -> numbers.i32(i);
                    case 323 -> numbers.f32(i);
                    case 643 -> numbers.f64(i);
                    default -> numbers.i64(i);
                }
            }
            builder.page(3, 2, 1, bits, format).strips(numbers.toBytes()).end();
            Signal image = only(builder);
            assertEquals(type, image.dataType());
            assertArrayEquals(new int[] {2, 3}, image.shape());
            assertArrayEquals(counting(6, 0), SampleSignals.values(image));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 32946, 32773})
    void stripsAreUnpacked(int packing) throws Exception {
        byte[][] strips = new byte[3][];
        for (int i = 0; i < strips.length; i++) {
            byte[] plain = TiffBuilder.bytes(i < 2 ? 600 : 300, i * 600);
            strips[i] = switch (packing) {
                case 5 -> TiffBuilder.lzw(plain);
                case 8, 32946 -> deflated(plain);
                case 32773 -> literalRuns(plain);
                default -> plain;
            };
        }
        Signal image = onlyOf(little.page(300, 5, 1, 8, 1).field(Tag.STRIP_ROWS, TiffBuilder.SHORT, 2)
                .field(Tag.COMPRESSION, TiffBuilder.SHORT, packing).strips(strips));
        double[] expected = new double[1500];
        Arrays.setAll(expected, i -> i & 0xFF);
        assertArrayEquals(expected, SampleSignals.values(image));
    }

    private static byte[] deflated(byte[] plain) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] literalRuns(byte[] plain) {
        ByteWriter packed = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < plain.length; i += 100) {
            packed.u8(99).bytes(Arrays.copyOfRange(plain, i, i + 100)).u8(0x80);
        }
        return packed.toBytes();
    }

    @Test
    void packedBytesMayRepeat() throws Exception {
        byte[] packed = {-4, 7, 1, 1, 2, -1, 9};
        Signal image = onlyOf(little.page(9, 1, 1, 8, 1).field(Tag.COMPRESSION, TiffBuilder.SHORT, 32773).strips(packed));
        assertArrayEquals(new double[] {7, 7, 7, 7, 7, 1, 2, 9, 9}, SampleSignals.values(image));
    }

    @Test
    void tilesAreJoinedAndTheirMarginsLeftOut() throws Exception {
        // tiles of 2 x 2 over 3 x 3 pixels
        Signal image = onlyOf(little.page(3, 3, 1, 8, 1).tiles(2, 2, new byte[] {1, 2, 4, 5}, new byte[] {3, 99, 6, 99},
                new byte[] {7, 8, 99, 99}, new byte[] {9, 99, 99, 99}));
        assertArrayEquals(counting(9, 1), SampleSignals.values(image));
    }

    @Test
    void coloursAreTheLastAxisAlsoWhenTheirPlanesStandApart() throws Exception {
        Signal apart = onlyOf(little.page(2, 1, 3, 8, 1).field(Tag.PLANAR, TiffBuilder.SHORT, 2).strips(new byte[] {1, 4},
                new byte[] {2, 5}, new byte[] {3, 6}));
        assertArrayEquals(new int[] {1, 2, 3}, apart.shape());
        assertEquals("colour", apart.axes().get(2).name());
        assertArrayEquals(counting(6, 1), SampleSignals.values(apart));
    }

    @ParameterizedTest
    @CsvSource({"8", "16", "32"})
    void differencesAreSummedWithCarry(int bits) throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            TiffBuilder builder = new TiffBuilder(order, false);
            ByteWriter differences = builder.numbers();
            for (int difference : new int[] {250, 5, -100, 200, 1, 1}) {
                switch (bits) {
                    case 8 -> differences.u8(difference);
                    case 16 -> differences.i16(difference);
                    default -> differences.i32(difference);
                }
            }
            builder.page(3, 2, 1, bits, 1).field(Tag.PREDICTOR, TiffBuilder.SHORT, 2).strips(differences.toBytes()).end();
            assertArrayEquals(new double[] {250, 255, 155, 200, 201, 202}, SampleSignals.values(only(builder)));
        }
    }

    @Test
    void realNumbersAreGatheredFromTheirBytes() throws Exception {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            float[] numbers = {1.5f, -2.25f, 1e10f};
            byte[] row = new byte[12];
            for (int i = 0; i < 12; i++) {
                row[i] = (byte) (Float.floatToIntBits(numbers[i % 3]) >> 24 - 8 * (i / 3));
            }
            byte[] differences = row.clone();
            for (int i = 1; i < 12; i++) {
                differences[i] = (byte) (row[i] - row[i - 1]);
            }
            TiffBuilder builder = new TiffBuilder(order, false);
            builder.page(3, 1, 1, 32, 3).field(Tag.PREDICTOR, TiffBuilder.SHORT, 3).strips(differences).end();
            assertArrayEquals(new double[] {1.5, -2.25, 1e10f}, SampleSignals.values(only(builder)));
        }
    }

    @Test
    void pagesThatAreAlikeAreAStackAndOthersSignalsOfTheirOwn() throws Exception {
        little.page(2, 2, 1, 8, 1).strips(TiffBuilder.bytes(4, 1)).end();
        little.page(2, 2, 1, 8, 1).strips(TiffBuilder.bytes(4, 5)).end();
        little.page(3, 1, 1, 8, 1).strips(TiffBuilder.bytes(3, 9)).end();
        List<StoredSignal> signals = open(little);
        assertEquals(List.of("probe 1", "probe 2"), signals.stream().map(signal -> signal.outline().header().title()).toList());
        Signal stack = signals.get(0).read(LoadOptions.ALL, Progress.NONE);
        assertArrayEquals(new int[] {2, 2, 2}, stack.shape());
        assertEquals(AxisRole.NAVIGATION, stack.axes().get(0).role());
        assertArrayEquals(counting(8, 1), SampleSignals.values(stack));
        assertArrayEquals(counting(3, 9), SampleSignals.values(signals.get(1).read(LoadOptions.ALL, Progress.NONE)));
    }

    @Test
    void imagesThatImageJHidesBehindTheFirstAreFound() throws Exception {
        String text = "ImageJ=1.53\nimages=6\nchannels=2\nslices=3\nhyperstack=true\nunit=\\u00B5m\nspacing=2.5\nxorigin=4\n";
        Signal stack = onlyOf(little.page(2, 1, 1, 8, 1).text(Tag.DESCRIPTION, text).field(Tag.X_RESOLUTION, TiffBuilder.RATIONAL, 8)
                .field(Tag.Y_RESOLUTION, TiffBuilder.RATIONAL, 4).strips(TiffBuilder.bytes(12, 1))
                .field(Tag.STRIP_BYTES, TiffBuilder.LONG, 2));
        assertEquals(List.of(Axis.uniform("z", AxisRole.NAVIGATION, 3, 0, 2.5, "\u00b5m"),
                Axis.uniform("c", AxisRole.NAVIGATION, 2, 0, 1, ""),
                Axis.uniform("y", AxisRole.SIGNAL, 1, 0, 0.25, "\u00b5m"), Axis.uniform("x", AxisRole.SIGNAL, 2, -0.5, 0.125, "\u00b5m")),
                stack.axes());
        assertArrayEquals(counting(12, 1), SampleSignals.values(stack));
        assertEquals("true", stack.header().original().text("ImageJ.hyperstack").orElseThrow());
    }

    @Test
    void stacksOfOmeFollowItsOrderOfDimensions() throws Exception {
        String text = "<?xml version=\"1.0\"?><OME><Image><Pixels DimensionOrder=\"XYTZC\" SizeX=\"2\" SizeY=\"1\" SizeZ=\"2\" SizeC=\"1\""
                + " SizeT=\"3\" PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"nm\" PhysicalSizeY=\"0.25\"/></Image></OME>";
        for (int page = 0; page < 6; page++) {
            TiffBuilder.Page next = little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 2 * page));
            (page == 0 ? next.text(Tag.DESCRIPTION, text) : next).end();
        }
        Signal stack = only(little);
        assertEquals(List.of("z", "t", "y", "x"), stack.axes().stream().map(Axis::name).toList());
        assertArrayEquals(new int[] {2, 3, 1, 2}, stack.shape());
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, 0, 0.5, "nm"), stack.axes().get(3));
        assertEquals("\u00b5m", stack.axes().get(2).units());
    }

    @Test
    void digitalMicrographsCalibrationHoldsBeforeOthers() throws Exception {
        Signal image = onlyOf(little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 1)).text(Tag.DESCRIPTION, "ImageJ=1\nunit=mm\n")
                .field(Tag.X_RESOLUTION, TiffBuilder.RATIONAL, 1).text(Tag.GATAN_UNITS, "nm").text(Tag.GATAN_UNITS + 1, "1/nm")
                .field(Tag.GATAN_OFFSETS, TiffBuilder.DOUBLE, -3).field(Tag.GATAN_SCALES, TiffBuilder.DOUBLE, 0.1)
                .field(Tag.GATAN_SCALES + 1, TiffBuilder.DOUBLE, -0.2));
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, -3, 0.1, "nm"), image.axes().get(1));
        assertEquals(Axis.uniform("y", AxisRole.SIGNAL, 1, 0, -0.2, "1/nm"), image.axes().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {Tag.FEI_SFEG, Tag.FEI_HELIOS})
    void feisSectionsAreRead(int tag) throws Exception {
        String text = "[User]\r\nUser=me\r\n[Beam]\r\nHV=5000\r\n[Scan]\r\nPixelWidth=3.5e-009\r\nPixelHeight=4e-009\r\nDwelltime=1e-6\r\n"
                + "[Stage]\r\nStageT=0.9075712110370514\r\n";
        Signal image = onlyOf(little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 1)).text(tag, text));
        assertEquals("nm", image.axes().get(1).units());
        assertEquals(3.5, image.axes().get(1).scale(), 1e-12);
        assertEquals(4, image.axes().get(0).scale(), 1e-12);
        assertEquals(5, image.header().acquisition().beamEnergyKeV().orElseThrow());
        assertEquals(1e-6, image.header().acquisition().dwellTimeS().orElseThrow());
        assertEquals(52, image.header().acquisition().tiltDeg().orElseThrow(), 1e-9);
        assertEquals("me", image.header().original().text("FEI.User.User").orElseThrow());
    }

    @Test
    void feisXmlIsRead() throws Exception {
        Signal image = onlyOf(little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 1)).text(Tag.FEI_XML,
                "<FeiImage><pixelWidth unit=\"nm\">12.5</pixelWidth><pixelHeight unit=\"nm\">12.5</pixelHeight></FeiImage>"));
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, 0, 12.5, "nm"), image.axes().get(1));
    }

    @Test
    void zeissPixelSizeIsThatOfTheImage() throws Exception {
        String text = "0\r\nAP_PIXEL_SIZE\r\nPixel Size = 9.9 nm\r\nAP_IMAGE_PIXEL_SIZE\r\nImage Pixel Size = 2.614 nm\r\nAP_ACTUALKV\r\n"
                + "EHT = 15.00 kV\r\nAP_STAGE_AT_T\r\nStage at T = 54.0 \u00b0\r\n";
        Signal image = onlyOf(little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 1)).text(Tag.ZEISS, text));
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, 0, 2.614, "nm"), image.axes().get(1));
        assertEquals(15, image.header().acquisition().beamEnergyKeV().orElseThrow());
        assertEquals(54, image.header().acquisition().tiltDeg().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"3, 100000, 0.1, \u00b5m", "2, 254000, 0.1, \u00b5m", "2, 300, 1, ''", "1, 100000, 1, ''"})
    void resolutionCountsOnlyWhenItIsNoPrinters(int unit, double resolution, double scale, String units) throws Exception {
        Signal image = onlyOf(little.page(2, 1, 1, 8, 1).strips(TiffBuilder.bytes(2, 1))
                .field(Tag.X_RESOLUTION, TiffBuilder.RATIONAL, resolution).field(Tag.RESOLUTION_UNIT, TiffBuilder.SHORT, unit));
        assertEquals(Axis.uniform("x", AxisRole.SIGNAL, 2, 0, scale, units), image.axes().get(1));
    }

    @ParameterizedTest
    @CsvSource({"259, 7, as JPEG", "266, 2, reverse", "339, 6, sample format 6", "258, 12, 12 bits", "317, 9, predictor"})
    void whatIsNotReadIsNamed(int tag, int value, String reason) throws Exception {
        little.page(2, 2, 1, 8, 1).strips(TiffBuilder.bytes(4, 1)).field(tag, TiffBuilder.SHORT, value).end();
        String message = assertThrows(LamellaException.class, () -> open(little)).getMessage();
        assertTrue(message.contains(reason) && message.contains("probe.tif"), message);
    }

    @Test
    void pagesThatRunInACircleAreRefused() throws Exception {
        little.page(2, 2, 1, 8, 1).strips(TiffBuilder.bytes(4, 1)).end();
        byte[] bytes = little.toBytes();
        System.arraycopy(bytes, 4, bytes, bytes.length - 4, 4);
        Path file = Files.write(folder.resolve("circle.tif"), bytes);
        assertTrue(assertThrows(LamellaException.class, () -> new TiffLoader().open(file)).getMessage().contains("circle"));
    }

    @Test
    void damagedFilesAreRefusedInOneLine() throws Exception {
        Path file = folder.resolve("damaged.tif");
        Damage.everyCutIsRefused(new TiffLoader(), TiffBuilder.sample(), file);
        Damage.nothingElseEscapes(new TiffLoader(), TiffBuilder.sample(), file, 3000);
        TiffBuilder tiled = new TiffBuilder(ByteOrder.BIG_ENDIAN, true);
        tiled.page(5, 5, 3, 16, 1).field(Tag.PREDICTOR, TiffBuilder.SHORT, 2).tiles(8, 8, TiffBuilder.bytes(384, 1)).end();
        Damage.everyCutIsRefused(new TiffLoader(), tiled.toBytes(), file);
        Damage.nothingElseEscapes(new TiffLoader(), tiled.toBytes(), file, 3000);
    }
}
