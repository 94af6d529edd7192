package org.lamella.io.edax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.ByteWriter;
import org.lamella.io.internal.Damage;

class EdaxLoaderTest {

    private static final int WIDTH = 4;
    private static final int HEIGHT = 3;
    private static final int CHANNELS = 6;
    private static final int COUNTS_AT = 3840;

    @TempDir
    private Path folder;
    private final EdaxLoader loader = new EdaxLoader();

    /** Count of a channel of the spectrum is its number. */
    private static byte[] spectrum(double stepEv, double startKeV) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).f32(0.7).to(16).i16(2016).u8(19, 4, 36, 15, 64, 39).to(28).i32(COUNTS_AT)
                .i16(CHANNELS).to(64).text("grain", 256).to(380).f32(stepEv).to(448).f32(startKeV, startKeV + stepEv * CHANNELS / 1000)
                .f32(50, 12.5).to(472).f32(129.25).to(508).f32(45, 34).to(532).f32(200).to(638).i16(3, 26, 6, 78).to(COUNTS_AT);
        for (int channel = 0; channel < CHANNELS; channel++) {
            out.i32(channel);
        }
        return out.toBytes();
    }

    private static byte[] image(double width, double height) {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN).i16(334, 1).text("IMG", 8).to(48).f32(0.25).i16(200, 0, 35).i32(13706).i16(778)
                .f32(width, height).to(264).toBytes();
    }

    /** The count of channel c of pixel p is 10 p + c. */
    private static byte[] map(int countBytes, String image) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).text("MAPSPECTRA_DATA", 16).to(24)
                .i32(WIDTH, HEIGHT, CHANNELS, countBytes, 200, 7).text(image, 120).to(200);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                int count = 10 * pixel + channel;
                switch (countBytes) {
                    case 1 -> out.u8(count);
                    case 2 -> out.i16(count);
                    default -> out.i32(count);
                }
            }
        }
        return out.toBytes();
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private StoredSignal open(Path file) throws Exception {
        assertTrue(loader.recognises(FileProbe.of(file)));
        List<StoredSignal> signals = loader.open(file);
        assertEquals(1, signals.size());
        return signals.get(0);
    }

    @Test
    void spectrumHasItsCountsEnergiesAndInstrument() throws Exception {
        StoredSignal stored = open(write("grain [1].spc", spectrum(10, 0.25)));
        assertEquals(List.of(Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0.25, 0.01, "keV")), stored.outline().axes());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, SampleSignals.values(stored.read(LoadOptions.ALL, Progress.NONE)));
        assertEquals(SignalKind.EDS_TEM, stored.outline().header().kind());
        assertEquals(Acquisition.builder().beamEnergyKeV(200).liveTimeS(50).tiltDeg(12.5).resolutionMnKaEv(129.25).azimuthDeg(45)
                .elevationDeg(34).elements(List.of("C", "Fe", "Pt")).build(), stored.outline().header().acquisition());
        assertEquals("2016-04-19T15:36:39", stored.outline().header().original().find("collected").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void mapTakesEnergiesAndPixelsFromItsCompanions(int countBytes) throws Exception {
        write("map.spc", spectrum(5, 0));
        write("Live Map_Img.ipr", image(0.5, 0.25));
        StoredSignal stored = open(write("map.spd", map(countBytes, "Live Map_Img.bmp")));
        assertEquals(List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 0.25, "\u00b5m"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 0.5, "\u00b5m"),
                Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0, 0.005, "keV")), stored.outline().axes());
        assertEquals(List.of(), stored.outline().header().warnings());
        assertEquals(countBytes, stored.outline().dataType().bytes());
        Signal read = stored.read(LoadOptions.ALL, Progress.NONE);
        double[] values = SampleSignals.values(read);
        for (int i = 0; i < values.length; i++) {
            assertEquals(10 * (i / CHANNELS) + i % CHANNELS, values[i]);
        }
    }

    @Test
    void imageOfTheMapsOwnNameWillDo() throws Exception {
        write("map_Img.ipr", image(2, 2));
        assertEquals(2, open(write("map.spd", map(2, ""))).outline().axes().get(0).scale());
    }

    @Test
    void whatIsUnknownIsSaid() throws Exception {
        write("map.spc", new byte[10]);
        write("map.ipr", image(Double.NaN, 1));
        StoredSignal stored = open(write("map.spd", map(2, "map.bmp")));
        List<String> warnings = stored.outline().header().warnings();
        assertEquals(2, warnings.size());
        assertTrue(warnings.get(0).contains(".spc") && warnings.get(1).contains(".ipr"), warnings.toString());
    }

    @Test
    void partOfAMapEqualsTheWholeCutDown() throws Exception {
        write("map.spc", spectrum(10, 0));
        StoredSignal stored = open(write("map.spd", map(2, "")));
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(1, 3, 1, 3)).withEnergy(new EnergyRange(0.015, 0.035));
        assertArrayEquals(new double[] {52, 53, 62, 63, 92, 93, 102, 103}, SampleSignals.values(stored.read(options, Progress.NONE)));
    }

    @Test
    void imageWithoutDataNamesTheMapToOpen() throws Exception {
        Path file = write("map.ipr", image(1, 1));
        assertTrue(loader.recognises(FileProbe.of(file)));
        String message = assertThrows(LamellaException.class, () -> loader.open(file)).getMessage();
        assertTrue(message.contains("map.ipr") && message.contains(".spd"), message);
    }

    @Test
    void othersFilesAreLeftAlone() throws Exception {
        assertFalse(loader.recognises(FileProbe.of(write("galactic.spc", new byte[] {0, 0x4B, 0, 0, 1, 2, 3, 4}))));
        assertFalse(loader.recognises(FileProbe.of(write("other.ipr", new byte[300]))));
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        write("cut.spc", spectrum(10, 0));
        Damage.everyCutIsRefused(loader, map(2, "x"), folder.resolve("cut.spd"));
        Damage.nothingElseEscapes(loader, map(2, "x"), folder.resolve("broken.spd"), 500);
        Damage.everyCutIsRefused(loader, spectrum(10, 0), folder.resolve("cut.spc"));
        Damage.nothingElseEscapes(loader, spectrum(10, 0), folder.resolve("broken.spc"), 500);
        assertInstanceOf(StoredSignal.class, open(write("whole.spc", spectrum(10, 0))));
    }
}
