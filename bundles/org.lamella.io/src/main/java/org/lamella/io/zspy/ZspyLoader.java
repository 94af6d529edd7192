package org.lamella.io.zspy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.hspy.HyperSpySignal;
import org.lamella.io.internal.Unreadable;

/**
 * Reads HyperSpy's {@code .zspy}: a zarr hierarchy, version 2, in a zip archive or in a folder, with the structure of its HDF5 files. Every
 * signal of the group {@code Experiments} whose data are numbers.
 */
public final class ZspyLoader implements SignalLoader {

    private static final String SIGNALS = "Experiments";

    @Override
    public boolean recognises(FileProbe probe) {
        if (Files.isDirectory(probe.file())) {
            return probe.extension().equals("zspy") || Files.isRegularFile(probe.file().resolve(SIGNALS + "/.zgroup"));
        }
        boolean archive = probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4);
        return archive && (probe.extension().equals("zspy") || probe.headText().contains(".zgroup"));
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (ZarrStore store = ZarrStore.open(file)) {
            return signals(store, file);
        } catch (IOException | IllegalArgumentException damaged) {
            // the archive's own reader reports some damage by unchecked exceptions
            throw Unreadable.because(file, "it is no whole zspy file (" + damaged.getMessage() + ")",
                    "Copy it again, or save it again with HyperSpy",
                    damaged);
        }
    }

    private static List<StoredSignal> signals(ZarrStore store, Path file) throws IOException, LamellaException {
        if (store.children("").contains("zarr.json")) {
            throw Unreadable.because(file, "it is of zarr version 3, which Lamella does not read",
                    "Save it as hspy, or with zarr version 2");
        }
        List<StoredSignal> signals = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : store.children(SIGNALS)) {
            Optional<ZarrArray> data = ZarrArray.find(store, file, SIGNALS + "/" + name + "/data");
            if (data.isPresent() && data.get().numbers().isPresent()) {
                data.get().requirePlausibleSize(store);
                signals.add(signal(store, file, name, data.get()));
            } else if (data.isPresent()) {
                problems.add("'" + name + "' holds no plain numbers");
            }
        }
        if (signals.isEmpty()) {
            throw Unreadable.because(file, "it holds no HyperSpy signal that can be read"
                    + (problems.isEmpty() ? "" : ": " + String.join(", ", problems)),
                    "Save it again with HyperSpy as an array of numbers");
        }
        return signals;
    }

    private static StoredSignal signal(ZarrStore store, Path file, String name, ZarrArray data) throws IOException, LamellaException {
        String group = SIGNALS + "/" + name;
        ZarrTree tree = new ZarrTree(store, file);
        List<Map<String, Object>> axes = new ArrayList<>();
        for (int i = 0; i < data.shape().length; i++) {
            axes.add(tree.of(group + "/axis-" + i));
        }
        HyperSpySignal signal = new HyperSpySignal(file, name, data.shape(), axes, tree.of(group + "/metadata"),
                tree.of(group + "/original_metadata"));
        return signal.stored(data, data.numbers().orElseThrow().components());
    }
}
