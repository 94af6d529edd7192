package org.lamella.io.phenom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.ByteWriter;

/** Unpacked projects, written field by field. */
class ProjectTest {

    private static final Path FILE = Path.of("grains.elid");
    private static final long ROOM = 1 << 20;
    private static final int POINT = 2;

    private static void settings(ByteWriter out, int version) {
        // the first version has the elevation in degrees
        out.f64(15_000, version == 0 ? 45 : Math.PI / 4, Math.PI / 2, 9.5, 10.5, 1e-6, 1e-7, 130).i32(6).text("Phenom", 6);
        if (version >= 1) {
            out.f64(0.006, 0.007, 2.5e-5, 0.04, Math.PI / 6);
        }
        if (version >= 3) {
            out.f64(1.5).u8(1, 0);
        }
    }

    /** A project without images, with a point of three channels of its own. */
    private static byte[] project(int version) {
        ByteWriter out = new ByteWriter(ByteOrder.LITTLE_ENDIAN).text("EID2", 4).i32(version, 1);
        // an image that was not kept, without a name; its analyses follow
        out.i32(0, 0, 1).u8(POINT);
        // no picture; energies; counts of one, two and three bytes
        out.i32(0).f64(-50, 10).i32(3).u8(5, 0x80, 0x01, 0xFF, 0xFF, 0x03);
        settings(out, version);
        out.i32(2).u8(26, 8).i32(0).i32(0).i32(1).u8(26, 2, 3).u8(1).i32(4).i32(0);
        if (version >= 2) {
            out.u8(0);
        }
        if (version >= 4) {
            out.i32(1).u8(6);
        }
        out.f64(0.25, -0.25);
        if (version >= 1) {
            out.i32(0, 0);
        }
        return out.toBytes();
    }

    private static List<StoredSignal> read(byte[] project) throws Exception {
        return Project.read(FILE, new ElidStream(new ByteArrayInputStream(project), ROOM));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void pointHasCountsEnergiesAndInstrument(int version) throws Exception {
        List<StoredSignal> signals = read(project(version));
        assertEquals(1, signals.size());
        StoredSignal point = signals.get(0);
        assertEquals("Spot 4", point.outline().header().title());
        assertArrayEquals(new double[] {5, 128, 65535}, SampleSignals.values(point.read(LoadOptions.ALL, Progress.NONE)));
        assertEquals(List.of(Axis.uniform("Energy", AxisRole.SIGNAL, 3, -0.05, 0.01, "keV")), point.outline().axes());
        Acquisition acquisition = point.outline().header().acquisition();
        assertEquals(15, acquisition.beamEnergyKeV().orElseThrow());
        assertEquals(45, acquisition.elevationDeg().orElseThrow(), 1e-12);
        assertEquals(9.5, acquisition.liveTimeS().orElseThrow());
        assertEquals(List.of("Fe", "O"), acquisition.elements());
        assertEquals(version >= 1, acquisition.tiltDeg().isPresent());
        assertEquals(List.of("Fe2O3"), point.outline().header().original().find("EDS.oxides").orElseThrow());
    }

    @Test
    void laterVersionIsRefused() {
        String message = assertThrows(IOException.class, () -> read(project(5))).getMessage();
        assertTrue(message.contains("version 5"), message);
    }

    @Test
    void everyCutIsRefused() {
        byte[] whole = project(4);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> read(cut), "cut to " + length);
        }
    }
}
