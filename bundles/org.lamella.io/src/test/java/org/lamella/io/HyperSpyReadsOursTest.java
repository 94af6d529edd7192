package org.lamella.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;

/** HyperSpy, where it is installed, reads what we write and finds the same numbers and axes. */
class HyperSpyReadsOursTest {

    private static final List<String> FORMATS = List.of("hspy", "rpl", "msa", "npy");

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
                axes = [dict(scale=a.scale, offset=a.offset, units=str(a.units), size=a.size) for a in s.axes_manager._axes]
                found.append(dict(shape=list(s.data.shape), sum=str(s.data.sum()), axes=axes,
                                  beam=s.metadata.get_item('Acquisition_instrument.TEM.beam_energy'),
                                  weighted=float((s.data.astype(float).ravel() * (numpy.arange(s.data.size) % 97)).sum())))
            print('RESULT ' + json.dumps(found))
            """;

    @TempDir
    private Path folder;

    @Test
    void numbersAndAxesAreTheSame() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python) && run(List.of(python.toString(), "-c", "import hyperspy.api")).isPresent(),
                "python3-hyperspy is not installed");
        Map<Path, Signal> written = new LinkedHashMap<>();
        for (Map.Entry<String, SignalWriter> writer : BundleLoaders.writers().entrySet()) {
            for (Signal signal : List.of(SampleSignals.map(), SampleSignals.wideCounts(), SampleSignals.realMap(), SampleSignals.lineScan(),
                    SampleSignals.spectrum())) {
                if (FORMATS.contains(writer.getKey()) && writer.getValue().canWrite(signal)) {
                    Path file = folder.resolve(signal.title().replace(' ', '_') + "." + writer.getKey());
                    writer.getValue().write(signal, file, Progress.NONE);
                    written.put(file, signal);
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(python.toString(), "-c", SCRIPT));
        written.keySet().forEach(file -> command.add(file.toString()));
        JsonArray found = JsonParser.parseString(run(command).orElseThrow()).getAsJsonArray();
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
    }

    /** What a command prints after its mark; empty when it fails. */
    private static java.util.Optional<String> run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(out.lines().filter(line -> line.startsWith("RESULT ")).map(line -> line.substring(7)).findFirst().orElse(""));
    }
}
