package org.lamella.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;

/**
 * The map that the demo simulates.
 *
 * @param size width and height, pixels
 * @param countsPerPixel mean counts of a pixel
 * @param seed start of geometry and noise
 */
record DemoMap(int size, double countsPerPixel, long seed) {

    /**
     * A simulated map.
     *
     * @param phantom map and truth
     * @param provenance how it was made
     */
    record Simulated(Phantom phantom, Provenance provenance) {
    }

    Simulated simulate(Progress progress) throws LamellaException {
        progress.message("Simulating a map");
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Phantom phantom = MantlePhantom.of(size, size, countsPerPixel, seed, progress);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("size", Integer.toString(size));
        parameters.put("counts", Double.toString(countsPerPixel));
        parameters.put(StepRecord.SEED, Long.toString(seed));
        StepRecord step = StepRecord.of("simulate", "lower-mantle", "org.lamella.phantom", parameters, startedAt,
                (System.nanoTime() - start) * 1e-9);
        return new Simulated(phantom, Provenance.begin().then(step));
    }
}
