package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.diffusion.SpecialFunctions.erf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.DiffusivityLaw;
import org.lamella.diffusion.phase.FickianPhase;

/** Couples of two bodies against their closed solutions, and the orders of convergence. */
class CoupleTest {

    private static final Components BINARY = new Components(List.of("A", "B"), 2, 0);
    private static final Components TERNARY = new Components(List.of("M", "1", "2"), 3, 0);

    private static Snapshot couple(Components components, double[] d, double halfLength, int cells, double finest, double[] left,
            double[] right, double timeS, SolverSettings settings) throws LamellaException {
        FickianPhase phase = new FickianPhase("alloy", components, DiffusivityLaw.constant(d));
        Grid grid = finest > 0 ? fineInTheMiddle(cells, finest / (2 * halfLength)) : Grid.uniform(cells);
        Region region = new Region(phase, Optional.of(grid), z -> z < halfLength ? left : right);
        DiffusionProblem problem = DiffusionProblem.singlePhase(Geometry.PLANAR, 2 * halfLength, region, Boundary.closed(),
                Boundary.closed(), TemperatureProgramme.isothermal(1000));
        return new Simulation(problem, settings).run(new double[] {timeS}, Progress.NONE).last();
    }

    private static Grid fineInTheMiddle(int cells, double finest) {
        Grid half = Grid.fineAtLeft(cells / 2, 2 * finest);
        double[] faces = new double[cells + 1];
        for (int j = 0; j <= cells / 2; j++) {
            faces[cells / 2 + j] = 0.5 + 0.5 * half.face(j);
            faces[cells / 2 - j] = 0.5 - 0.5 * half.face(j);
        }
        faces[0] = 0;
        faces[cells] = 1;
        return Grid.of(faces);
    }

    /** The value between the middles of cells. */
    private static double value(Snapshot snapshot, int k, double z) {
        Snapshot.Stretch stretch = snapshot.stretches().get(0);
        int c = 0;
        while (c < stretch.count() - 2 && stretch.centreM(c + 1) < z) {
            c++;
        }
        // Parabola through three middles
        int first = Math.max(0, Math.min(stretch.count() - 3, c));
        double sum = 0;
        for (int i = first; i < first + 3; i++) {
            double weight = 1;
            for (int j = first; j < first + 3; j++) {
                weight *= i == j ? 1 : (z - stretch.centreM(j)) / (stretch.centreM(i) - stretch.centreM(j));
            }
            sum += weight * stretch.u(i, k);
        }
        return sum;
    }

    @Test
    void erfCouple() throws LamellaException {
        double half = 6e-4;
        Snapshot end = couple(BINARY, new double[] {1e-14}, half, 400, 1e-6, new double[] {0.2}, new double[] {0.8}, 3.6e5,
                SolverSettings.DEFAULT.withTolerance(1e-6));
        assertEquals(0.20552663763623, value(end, 0, half - 2e-4), 3e-6);
        assertEquals(0.27157784879493, value(end, 0, half - 1e-4), 1e-5);
        assertEquals(0.36670693708484, value(end, 0, half - 5e-5), 1e-5);
        assertEquals(0.5, value(end, 0, half), 1e-7);
        assertEquals(0, end.imbalance(), 1e-13);
    }

    @Test
    void ternaryCoupleWithUphillDiffusion() throws LamellaException {
        double half = 1e-3;
        Snapshot end = couple(TERNARY, new double[] {1e-14, 3e-15, 2e-15, 4e-14}, half, 400, 1e-6, new double[] {0.1, 0.3},
                new double[] {0.2, 0.3}, 3.6e5, SolverSettings.DEFAULT.withTolerance(1e-6));
        double[][] expected = {{-2e-4, 0.1009364813, 0.3007319094}, {-1e-4, 0.1118000212, 0.3010618599},
                {-5e-5, 0.1276565104, 0.3007142861},
            {-2e-5, 0.1406218966, 0.3003112015}, {0, 0.15, 0.3}};
        for (double[] row : expected) {
            assertEquals(row[1], value(end, 0, half + row[0]), 2e-6);
            assertEquals(row[2], value(end, 1, half + row[0]), 5e-7);
        }
        assertEquals(0, end.imbalance(), 1e-13);
    }

    @Test
    void nickelChromiumAluminiumCouple() throws LamellaException {
        double half = 8e-5;
        Snapshot end = couple(TERNARY, new double[] {8.239509e-18, 4.433713e-18, 2.339385e-17, 5.049116e-17}, half, 400, 1e-7,
                new double[] {0.077, 0.054}, new double[] {0.359, 0.062}, 3.6e6, SolverSettings.DEFAULT.withTolerance(1e-6));
        double[][] expected = {{-2e-5, 0.0795398231, 0.0764619912}, {-1e-5, 0.0982355685, 0.0902837751}, {-5e-6, 0.142142849, 0.0820257889},
            {0, 0.218, 0.058}};
        for (double[] row : expected) {
            assertEquals(row[1], value(end, 0, half + row[0]), 1e-5);
            assertEquals(row[2], value(end, 1, half + row[0]), 1e-5);
        }
    }

    @Test
    void stiffCouple() throws LamellaException {
        double half = 4e-4;
        Snapshot end = couple(TERNARY, new double[] {2.6e-17, 0, -1.7e-12, 3.7e-12}, half, 600, 2e-9, new double[] {0.16, 0.02},
                new double[] {0.19, 0.035}, 1e3, SolverSettings.DEFAULT.withTolerance(1e-6));
        double[][] expected = {{-1e-6, 0.1600001737, 0.0206024997}, {-5e-7, 0.1604249944, 0.0208005088},
                {-1e-7, 0.1699150427, 0.0251630879},
            {0, 0.175, 0.0275}, {1e-7, 0.1800849573, 0.0298369121}, {1e-6, 0.1899998263, 0.0343975003}, {1e-4, 0.19, 0.0348509998},
            {-1e-4, 0.16, 0.0201490002}};
        for (double[] row : expected) {
            assertEquals(row[1], value(end, 0, half + row[0]), 3e-6, "1 at " + row[0]);
            assertEquals(row[2], value(end, 1, half + row[0]), 3e-6, "2 at " + row[0]);
        }
        assertEquals(0, end.imbalance(), 1e-12);
    }

    /** A cosine that dies out, u0 + a cos(pi z / L) exp(-pi^2 D t / L^2). */
    private static double cosineError(int cells, int steps) throws LamellaException {
        double length = 1e-6;
        double d = 1e-15;
        double end = 100;
        FickianPhase phase = new FickianPhase("alloy", BINARY, DiffusivityLaw.constant(new double[] {d}));
        Grid grid = Grid.fineAtLeft(cells, 0.4 / cells);
        Region region = new Region(phase, Optional.of(grid), z -> new double[] {0.4 + 0.2 * Math.cos(Math.PI * z / length)});
        DiffusionProblem problem = DiffusionProblem.singlePhase(Geometry.PLANAR, length, region, Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(1000));
        Snapshot last = new Simulation(problem, SolverSettings.constantSteps(end / steps)).run(new double[] {end}, Progress.NONE).last();
        double amplitude = 0.2 * Math.exp(-Math.PI * Math.PI * d * end / (length * length));
        double worst = 0;
        Snapshot.Stretch stretch = last.stretches().get(0);
        for (int c = 0; c < cells; c++) {
            double exact = 0.4 + amplitude * Math.cos(Math.PI * stretch.centreM(c) / length);
            worst = Math.max(worst, Math.abs(stretch.u(c, 0) - exact));
        }
        return worst;
    }

    @Test
    void secondOrderInSpace() throws LamellaException {
        double coarse = cosineError(40, 4000);
        double fine = cosineError(80, 4000);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertTrue(order >= 1.9, "order " + order + ", errors " + coarse + ", " + fine);
    }

    @Test
    void secondOrderInTime() throws LamellaException {
        double coarse = cosineError(2000, 8);
        double fine = cosineError(2000, 16);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertTrue(order >= 1.9, "order " + order + ", errors " + coarse + ", " + fine);
    }

    @Test
    void heldSurfaceFollowsTheErrorFunction() throws LamellaException {
        double length = 1e-3;
        FickianPhase phase = new FickianPhase("alloy", BINARY, DiffusivityLaw.constant(new double[] {1e-14}));
        Region region = Region.diffusing(phase, Grid.fineAtLeft(200, 1e-3), Region.Profile.uniform(0.1));
        DiffusionProblem problem = DiffusionProblem.singlePhase(Geometry.PLANAR, length, region, Boundary.composition(0.5),
                Boundary.closed(), TemperatureProgramme.isothermal(1000));
        Snapshot end = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {3.6e5}, Progress.NONE).last();
        for (double z : new double[] {1e-5, 5e-5, 1e-4, 3e-4}) {
            assertEquals(0.5 - 0.4 * erf(z / 2 / Math.sqrt(1e-14 * 3.6e5)), value(end, 0, z), 3e-5);
        }
        // What came in is 2 (cs - c0) sqrt(D t / pi)
        assertEquals(0.1 * length + 0.8 * Math.sqrt(1e-14 * 3.6e5 / Math.PI), end.contents()[0], 1e-4 * end.contents()[0]);
        assertEquals(0, end.imbalance(), 1e-12);
    }

    @Test
    void aTubeHasALogarithmicProfileInTheEnd() throws LamellaException {
        FickianPhase phase = new FickianPhase("alloy", BINARY, DiffusivityLaw.constant(new double[] {1e-12}));
        double inner = 1e-5;
        double outer = 4e-5;
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.CYLINDRICAL, new double[] {inner, outer},
                List.of(Region.diffusing(phase, Grid.uniform(100), Region.Profile.uniform(0.1))), List.of(), Boundary.composition(0.5),
                Boundary.composition(0.2), TemperatureProgramme.isothermal(1000));
        Snapshot end = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e5}, Progress.NONE).last();
        Snapshot.Stretch stretch = end.stretches().get(0);
        for (int c = 0; c < stretch.count(); c++) {
            double expected = 0.5 - 0.3 * Math.log(stretch.centreM(c) / inner) / Math.log(outer / inner);
            assertEquals(expected, stretch.u(c, 0), 1e-4);
        }
    }

    @Test
    void constantFluxAddsWhatItSupplies() throws LamellaException {
        FickianPhase phase = new FickianPhase("alloy", BINARY, DiffusivityLaw.constant(new double[] {1e-14}));
        for (Geometry geometry : Geometry.values()) {
            Region region = Region.diffusing(phase, Grid.uniform(50), Region.Profile.uniform(0.1));
            Boundary supply = new Boundary.Exchange(List.of(new Boundary.Supply.Flux(1e-13)));
            DiffusionProblem problem = DiffusionProblem.singlePhase(geometry, 1e-5, region, Boundary.closed(), supply,
                    TemperatureProgramme.isothermal(1000));
            Snapshot end = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {1e6}, Progress.NONE).last();
            double expected = 0.1 * geometry.volume(1e-5) + 1e6 * 1e-13 * geometry.area(1e-5);
            assertEquals(expected, end.contents()[0], 1e-10 * expected, geometry.toString());
        }
    }
}
