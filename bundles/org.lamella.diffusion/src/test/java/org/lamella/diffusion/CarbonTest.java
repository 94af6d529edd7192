package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.testing.SharedData;
import org.lamella.diffusion.phase.CarbonInAustenite;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.DatabasePhase;
import org.lamella.diffusion.phase.FickianPhase;
import org.lamella.diffusion.phase.Mobilities;

/** Carbon in austenite: a diffusivity that depends on composition, and Darken's uphill diffusion. */
class CarbonTest {

    private static double between(double[] positions, double[] values, double position) {
        int c = 0;
        while (c < positions.length - 2 && positions[c + 1] < position) {
            c++;
        }
        double share = (position - positions[c]) / (positions[c + 1] - positions[c]);
        return values[c] + share * (values[c + 1] - values[c]);
    }

    private static ThermodynamicDatabase shipped() throws LamellaException, IOException {
        try (InputStream in = CarbonTest.class.getResourceAsStream("/org/lamella/diffusion/setup/fe_si_c_austenite.tdb")) {
            return ThermodynamicDatabase.parse("fe_si_c_austenite.tdb", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void ironCarbonCouple() throws LamellaException {
        Components components = new Components(List.of("Fe", "C"), 1, 0);
        double half = 20e-3;
        FickianPhase austenite = new FickianPhase("austenite", components, new CarbonInAustenite(), 1);
        double rich = 0.0775 / (1 - 0.0775);
        Region region = Region.diffusing(austenite, Grid.uniform(800), z -> new double[] {z < half ? rich : 0});
        Snapshot end = new Simulation(DiffusionProblem.singlePhase(Geometry.PLANAR, 2 * half, region, Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(1400.15)), SolverSettings.DEFAULT).run(new double[] {19.5 * 3600}, Progress.NONE).last();
        Snapshot.Stretch stretch = end.stretches().get(0);
        double[] positions = new double[stretch.count()];
        double[] x = new double[positions.length];
        for (int c = 0; c < positions.length; c++) {
            positions[c] = stretch.centreM(c) - half;
            x[c] = stretch.u(c, 0) / (1 + stretch.u(c, 0));
        }
        assertEquals(0.063001, between(positions, x, -3.8e-3), 1e-5);
        assertEquals(0.015628, between(positions, x, 4.2e-3), 1e-5);
        assertEquals(0, end.imbalance(), 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"shipped", "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb", "iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb"})
    void darkenCouple(String file) throws LamellaException, IOException {
        Components components = new Components(List.of("Fe", "Si", "C"), 2, 0);
        CompositionUnits units = new CompositionUnits(components, new double[] {55.845, 28.085, 12.011});
        ThermodynamicDatabase shipped = shipped();
        ThermodynamicDatabase thermodynamics = file.equals("shipped") ? shipped
                : ThermodynamicDatabase.read(SharedData.require("calphad/" + file));
        List<String> elements = List.of("FE", "SI", "C");
        DatabasePhase austenite = new DatabasePhase(thermodynamics.phase("FCC_A1", elements), Mobilities.of(shipped), components);
        double half = 25e-3;
        double[] left = components.unknownsOf(units.uFractions(new double[] {100 - 3.80 - 0.49, 3.80, 0.49}));
        double[] right = components.unknownsOf(units.uFractions(new double[] {100 - 0.05 - 0.45, 0.05, 0.45}));
        Region region = new Region(austenite, Optional.of(Grid.uniform(400)), z -> z < half ? left : right);
        Snapshot end = new Simulation(DiffusionProblem.singlePhase(Geometry.PLANAR, 2 * half, region, Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(1323.15)), SolverSettings.DEFAULT).run(new double[] {13 * 86400}, Progress.NONE).last();
        Snapshot.Stretch stretch = end.stretches().get(0);
        double[] positions = new double[stretch.count()];
        double[] carbon = new double[positions.length];
        double least = 1;
        double most = 0;
        for (int c = 0; c < positions.length; c++) {
            positions[c] = stretch.centreM(c) - half;
            carbon[c] = 100 * units.massFractions(stretch.cells(), 2 * c)[2];
            least = Math.min(least, carbon[c]);
            most = Math.max(most, carbon[c]);
        }
        assertEquals(0.3328, least, 1.5e-4);
        // The peak sharpens with the mesh: 0.5896, 0.5902, 0.5905, 0.5907 for 200 to 1600 cells
        assertEquals(0.5897, most, 6e-4);
        assertEquals(0.3886, between(positions, carbon, -5e-3), 1.5e-4);
        assertEquals(0.3397, between(positions, carbon, -1e-3), 1.5e-4);
        assertEquals(0.5842, between(positions, carbon, 1e-3), 1.5e-4);
        assertEquals(0.5460, between(positions, carbon, 5e-3), 1.5e-4);
        assertEquals(0.4839, carbon[0], 1.5e-4);
        assertEquals(0.4568, carbon[carbon.length - 1], 1.5e-4);
        assertEquals(0, end.imbalance(), 1e-12);
    }
}
