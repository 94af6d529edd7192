package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class NitrideGrowthTest {

    @ParameterizedTest
    @CsvSource({"iron4cd.TDB, 12.955, 35.62, 77.79", "mc_fe_v2.059.pycalphad.tdb, 17.688, 45.93, 86.13"})
    void growsAsTheReference(String key, double early, double middle, double late) throws LamellaException {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Trajectory way = new Simulation(new NitrideCase(key, Geometry.PLANAR, 200, 2e-6).problem(new double[0]), SolverSettings.DEFAULT)
                    .run(new double[] {1e3, 1e4, 1e5}, Progress.NONE);
            System.out.println(key + " " + way.snapshots().size() + " steps " + (System.nanoTime() - start) * 1e-9 + " s "
                    + way.at(1e3).contacts().get(0).positionM() * 1e9 + " " + way.at(1e4).contacts().get(0).positionM() * 1e9 + " "
                    + way.at(1e5).contacts().get(0).positionM() * 1e9 + " imbalance " + way.last().imbalance());
        }
    }
}
