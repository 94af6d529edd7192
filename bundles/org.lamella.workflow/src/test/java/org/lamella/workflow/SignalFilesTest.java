package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;

class SignalFilesTest {

    @TempDir
    Path folder;

    private static Signal signal(String title) {
        Axis axis = Axis.uniform("Energy", AxisRole.SIGNAL, 2, 0, 1, "keV");
        return new Spectrum(SignalHeader.of(title, SignalKind.SPECTRUM), axis, NumericArray.of(new double[] {1, 2}));
    }

    /** Recognises files by their first text and gives one signal named after the loader. */
    private record MagicLoader(String magic, String title) implements SignalLoader {

        @Override
        public boolean recognises(FileProbe probe) {
            return probe.headText().startsWith(magic);
        }

        @Override
        public List<StoredSignal> open(Path file) {
            return List.of(LoadedSignal.of(file, signal(title)));
        }
    }

    /** Recognises everything or nothing and then does what the test wants. */
    private record ScriptedLoader(boolean recognises, Loading loading) implements SignalLoader {

        interface Loading {
            List<Signal> load() throws LamellaException;
        }

        @Override
        public boolean recognises(FileProbe probe) {
            return recognises;
        }

        @Override
        public List<StoredSignal> open(Path file) throws LamellaException {
            return loading.load().stream().map(signal -> LoadedSignal.of(file, signal)).toList();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String titleOf(FakeContributions contributions, Path file) throws LamellaException {
        return new SignalFiles(contributions).load(file, Progress.NONE).signals().get(0).title();
    }

    private static String messageOf(FakeContributions contributions, Path file) {
        LamellaException failure = assertThrows(LamellaException.class, () -> new SignalFiles(contributions).load(file, Progress.NONE));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"));
        return failure.getMessage();
    }

    @Test
    void contentWinsOverEnding() throws Exception {
        FakeContributions contributions = new FakeContributions()
                .loader("apple", "apl", new MagicLoader("APPLE", "apple")).loader("pear", "per", new MagicLoader("PEAR", "pear"));
        assertEquals("pear", titleOf(contributions, file("misnamed.apl", "PEAR and more")));
    }

    @Test
    void endingRanksLoadersOfTheSameContent() throws Exception {
        FakeContributions contributions = new FakeContributions()
                .loader("a-general", "h5", new MagicLoader("HDF", "general"))
                .loader("z-special", "hspy", new MagicLoader("HDF", "special"));
        assertEquals("special", titleOf(contributions, file("map.hspy", "HDF")));
        assertEquals("general", titleOf(contributions, file("map.h5", "HDF")));
        assertEquals("general", titleOf(contributions, file("map.unknown", "HDF")));
    }

    @Test
    void endingIsUsedWhenNobodyKnowsTheContent() throws Exception {
        FakeContributions contributions = new FakeContributions()
                .loader("raw", "raw", new ScriptedLoader(false, () -> List.of(signal("raw"))));
        assertEquals("raw", titleOf(contributions, file("DATA.RAW", "no mark at all")));
    }

    @Test
    void nextLoaderIsTriedWhenTheFirstFails() throws Exception {
        FakeContributions contributions = new FakeContributions()
                .loader("a", "x", new ScriptedLoader(true, () -> {
                    throw new LamellaException("not mine");
                }))
                .loader("b", "x", new ScriptedLoader(true, () -> List.of(signal("b"))));
        assertEquals("b", titleOf(contributions, file("f.x", "?")));
    }

    @Test
    void firstFailureIsReportedWhenAllFail() throws Exception {
        Path file = file("f.x", "?");
        FakeContributions contributions = new FakeContributions()
                .loader("a", "x", new ScriptedLoader(true, () -> {
                    throw new LamellaException(file + ": first");
                }))
                .loader("b", "x", new ScriptedLoader(true, () -> {
                    throw new LamellaException(file + ": second");
                }));
        assertEquals(file + ": first", messageOf(contributions, file));
    }

    @Test
    void cancellationIsNotAReasonToTryTheNextLoader() throws Exception {
        List<String> tried = new ArrayList<>();
        FakeContributions contributions = new FakeContributions()
                .loader("a", "x", new ScriptedLoader(true, () -> {
                    throw new CancelledException();
                }))
                .loader("b", "x", new ScriptedLoader(true, () -> {
                    tried.add("b");
                    return List.of(signal("b"));
                }));
        Path file = file("f.x", "?");
        assertThrows(CancelledException.class, () -> new SignalFiles(contributions).load(file, Progress.NONE));
        assertEquals(List.of(), tried);
    }

    @Test
    void brokenLoaderFailsInOneLineThatNamesIt() throws Exception {
        FakeContributions contributions = new FakeContributions().loader("a", "x", new ScriptedLoader(true, () -> {
            throw new ArrayIndexOutOfBoundsException("Index 7\nout of bounds");
        }));
        String message = messageOf(contributions, file("f.x", "?"));
        assertTrue(message.contains("'a'") && message.contains("damaged"), message);
    }

    @Test
    void endlessRecursionOfALoaderFailsInOneLine() throws Exception {
        FakeContributions contributions = new FakeContributions().loader("a", "x", new ScriptedLoader(true, () -> {
            throw new StackOverflowError();
        }));
        assertTrue(messageOf(contributions, file("f.x", "?")).contains("damaged"));
    }

    @Test
    void lackOfMemoryIsSaidPlainly() throws Exception {
        FakeContributions contributions = new FakeContributions().loader("a", "x", new ScriptedLoader(true, () -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertTrue(messageOf(contributions, file("f.x", "?")).contains("-Xmx"));
    }

    @Test
    void fileWithoutSignalsIsRefused() throws Exception {
        FakeContributions contributions = new FakeContributions().loader("a", "x", new ScriptedLoader(true, List::of));
        assertTrue(messageOf(contributions, file("f.x", "?")).contains("no signal"));
    }

    @Test
    void loaderThatCannotLookDoesNotStopTheOthers() throws Exception {
        SignalLoader blind = new SignalLoader() {
            @Override
            public boolean recognises(FileProbe probe) {
                throw new IllegalStateException("broken");
            }

            @Override
            public List<StoredSignal> open(Path file) {
                return List.of();
            }
        };
        FakeContributions contributions = new FakeContributions().loader("a", "y", blind).loader("b", "x", new MagicLoader("B", "b"));
        assertEquals("b", titleOf(contributions, file("f.x", "B")));
    }

    @Test
    void missingFileIsNamed() {
        assertTrue(messageOf(new FakeContributions(), folder.resolve("nowhere.hspy")).contains("no such file"));
    }

    @Test
    void folderIsRefused() {
        assertTrue(messageOf(new FakeContributions(), folder).contains("folder"));
    }

    @Test
    void emptyFileIsRefused() throws Exception {
        assertTrue(messageOf(new FakeContributions(), file("empty.hspy", "")).contains("empty (0 bytes)"));
    }

    @Test
    void unreadableFileIsRefused() throws Exception {
        Path file = file("secret.hspy", "data");
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        assertTrue(messageOf(new FakeContributions(), file).contains("may not read"));
    }

    @Test
    void unknownFileListsWhatCanBeRead() throws Exception {
        FakeContributions contributions = new FakeContributions()
                .loader("b", "rpl", new MagicLoader("B", "b")).loader("a", "hspy", new MagicLoader("A", "a"));
        assertTrue(messageOf(contributions, file("notes.txt", "hello")).contains(".hspy, .rpl"));
        assertTrue(messageOf(new FakeContributions(), file("notes.txt", "hello")).contains("none"));
    }

    @Test
    void formatIsTheLoadersLabel() throws Exception {
        FakeContributions contributions = new FakeContributions().loader("apple", "apl", new MagicLoader("APPLE", "apple"));
        assertEquals("Label of apple", new SignalFiles(contributions).load(file("f.apl", "APPLE"), Progress.NONE).format());
    }

    /** Keeps what it was asked to write. */
    private static final class MemoryWriter implements SignalWriter {

        private final boolean able;
        private Signal written;

        MemoryWriter(boolean able) {
            this.able = able;
        }

        @Override
        public boolean canWrite(Signal signal) {
            return able;
        }

        @Override
        public void write(Signal signal, Path file, Progress progress) {
            written = signal;
        }
    }

    private String writeFailure(FakeContributions contributions, Path file) {
        LamellaException failure = assertThrows(LamellaException.class,
                () -> new SignalFiles(contributions).write(signal("map"), file, Progress.NONE));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        return failure.getMessage();
    }

    @Test
    void writerIsChosenByEndingAndAbility() throws Exception {
        MemoryWriter unable = new MemoryWriter(false);
        MemoryWriter able = new MemoryWriter(true);
        MemoryWriter other = new MemoryWriter(true);
        FakeContributions contributions = new FakeContributions().writer("a", "x", unable).writer("b", "x", able).writer("c", "y", other);
        Signal signal = signal("map");
        new SignalFiles(contributions).write(signal, folder.resolve("out.X"), Progress.NONE);
        assertSame(signal, able.written);
        assertSame(null, other.written);
    }

    @Test
    void writingSaysWhatCanHoldTheSignal() {
        FakeContributions contributions = new FakeContributions()
                .writer("msa", "msa", new MemoryWriter(false)).writer("npy", "npy", new MemoryWriter(true));
        String message = writeFailure(contributions, folder.resolve("map.msa"));
        assertTrue(message.contains("Label of msa cannot hold 'map'") && message.contains(".npy"), message);
    }

    @Test
    void writingRefusesUnknownEndingsFoldersAndMissingFolders() {
        FakeContributions contributions = new FakeContributions().writer("npy", "npy", new MemoryWriter(true));
        assertTrue(writeFailure(contributions, folder.resolve("map.tif")).contains(".npy"));
        assertTrue(writeFailure(contributions, folder.resolve("map")).contains("without ending"));
        assertTrue(writeFailure(contributions, folder).contains("folder"));
        assertTrue(writeFailure(contributions, folder.resolve("missing/map.npy")).contains("does not exist"));
    }
}
