package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.testing.SharedData;
import org.lamella.io.hspy.HyperSpyLoader;

/** What is no file of a format is refused in one line that names it. */
class DamagedFilesTest {

    @TempDir
    private Path folder;

    private static Stream<BundleLoaders.Contributed> loaders() throws Exception {
        return BundleLoaders.all().stream();
    }

    private static void readAll(BundleLoaders.Contributed loader, Path file) throws LamellaException {
        for (StoredSignal stored : loader.loader().open(file)) {
            stored.read(LoadOptions.ALL, Progress.NONE);
        }
    }

    private static String refusal(BundleLoaders.Contributed loader, Path file) {
        LamellaException refused = assertThrows(LamellaException.class, () -> readAll(loader, file));
        assertEquals(1, refused.getMessage().lines().count());
        // of a pair of files the other one may be at fault
        assertTrue(refused.getMessage().contains(file.getFileName().toString().replaceFirst("[^.]*$", "")), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        return refused.getMessage();
    }

    @ParameterizedTest
    @MethodSource("loaders")
    void nonsenseIsRefused(BundleLoaders.Contributed loader) throws Exception {
        String extension = "." + loader.extensions().get(0);
        refusal(loader, folder.resolve("missing" + extension));
        refusal(loader, Files.write(folder.resolve("empty" + extension), new byte[0]));
        refusal(loader, Files.write(folder.resolve("one" + extension), new byte[] {7}));
        byte[] noise = new byte[10_000];
        new java.util.Random(1).nextBytes(noise);
        refusal(loader, Files.write(folder.resolve("noise" + extension), noise));
        refusal(loader, Files.write(folder.resolve("zeros" + extension), new byte[10_000]));
        refusal(loader, Files.writeString(folder.resolve("words" + extension), "These are words, not a measurement.\n"));
    }

    @Test
    void filesCutOffAreRefused() throws Exception {
        for (var writer : BundleLoaders.writers().entrySet()) {
            Path file = folder.resolve("cut." + writer.getKey());
            var signal = Stream.of(SampleSignals.map(), SampleSignals.spectrum(), SampleSignals.image()).filter(writer.getValue()::canWrite)
                    .findFirst().orElseThrow();
            writer.getValue().write(signal, file, Progress.NONE);
            var loader = BundleLoaders.recognising(org.lamella.core.contribution.FileProbe.of(file)).stream().findFirst();
            if (loader.isEmpty() || List.of("msa", "csv").contains(writer.getKey())) {
                // a text that ends early is still a text; the missing channels are said in a warning
                continue;
            }
            Path cut = writer.getKey().equals("rpl") ? folder.resolve("cut.raw") : file;
            byte[] whole = Files.readAllBytes(cut);
            for (int percent = 99; percent >= 1; percent -= 7) {
                Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
                refusal(loader.get(), file);
            }
        }
    }

    @Test
    void emsaWithFewerChannelsThanAnnouncedSaysSo() throws Exception {
        String text = "#FORMAT      : EMSA/MAS Spectral Data File\n#NPOINTS     : 5\n#XPERCHAN    : 10\n#OFFSET      : 0\n#DATATYPE    : Y\n"
                + "#SPECTRUM    :\n1, 2, 3,\n";
        Path file = Files.writeString(folder.resolve("few.msa"), text);
        var loader = BundleLoaders.all().stream().filter(contributed -> contributed.id().equals("emsa")).findFirst().orElseThrow();
        StoredSignal signal = loader.loader().open(file).get(0);
        assertEquals(1, signal.outline().header().warnings().size());
        assertTrue(signal.outline().header().warnings().get(0).contains("5"), signal.outline().header().warnings().toString());
    }

    @Test
    void headersThatAnnounceMoreThanIsThereAreRefusedBeforeAnythingIsAllocated() throws Exception {
        Path npy = folder.resolve("huge.npy");
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (100000, 100000, 1000), }";
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[10 + text.length + 100];
        System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, all, 0, 10);
        System.arraycopy(text, 0, all, 10, text.length);
        Files.write(npy, all);
        assertTrue(refusal(contributed("npy"), npy).contains("80000000000000"));
        Path rpl = Files.writeString(folder.resolve("huge.rpl"), "key\tvalue\nwidth\t100000\nheight\t100000\ndepth\t4096\noffset\t0\n"
                + "data-length\t4\ndata-type\tunsigned\nbyte-order\tlittle-endian\nrecord-by\tvector\n");
        Files.write(folder.resolve("huge.raw"), new byte[1000]);
        assertTrue(refusal(contributed("ripple"), rpl).contains("1000"));
        Files.delete(folder.resolve("huge.raw"));
        assertTrue(refusal(contributed("ripple"), rpl).contains(".raw"));
    }

    @Test
    void hdf5WithoutSignalsSaysWhatItHolds() throws Exception {
        Path foreign = SharedData.require("real/hyperspy__rosettasciio/rsciio/tests/data/emd/example_image.emd");
        Path copy = Files.copy(foreign, folder.resolve("foreign.hspy"));
        LamellaException refused = assertThrows(LamellaException.class, () -> new HyperSpyLoader().open(copy));
        assertTrue(refused.getMessage().contains("without HyperSpy signals"), refused.getMessage());
    }

    private static BundleLoaders.Contributed contributed(String id) throws Exception {
        return BundleLoaders.all().stream().filter(loader -> loader.id().equals(id)).findFirst().orElseThrow();
    }
}
