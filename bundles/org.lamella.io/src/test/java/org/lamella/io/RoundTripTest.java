package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.PixelBox;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;

/** What is written comes back: counts exactly, axes to the last digits, and whole or not at all. */
class RoundTripTest {

    @TempDir
    private Path folder;

    /** Signals by every writer that can hold them. */
    private static Stream<Written> written() throws Exception {
        List<Signal> signals = List.of(SampleSignals.map(), SampleSignals.wideCounts(), SampleSignals.realMap(), SampleSignals.lineScan(),
                SampleSignals.spectrum(), SampleSignals.image(), SampleSignals.stack());
        return BundleLoaders.writers().entrySet().stream().flatMap(writer -> signals.stream()
                .filter(signal -> writer.getValue().canWrite(signal))
                .map(signal -> new Written(writer.getKey(), writer.getValue(), signal)));
    }

    private record Written(String extension, SignalWriter writer, Signal signal) {
        @Override
        public String toString() {
            return signal.title() + " as " + extension;
        }
    }

    private StoredSignal write(Written written) throws Exception {
        Path file = folder.resolve("Probe [1] 試料 é." + written.extension);
        written.writer.write(written.signal, file, Progress.NONE);
        assertEquals(List.of(), leftovers());
        return reread(file);
    }

    private StoredSignal reread(Path file) throws Exception {
        List<BundleLoaders.Contributed> loaders = BundleLoaders.recognising(FileProbe.of(file));
        assumeTrue(!loaders.isEmpty(), "written for other programs only");
        List<StoredSignal> signals = loaders.get(0).loader().open(file);
        assertEquals(1, signals.size());
        return signals.get(0);
    }

    private List<String> leftovers() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("Probe [1] 試料 é.")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void countsAndAxesComeBack(Written written) throws Exception {
        Signal again = write(written).read(LoadOptions.ALL, Progress.NONE);
        Signal signal = written.signal;
        assertArrayEquals(signal.shape(), again.shape());
        assertEquals(signal.sum().doubleValue(), again.sum().doubleValue(), 0);
        assertEquals(signal.max().doubleValue(), again.max().doubleValue(), 0);
        assertEquals(signal.nonZero(), again.nonZero());
        assertArrayEquals(SampleSignals.values(signal), SampleSignals.values(again), 0);
        if (!written.extension.equals("npy")) {
            for (int i = 0; i < signal.axes().size(); i++) {
                Axis axis = signal.axes().get(i);
                assertEquals(axis.scale(), again.axes().get(i).scale(), 1e-12 * Math.abs(axis.scale()));
                assertEquals(axis.offset(), again.axes().get(i).offset(),
                        1e-12 * Math.max(Math.abs(axis.offset()), Math.abs(axis.scale())));
                assertEquals(axis.units(), again.axes().get(i).units());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void partOfTheFileIsThatPartOfTheWhole(Written written) throws Exception {
        assumeTrue(written.signal instanceof SpectrumImage image && image.navigationAxes().size() == 2, "only maps are cropped in the plane");
        StoredSignal stored = write(written);
        Signal whole = stored.read(LoadOptions.ALL, Progress.NONE);
        Axis energy = stored.outline().axes().get(2);
        LoadOptions part = LoadOptions.ALL.withRegion(new PixelBox(1, 6, 2, 7))
                .withEnergy(new EnergyRange(energy.coordinate(3), energy.coordinate(24))).withRebin(new RebinFactors(2, 1, 4));
        Signal expected = LoadedSignal.part(Path.of("f"), whole, part, Progress.NONE);
        Signal found = stored.read(part, Progress.NONE);
        assertArrayEquals(SampleSignals.values(expected), SampleSignals.values(found), 0);
        assertEquals(expected.axes(), found.axes());
    }

    @ParameterizedTest
    @MethodSource("written")
    void readingCanBeCancelled(Written written) throws Exception {
        StoredSignal stored = write(written);
        assumeTrue(written.signal instanceof SpectrumImage, "single spectra are read at once");
        assertThrows(CancelledException.class, () -> stored.read(LoadOptions.ALL, SampleSignals.CANCELLED));
    }

    @ParameterizedTest
    @MethodSource("written")
    void cancelledWritingLeavesTheOldFileAsItWas(Written written) throws Exception {
        Path file = folder.resolve("Probe [1] 試料 é." + written.extension);
        Files.writeString(file, "old");
        try {
            written.writer.write(written.signal, file, SampleSignals.CANCELLED);
        } catch (LamellaException cancelled) {
            assertEquals("old", Files.readString(file));
        }
        assertEquals(List.of(), leftovers());
    }

    @Test
    void writersRefuseAFolderThatIsNotThere() throws Exception {
        for (var entry : BundleLoaders.writers().entrySet()) {
            Signal signal = Stream.of(SampleSignals.map(), SampleSignals.spectrum(), SampleSignals.image())
                    .filter(entry.getValue()::canWrite).findFirst().orElseThrow();
            Path file = folder.resolve("missing").resolve("x." + entry.getKey());
            LamellaException refused = assertThrows(LamellaException.class, () -> entry.getValue().write(signal, file, Progress.NONE));
            assertTrue(refused.getMessage().contains("missing") && refused.getMessage().contains("does not exist"), refused.getMessage());
        }
    }
}
