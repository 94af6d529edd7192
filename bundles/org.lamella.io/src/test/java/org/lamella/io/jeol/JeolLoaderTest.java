package org.lamella.io.jeol;

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
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.FrameRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;
import org.lamella.io.internal.Spectra;

class JeolLoaderTest {

    private static final int SIDE = 8;
    /** X-rays of one row of a whole frame: as many in each pixel as its column. */
    private static final long ROW_SUM = 28;

    @TempDir
    private Path folder;

    private StoredSignal open(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        assertTrue(new JeolLoader().recognises(FileProbe.of(file)));
        List<StoredSignal> signals = new JeolLoader().open(file);
        assertEquals(1, signals.size());
        return signals.get(0);
    }

    private StoredSignal map(Map<String, Object> tree, JeolEventWriter events) throws Exception {
        return open("map [1].pts", JeolBuilder.map(tree, events));
    }

    private static SpectrumImage read(StoredSignal stored) throws LamellaException {
        SpectrumImage map = (SpectrumImage) stored.read(LoadOptions.ALL, Progress.NONE);
        assertEquals(stored.outline().axes(), map.axes());
        return map;
    }

    private static JeolEventWriter frames(int complete, int rowsOfLast) {
        JeolEventWriter events = new JeolEventWriter(SIDE);
        for (int i = 0; i < complete; i++) {
            events.frame(i, SIDE, SIDE);
        }
        return rowsOfLast > 0 ? events.frame(complete, SIDE, rowsOfLast) : events;
    }

    @Test
    void framesAreAddedUp() throws Exception {
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), frames(3, 0)));
        assertArrayEquals(new int[] {8, 8, 4096}, map.shape());
        assertEquals(3 * SIDE * ROW_SUM, map.sum());
        double[] spectrum = Spectra.at(map, 5 * SIDE + 6);
        assertEquals(18, Arrays.stream(spectrum).sum());
        assertArrayEquals(new double[] {6, 6, 6}, new double[] {spectrum[5], spectrum[105], spectrum[205]});
        assertEquals(List.of(), map.header().warnings());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 3, 1", "3, 4, 3"})
    void framesCanBeChosenAlsoTheInterruptedOne(int first, int end, int firstFrame) throws Exception {
        StoredSignal stored = map(JeolBuilder.mapTree("8x8"), frames(3, 2));
        SpectrumImage map = (SpectrumImage) stored.read(LoadOptions.ALL.withFrames(new FrameRange(first, end)), Progress.NONE);
        assertEquals(6, Spectra.at(map, SIDE + 6)[100 * firstFrame + 1]);
        assertEquals((Math.min(end, 3) - first) * SIDE * ROW_SUM + (end > 3 ? 2 * ROW_SUM : 0), map.sum().longValue());
        assertThrows(LamellaException.class, () -> stored.read(LoadOptions.ALL.withFrames(new FrameRange(0, 5)), Progress.NONE));
    }

    @Test
    void anInterruptedLastFrameIsLeftOutAndToldOf() throws Exception {
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), frames(2, 3)));
        assertEquals(2 * SIDE * ROW_SUM, map.sum());
        assertEquals(List.of("The last of 3 frames was interrupted in row 2 and is left out."), map.header().warnings());
    }

    @Test
    void anInterruptedOnlyFrameIsKeptAndToldOf() throws Exception {
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), frames(0, 3)));
        assertEquals(3 * ROW_SUM, map.sum());
        assertEquals(List.of("The only frame was interrupted in row 2."), map.header().warnings());
    }

    @Test
    void axesAndAcquisitionAreThoseOfTheHeader() throws Exception {
        StoredSignal stored = map(JeolBuilder.mapTree("8x8"), frames(1, 0));
        assertEquals(List.of("y", "x", "Energy"), stored.outline().axes().stream().map(axis -> axis.name()).toList());
        assertEquals(128.0 / 40000 * 1000 / 8, stored.outline().axes().get(0).coordinate(1), 1e-12);
        assertEquals("\u00b5m", stored.outline().axes().get(1).units());
        assertEquals(-0.5 + (100 - 96) * 0.02, stored.outline().axes().get(2).coordinate(100), 1e-12);
        assertEquals(SignalKind.EDS_TEM, stored.outline().header().kind());
        Acquisition acquisition = stored.outline().header().acquisition();
        assertEquals(OptionalDouble.of(200), acquisition.beamEnergyKeV());
        assertEquals(OptionalDouble.of(325.5), acquisition.liveTimeS());
        assertEquals(OptionalDouble.of(366.9), acquisition.realTimeS());
        assertEquals(0.5e-3 * 4, acquisition.dwellTimeS().orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.of(22.5), acquisition.elevationDeg());
        assertEquals(OptionalDouble.of(90), acquisition.azimuthDeg());
        assertEquals(OptionalDouble.of(5), acquisition.tiltDeg());
        assertEquals(OptionalDouble.of(138), acquisition.resolutionMnKaEv());
    }

    @Test
    void pagesOfParametersAreFoundByWhatTheyAre() throws Exception {
        Map<String, Object> tree = JeolBuilder.mapTree("8x8");
        tree.put("PTTD Param", Map.of("Params", JeolBuilder.pages("PARAMPAGE3", "PARAMPAGE0")));
        StoredSignal stored = map(tree, frames(1, 0));
        assertEquals(OptionalDouble.of(22.5), stored.outline().header().acquisition().elevationDeg());
        assertEquals(-0.5, stored.outline().axes().get(2).coordinate(96), 1e-12);
    }

    @Test
    void whatTheHeaderDoesNotSayIsSaidToBeUnknown() throws Exception {
        StoredSignal stored = map(Map.of("EDS Data", Map.of("AnalyzableMap MeasData", Map.of("Meas Cond", Map.of("Pixels", "8x8")))),
                frames(1, 0));
        assertEquals(SIDE * ROW_SUM, read(stored).sum());
        assertEquals(OptionalDouble.empty(), stored.outline().header().acquisition().beamEnergyKeV());
        assertEquals(List.of("The file does not say how large a pixel is.",
                "The file does not say how wide a channel is; 10 eV are assumed."), stored.outline().header().warnings());
    }

    @Test
    void aPartOfTheScanIsCountedFromItsCorner() throws Exception {
        JeolEventWriter events = new JeolEventWriter(16).row(3).column(5).xrays(7).column(9).xrays(8).row(6).column(8).xrays(9, 9).row(9);
        SpectrumImage map = read(map(JeolBuilder.mapTree("16x16", 5, 3, 8, 6), events));
        assertArrayEquals(new int[] {4, 4, 4096}, map.shape());
        assertEquals(3L, map.sum().longValue());
        assertEquals(1, Spectra.at(map, 0)[7]);
        assertEquals(2, Spectra.at(map, 3 * 4 + 3)[9]);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "16, 24"})
    void scansThatAreNotSquareKeepTheirRows(int columnStep, int rowStep) throws Exception {
        JeolEventWriter events = new JeolEventWriter(columnStep, rowStep);
        for (int y = 0; y < 170; y++) {
            events.row(y).column(255).xrays(y);
        }
        SpectrumImage map = read(map(JeolBuilder.mapTree("256x170"), events));
        assertArrayEquals(new int[] {170, 256, 4096}, map.shape());
        for (int y = 0; y < 170; y++) {
            assertEquals(1, Spectra.at(map, y * 256 + 255)[y], "row " + y);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void scansOfAnySizeKeepTheirPixels(boolean wholeSteps) throws Exception {
        JeolEventWriter events = new JeolEventWriter(1, 1);
        for (int i = 0; i < 300; i++) {
            int place = wholeSteps ? i * 13 : i * 4096 / 300;
            events.row(place).column(place).xrays(i);
        }
        SpectrumImage map = read(map(JeolBuilder.mapTree("300x300"), events));
        for (int i = 0; i < 300; i++) {
            assertEquals(1, Spectra.at(map, i * 300 + i)[i], "pixel " + i);
        }
    }

    @Test
    void aPartOutsideTheScanIsNotBelieved() throws Exception {
        for (int[] area : new int[][] {{4, 4, 8, 7}, {0, 0, 511, 511}, {5, 5, 4, 7}, {-1, 0, 3, 3}, {1, 2, 3}}) {
            SpectrumImage map = read(map(JeolBuilder.mapTree("8x8", area), frames(1, 0)));
            assertEquals(SIDE * ROW_SUM, map.sum());
            assertTrue(map.header().warnings().get(0).contains("outside the scan"), map.header().warnings().toString());
        }
    }

    @Test
    void passesOfALineScanAreAddedUpAndToldOf() throws Exception {
        JeolEventWriter events = new JeolEventWriter(SIDE);
        for (int pass = 0; pass < 3; pass++) {
            events.row(4).column(2).xrays(50).column(6).xrays(60);
        }
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), events));
        assertEquals(3, Spectra.at(map, 4 * SIDE + 2)[50]);
        assertTrue(map.header().warnings().get(0).contains("row 4: this is a line scan"), map.header().warnings().toString());
    }

    @Test
    void passesOfAMapOfOneRowAreFrames() throws Exception {
        JeolEventWriter events = new JeolEventWriter(SIDE);
        for (int pass = 0; pass < 3; pass++) {
            events.row(4).column(2).xrays(50 + pass);
        }
        StoredSignal stored = map(JeolBuilder.mapTree("8x8", 0, 4, 7, 4), events);
        assertEquals(3L, read(stored).sum().longValue());
        SpectrumImage second = (SpectrumImage) stored.read(LoadOptions.ALL.withFrames(new FrameRange(1, 2)), Progress.NONE);
        assertEquals(1, Spectra.at(second, 2)[51]);
        assertEquals(1L, second.sum().longValue());
    }

    @Test
    void anEmptyMapIsSaidToBeEmptyWithWhatIsInTheFile() throws Exception {
        JeolEventWriter nowhere = new JeolEventWriter(SIDE).xrays(5, 6).column(3).xrays(7);
        List<String> warnings = read(map(JeolBuilder.mapTree("8x8"), nowhere)).header().warnings();
        assertTrue(warnings.get(0).startsWith("The map is empty: none of the 3 X-rays in the file has a place in it."),
                warnings.toString());
        StoredSignal full = map(JeolBuilder.mapTree("8x8"), frames(1, 0));
        Signal emptyPart = full.read(LoadOptions.ALL.withRegion(new PixelBox(0, 1, 0, 8)), Progress.NONE);
        assertEquals(0L, emptyPart.sum().longValue());
        assertEquals(List.of(), emptyPart.header().warnings());
    }

    @Test
    void wordsOfUnknownKindsAreToldOf() throws Exception {
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), frames(1, 0).word(0xC005).word(0xE001)));
        assertEquals(List.of("2 words of the events are of kinds that are not known and are left out."), map.header().warnings());
        assertEquals(SIDE * ROW_SUM, map.sum());
    }

    @Test
    void manyCountsInAChannelAreAllKept() throws Exception {
        int[] channels = new int[70000];
        Arrays.fill(channels, 77);
        SpectrumImage map = read(map(JeolBuilder.mapTree("8x8"), new JeolEventWriter(SIDE).row(0).column(1).xrays(channels).row(7)));
        assertEquals(70000, Spectra.at(map, 1)[77]);
        assertEquals(DataType.UINT32, map.dataType());
    }

    @Test
    void partEqualsCropOfWhole() throws Exception {
        StoredSignal stored = map(JeolBuilder.mapTree("8x8"), frames(3, 2));
        Spectra.partEqualsCropOfWhole(stored, new PixelBox(1, 7, 2, 8), new EnergyRange(-2.4, 2), new RebinFactors(2, 3, 4));
        Spectra.partEqualsCropOfWhole(stored, new PixelBox(0, 8, 0, 1), new EnergyRange(0, 1), new RebinFactors(1, 1, 1));
        assertThrows(LamellaException.class, () -> stored.read(LoadOptions.ALL.withDetector(1), Progress.NONE));
    }

    @Test
    void aMapThatIsCutOffGivesWhatIsThereAndSaysSo() throws Exception {
        byte[] whole = JeolBuilder.map(JeolBuilder.mapTree("8x8"), frames(3, 0));
        StoredSignal stored = open("cut.pts", Arrays.copyOf(whole, whole.length - 100));
        assertEquals(2 * SIDE * ROW_SUM, read(stored).sum());
        List<String> warnings = stored.outline().header().warnings();
        assertTrue(warnings.get(0).startsWith("The file is cut off"), warnings.toString());
        Path file = folder.resolve("head.pts");
        for (int length = 0; length < 317 + 100; length += 13) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(LamellaException.class, () -> new JeolLoader().open(file), "cut to " + length);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x8", "8", "99999x8", "8x4097", "''"})
    void absurdSizesAreRefused(String pixels) {
        assertThrows(LamellaException.class, () -> map(JeolBuilder.mapTree(pixels), frames(1, 0)));
    }

    @ParameterizedTest
    @CsvSource({"1, UINT8", "2, UINT16", "3, INT32", "4, FLOAT32", "5, FLOAT64", "6, UINT8", "14, UINT16", "9, FLOAT32"})
    void imagesOfEveryNumberTypeAndSizeAreRead(int code, DataType type) throws Exception {
        for (int side : new int[] {3, 80}) {
            ByteWriter pixels = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 4 * side; i++) {
                switch (type) {
                    case UINT8 -> pixels.u8(i);
                    case UINT16 -> pixels.i16(i);
                    case INT32 -> pixels.i32(i);
                    case FLOAT32 -> pixels.f32(i);
                    default -> pixels.f64(i);
                }
            }
            StoredSignal stored = open("survey.img", JeolBuilder.image("IMG1", new int[] {4, side},
                    new JeolBuilder.Stored(code, pixels.toBytes())));
            Image image = (Image) stored.read(LoadOptions.ALL, Progress.NONE);
            assertEquals(type, image.dataType());
            assertArrayEquals(new int[] {side, 4}, image.shape());
            assertEquals(type == DataType.UINT8 ? (4 * side - 1) % 256 : 4 * side - 1, image.values().get(4 * side - 1));
            assertEquals("IMG1", image.header().title());
            assertEquals(128.0 / 40000 * 1000 / 4, image.xAxis().coordinate(1), 1e-12);
            assertEquals(OptionalDouble.of(200), image.header().acquisition().beamEnergyKeV());
        }
    }

    @Test
    void spectraAreRead() throws Exception {
        StoredSignal stored = open("point.EDS", JeolBuilder.spectrum("point 1", new int[] {0, 70000, 3}));
        assertEquals("point 1", stored.outline().header().title());
        assertEquals(70003L, stored.read(LoadOptions.ALL, Progress.NONE).sum().longValue());
        assertEquals(0.019, stored.outline().axes().get(0).coordinate(2), 1e-12);
        Acquisition acquisition = stored.outline().header().acquisition();
        assertEquals(OptionalDouble.of(30), acquisition.liveTimeS());
        assertEquals(OptionalDouble.of(31), acquisition.realTimeS());
        assertEquals(OptionalDouble.of(200), acquisition.beamEnergyKeV());
        assertEquals(OptionalDouble.of(22.3), acquisition.elevationDeg());
        assertEquals(OptionalDouble.of(90), acquisition.azimuthDeg());
    }

    private List<StoredSignal> project(String... names) throws Exception {
        Path project = Files.write(folder.resolve("\u8abf\u67fb.ASW"), JeolBuilder.project(names));
        assertTrue(new JeolLoader().recognises(FileProbe.of(project)));
        return new JeolLoader().open(project);
    }

    private void write(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void aProjectOpensWhatItNamesWhateverTheCapitals() throws Exception {
        write("\u8868/View000.pts", JeolBuilder.map(JeolBuilder.mapTree("8x8"), frames(1, 0)));
        write("\u8868/point.eds", JeolBuilder.spectrum("p", new int[] {1, 2}));
        List<StoredSignal> signals = project(".\\\u8868\\view000.PTS", ".\\\u8868\\point.eds");
        assertEquals(2, signals.size());
        assertEquals(SIDE * ROW_SUM, read(signals.get(0)).sum());
        assertEquals(List.of(), signals.get(0).outline().header().warnings());
        assertEquals(3L, signals.get(1).read(LoadOptions.ALL, Progress.NONE).sum().longValue());
    }

    @Test
    void whatIsMissingOrBrokenInAProjectIsToldWithTheFirstSignal() throws Exception {
        write("a.pts", JeolBuilder.map(JeolBuilder.mapTree("8x8"), frames(1, 0)));
        write("b.img", new byte[] {52, 0, 0, 0, 1});
        write("notes.apb", new byte[] {1});
        List<StoredSignal> signals = project("a.pts", "b.img", "gone.map", "..\\outside.img", "notes.apb");
        assertEquals(1, signals.size());
        List<String> warnings = signals.get(0).read(LoadOptions.ALL, Progress.NONE).header().warnings();
        assertEquals(warnings, signals.get(0).outline().header().warnings());
        assertEquals("Of the files that the project names, 2 are not there, such as gone.map.", warnings.get(0));
        assertTrue(warnings.get(1).contains("b.img"), warnings.toString());
        assertEquals(2, warnings.size());
    }

    @Test
    void aProjectWithNothingToOpenIsRefused() throws Exception {
        String gone = assertThrows(LamellaException.class, () -> project("gone\\a.pts")).getMessage();
        assertTrue(gone.contains("gone\\a.pts"), gone);
        assertThrows(LamellaException.class, this::project);
        write("b.img", new byte[] {52, 0, 0, 0, 1});
        String broken = assertThrows(LamellaException.class, () -> project("b.img")).getMessage();
        assertTrue(broken.contains("b.img"), broken);
    }

    @Test
    void filesAreRecognisedByContent() throws Exception {
        assertEquals(SIDE * ROW_SUM, read(open("renamed.dat", JeolBuilder.map(JeolBuilder.mapTree("8x8"), frames(1, 0)))).sum());
        Path other = Files.write(folder.resolve("microprobe.map"), new byte[600]);
        assertFalse(new JeolLoader().recognises(FileProbe.of(other)));
        assertThrows(LamellaException.class, () -> new JeolLoader().open(other));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] image = JeolBuilder.image("IMG1", new int[] {4, 3}, new JeolBuilder.Stored(1, new byte[12]));
        Path file = folder.resolve("broken.img");
        Damage.everyCutIsRefused(new JeolLoader(), Arrays.copyOf(image, image.length - 3), file);
        Damage.nothingElseEscapes(new JeolLoader(), image, file, 1500);
        byte[] spectrum = JeolBuilder.spectrum("p", new int[50]);
        Damage.nothingElseEscapes(new JeolLoader(), spectrum, folder.resolve("broken.eds"), 1000);
        byte[] map = JeolBuilder.map(JeolBuilder.mapTree("8x8"), frames(1, 0));
        Damage.nothingElseEscapes(new JeolLoader(), map, folder.resolve("broken.pts"), 900);
    }
}
