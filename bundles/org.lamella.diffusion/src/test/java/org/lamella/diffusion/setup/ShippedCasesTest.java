package org.lamella.diffusion.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Trajectory;

class ShippedCasesTest {

    private static DiffusionCase open(String name) throws LamellaException {
        return DiffusionCase.build(DiffusionCase.parse(name, ShippedCases.yaml(name).orElseThrow()), Path.of("."));
    }

    static Stream<String> names() {
        return ShippedCases.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCaseRunsAndLosesNothing(String name) throws LamellaException {
        DiffusionCase opened = open(name);
        double[] times = opened.description().timesS();
        Trajectory way = opened.simulate(new double[] {times[0]}, Progress.NONE);
        assertEquals(times[0], way.last().timeS());
        assertEquals(0, way.last().imbalance(), 1e-12);
    }

    @Test
    void zenerGrowsAsZenerSays() throws LamellaException {
        Snapshot end = open("zener-growth").simulate(new double[] {100}, Progress.NONE).last();
        assertEquals(2 * 0.454147981299 * Math.sqrt(1e-14 * 100), end.contacts().get(0).positionM(), 2e-9);
    }

    @Test
    void nitrideGrowsByTheShippedDatabaseAsByItsSource() throws LamellaException {
        Snapshot end = open("cr2n-p900nmo-planar").simulate(new double[] {1000}, Progress.NONE).last();
        assertEquals(12.955, end.contacts().get(0).positionM() * 1e9, 0.005 * 12.955);
    }
}
