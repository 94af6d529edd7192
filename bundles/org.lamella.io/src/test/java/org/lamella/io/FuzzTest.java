package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.core.testing.SharedData;
import org.lamella.io.matlab.MatBuilder;
import org.lamella.io.oina.OinaBuilder;
import org.lamella.io.tiff.TiffBuilder;
import org.lamella.io.velox.VeloxBuilder;

/**
 * Damaged files of every format must be read or refused: no failure but the loaders' own, no hang, no memory beyond what a file of that
 * size can need.
 *
 * <p>Every file is cut at every percent; the number of other cases is {@code -Dlamella.fuzz.cases}; the profile {@code fuzz} sets a large
 * one. What never comes back at all fails by the time limit, whose trace shows where it hangs.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {

    private static final int CASES = Integer.getInteger("lamella.fuzz.cases", 25_000);
    private static final int LARGEST_FILE = 200_000;
    private static final long SLOW_NANOS = 2_000_000_000L;
    private static final long ALLOWED_BYTES = 64L << 20;
    private static final int ALLOWED_FACTOR = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, String> failures = new TreeMap<>();
    private final AtomicInteger cases = new AtomicInteger();

    private List<BundleLoaders.Contributed> loaders;

    @TempDir
    private Path folder;

    @BeforeEach
    void findLoaders() throws Exception {
        loaders = BundleLoaders.all();
    }

    /** An undamaged file with the loader that knows it. */
    private record Seed(BundleLoaders.Contributed loader, Path file) {
    }

    @Test
    void damagedFilesOfOurOwnAreReadOrRefused() throws Exception {
        List<Seed> seeds = new ArrayList<>();
        for (var writer : BundleLoaders.writers().entrySet()) {
            for (Signal signal : List.of(SampleSignals.map(), SampleSignals.spectrum(), SampleSignals.image(),
                    SampleSignals.stack())) {
                if (writer.getValue().canWrite(signal)) {
                    Path file = folder.resolve(signal.title() + "." + writer.getKey());
                    writer.getValue().write(signal, file, Progress.NONE);
                    add(seeds, file);
                }
            }
        }
        run(seeds, CASES / 10);
    }

    /** Of formats of which no real file is as small as it must be here. */
    @Test
    void damagedFilesOfOtherFormatsAreReadOrRefused() throws Exception {
        List<Seed> seeds = new ArrayList<>();
        add(seeds, VeloxBuilder.sample().write(folder.resolve("sample.emd")));
        add(seeds, OinaBuilder.sample().write(folder.resolve("sample.h5oina")));
        add(seeds, Files.write(folder.resolve("sample.mat"), MatBuilder.sample()));
        add(seeds, Files.write(folder.resolve("sample.tif"), TiffBuilder.sample()));
        run(seeds, CASES / 10);
    }

    @Test
    void damagedRealFilesAreReadOrRefused() throws Exception {
        Path reference = SharedData.require("real/reference.json");
        List<Seed> seeds = new ArrayList<>();
        JsonObject document = JsonParser.parseString(Files.readString(reference)).getAsJsonObject();
        for (JsonElement entry : document.getAsJsonArray("files")) {
            Path file = reference.resolveSibling(entry.getAsJsonObject().get("rel").getAsString());
            if (Files.isRegularFile(file) && Files.size(file) < LARGEST_FILE && Files.size(file) > 0) {
                add(seeds, file);
            }
        }
        assumeTrue(!seeds.isEmpty(), "no files");
        run(seeds, CASES);
    }

    private static void add(List<Seed> seeds, Path file) throws Exception {
        List<BundleLoaders.Contributed> loaders = BundleLoaders.recognising(FileProbe.of(file));
        if (!loaders.isEmpty()) {
            seeds.add(new Seed(loaders.get(0), file));
        }
    }

    private void run(List<Seed> seeds, int total) throws Exception {
        // every file is cut at every percent, however many there are
        int each = FileMutator.CUTS + total / seeds.size() + 1;
        long start = System.nanoTime();
        for (int s = 0; s < seeds.size(); s++) {
            Seed seed = seeds.get(s);
            byte[] original = Files.readAllBytes(seed.file());
            FileMutator mutator = new FileMutator(original, 1000L + s);
            // below its own name, so that a file that belongs to it is found beside it
            Path damaged = Files.createDirectories(folder.resolve("f" + s)).resolve(seed.file().getFileName().toString());
            copyCompanions(seed.file(), damaged);
            for (int i = 0; i < each; i++) {
                byte[] mutant = mutator.mutant(i);
                Files.write(damaged, mutant);
                check(seed.loader(), damaged, mutant.length, seed.file().getFileName() + " #" + i);
                cases.incrementAndGet();
            }
        }
        System.out.printf("fuzz: %d cases of %d files in %d s, %d kinds of failure%n", cases.get(), seeds.size(),
                (System.nanoTime() - start) / 1_000_000_000L,
                failures.size());
        assertEquals("", String.join("\n", failures.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).toList()));
    }

    private static void copyCompanions(Path file, Path damaged) throws Exception {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (var siblings = Files.list(file.toAbsolutePath().getParent())) {
            for (Path sibling : siblings.toList()) {
                String name = sibling.getFileName().toString();
                if (Files.isRegularFile(sibling) && !sibling.equals(file) && name.startsWith(stem) && Files.size(sibling) < LARGEST_FILE) {
                    Files.copy(sibling, damaged.resolveSibling(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void check(BundleLoaders.Contributed loader, Path file, long size, String name) {
        long memory = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long nanos = System.nanoTime();
        attempt(loader, file, name);
        nanos = System.nanoTime() - nanos;
        memory = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - memory;
        if (memory > ALLOWED_BYTES + ALLOWED_FACTOR * size) {
            failures.putIfAbsent(loader.id() + " memory", name + " allocates " + (memory >> 20) + " MB");
        }
        if (nanos > SLOW_NANOS && isAlwaysSlow(loader, file, name)) {
            failures.putIfAbsent(loader.id() + " time", name + " takes " + nanos / 1_000_000 + " ms");
        }
    }

    /** A machine that does something else at the same time must not look like a hang. */
    private boolean isAlwaysSlow(BundleLoaders.Contributed loader, Path file, String name) {
        for (int i = 0; i < 2; i++) {
            long nanos = System.nanoTime();
            attempt(loader, file, name);
            if (System.nanoTime() - nanos < SLOW_NANOS) {
                return false;
            }
        }
        return true;
    }

    private void attempt(BundleLoaders.Contributed loader, Path file, String name) {
        try {
            FileProbe probe = FileProbe.of(file);
            for (BundleLoaders.Contributed other : loaders) {
                other.loader().recognises(probe);
            }
            for (StoredSignal stored : loader.loader().open(file)) {
                stored.read(LoadOptions.ALL, Progress.NONE);
            }
        } catch (LamellaException said) {
            if (said.getMessage().isBlank() || !said.getMessage().contains(file.getFileName().toString().replaceFirst("[^.]*$", ""))) {
                failures.putIfAbsent(loader.id() + " message", name + ": " + said.getMessage());
            }
        } catch (Throwable other) {
            StackTraceElement[] trace = other.getStackTrace();
            String ours = java.util.Arrays.stream(trace).filter(frame -> frame.getClassName().startsWith("org.lamella")).findFirst()
                    .map(StackTraceElement::toString).orElse("");
            failures.putIfAbsent(loader.id() + " " + other.getClass().getSimpleName() + " " + ours, name + ": " + other.getMessage());
        }
    }
}
