package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;

/** HyperSpy, where it is installed, reads what we write and finds the same numbers and axes. */
class HyperSpyReadsOursTest {

    private static final List<String> FORMATS = List.of("hspy", "rpl", "msa", "npy", "tif");

    private static final String MARK = "RESULT ";
    private static final String SCRIPT = """
            import json, sys, warnings
            warnings.filterwarnings('ignore')
            import numpy
            import hyperspy.api as hs
            found = []
            for name in sys.argv[1:]:
                if name.endswith('.npy'):
                    data = numpy.load(name)
                    found.append(dict(shape=list(data.shape), sum=str(data.sum()), axes=None,
                                      weighted=float((data.astype(float).ravel() * (numpy.arange(data.size) % 97)).sum())))
                    continue
                s = hs.load(name)
                axes = [dict(name=str(a.name), scale=a.scale, offset=a.offset, units=str(a.units),
                size=a.size) for a in s.axes_manager._axes]
                microscope = 'Acquisition_instrument.' + ('SEM' if 'SEM' in s.metadata.get_item('Signal.signal_type', '') else 'TEM')
                found.append(dict(shape=list(s.data.shape), sum=str(s.data.sum()), axes=axes, dtype=s.data.dtype.name,
                                  signalAxes=s.axes_manager.signal_dimension, type=s.metadata.get_item('Signal.signal_type', ''),
                                  title=s.metadata.get_item('General.title', ''),
                                  beam=s.metadata.get_item(microscope + '.beam_energy'),
                                  live=s.metadata.get_item(microscope + '.Detector.EDS.live_time'),
                                  elements=s.metadata.get_item('Sample.elements'), original=s.original_metadata.as_dictionary(),
                                  weighted=float((s.data.astype(float).ravel() * (numpy.arange(s.data.size) % 97)).sum())))
            print('RESULT ' + json.dumps(found, default=lambda o: o.item() if hasattr(o, 'item') else str(o)))
            """;

    private static final JsonElement ORIGINAL =
            JsonParser.parseString("{'Stage': {'tilts': [1.5, -2.0], 'x': 3}, 'Comment': 'µm', 'Locked': true}");

    @TempDir
    private Path folder;

    @Test
    void numbersAndAxesAreTheSame() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(hasHyperSpy(python), "python3-hyperspy is not installed");
        Map<Path, Signal> written = new LinkedHashMap<>();
        for (Map.Entry<String, SignalWriter> writer : BundleLoaders.writers().entrySet()) {
            for (Signal signal : List.of(SampleSignals.map(), SampleSignals.wideCounts(), SampleSignals.realMap(), SampleSignals.lineScan(),
                    SampleSignals.spectrum(), SampleSignals.image(), SampleSignals.stack())) {
                if (FORMATS.contains(writer.getKey()) && writer.getValue().canWrite(signal)) {
                    Path file = folder.resolve(signal.title().replace(' ', '_') + "." + writer.getKey());
                    writer.getValue().write(signal, file, Progress.NONE);
                    written.put(file, signal);
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(python.toString(), "-c", SCRIPT));
        written.keySet().forEach(file -> command.add(file.toString()));
        JsonArray found = JsonParser.parseString(run(command)).getAsJsonArray();
        int i = 0;
        for (Map.Entry<Path, Signal> file : written.entrySet()) {
            compare(file.getKey().getFileName().toString(), file.getValue(), found.get(i++).getAsJsonObject());
        }
    }

    private static void compare(String name, Signal signal, JsonObject found) {
        int[] shape = signal.shape();
        assertEquals(shape.length, found.getAsJsonArray("shape").size(), name);
        for (int i = 0; i < shape.length; i++) {
            assertEquals(shape[i], found.getAsJsonArray("shape").get(i).getAsInt(), name);
        }
        double[] values = SampleSignals.values(signal);
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            weighted += values[i] * (i % 97);
        }
        double sum = Double.parseDouble(found.get("sum").getAsString());
        assertEquals(signal.sum().doubleValue(), sum, 1e-9 * Math.max(1, Math.abs(sum)), name);
        assertEquals(weighted, found.get("weighted").getAsDouble(), 1e-9 * Math.max(1, Math.abs(weighted)), name);
        if (found.get("axes").isJsonNull()) {
            return;
        }
        for (int i = 0; i < shape.length; i++) {
            JsonObject theirs = found.getAsJsonArray("axes").get(i).getAsJsonObject();
            Axis axis = signal.axes().get(i);
            assertEquals(axis.scale(), theirs.get("scale").getAsDouble(), 1e-12 * Math.abs(axis.scale()), name);
            assertEquals(axis.offset(), theirs.get("offset").getAsDouble(), 1e-12 * Math.max(1, Math.abs(axis.offset())), name);
            assertEquals(axis.units(), theirs.get("units").getAsString(), name);
        }
        if (name.endsWith(".hspy")) {
            compareMetadata(name, signal, found);
        }
    }

    private static void compareMetadata(String name, Signal signal, JsonObject found) {
        assertEquals(signal.dataType().numpyName(), found.get("dtype").getAsString(), name);
        assertEquals(signal.axes(AxisRole.SIGNAL).size(), found.get("signalAxes").getAsInt(), name);
        assertEquals(signal.axes().stream().map(Axis::name).toList(),
                found.getAsJsonArray("axes").asList().stream().map(axis -> axis.getAsJsonObject().get("name").getAsString()).toList(),
                name);
        SignalKind kind = signal.header().kind();
        assertEquals(kind.isEds() || kind == SignalKind.EELS ? kind.name() : "", found.get("type").getAsString(), name);
        assertEquals(signal.title(), found.get("title").getAsString(), name);
        assertEquals(signal.header().acquisition().beamEnergyKeV().orElseThrow(), found.get("beam").getAsDouble(), name);
        assertEquals(signal.header().acquisition().liveTimeS().orElseThrow(), found.get("live").getAsDouble(), name);
        // HyperSpy keeps elements as a set, in an order that changes from run to run
        assertEquals(new TreeSet<>(signal.header().acquisition().elements()), found.getAsJsonArray("elements").asList().stream()
                .map(JsonElement::getAsString).collect(Collectors.toCollection(TreeSet::new)), name);
        assertEquals(ORIGINAL, found.get("original"), name);
    }

    /** What a command prints on both of its outputs, behind the mark when there is one. */
    private String run(List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "HyperSpy takes too long");
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), printed);
        return printed.substring(printed.indexOf(MARK) + MARK.length());
    }

    private static boolean hasHyperSpy(Path python) throws Exception {
        return Files.isExecutable(python) && new ProcessBuilder(python.toString(), "-c", "import hyperspy.api")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
