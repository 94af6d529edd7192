package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.diffusion.SpecialFunctions.e1;
import static org.lamella.diffusion.SpecialFunctions.erf;
import static org.lamella.diffusion.SpecialFunctions.erfc;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.condition.FixedTieLine;
import org.lamella.diffusion.condition.SolubilityProduct;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.DiffusivityLaw;
import org.lamella.diffusion.phase.FickianPhase;

/** Growth of a phase against similarity solutions: s = 2 lambda sqrt(D t) from nothing. */
class GrowthTest {

    private static final Components BINARY = new Components(List.of("A", "B"), 2, 0);
    private static final Components TERNARY = new Components(List.of("M", "1", "2"), 2, 0);
    private static final double D = 1e-14;

    private static DoubleUnaryOperator zenerProfile(Geometry geometry) {
        return switch (geometry) {
            case PLANAR -> SpecialFunctions::erfc;
            case CYLINDRICAL -> eta -> e1(eta * eta);
            case SPHERICAL -> eta -> Math.exp(-eta * eta) / eta - Math.sqrt(Math.PI) * erfc(eta);
        };
    }

    /** The growth constant after a hundredfold of time, from the exact profile. */
    private static double growthConstant(Geometry geometry, double omega, double lambda, int cells, double finest, double tolerance)
            throws LamellaException {
        double cBeta = 0.8;
        double cInterface = 0.1;
        double cFar = cInterface + omega * (cBeta - cInterface);
        double start = 1;
        double end = 100;
        double s0 = 2 * lambda * Math.sqrt(D * start);
        double far = s0 + 2 * Math.sqrt(D * end) * (lambda + 5);
        DoubleUnaryOperator profile = zenerProfile(geometry);
        double atInterface = profile.applyAsDouble(lambda);
        FickianPhase beta = new FickianPhase("beta", BINARY, DiffusivityLaw.constant(new double[] {D}));
        FickianPhase alpha = new FickianPhase("alpha", BINARY, DiffusivityLaw.constant(new double[] {D}));
        Grid grid = Grid.fineAtLeft(cells, finest);
        Region matrix = Region.diffusing(alpha, grid, r -> new double[] {
            cFar - (cFar - cInterface) * profile.applyAsDouble(r / 2 / Math.sqrt(D * start)) / atInterface});
        DiffusionProblem problem = new DiffusionProblem(BINARY, geometry, new double[] {0, s0, far},
                List.of(Region.frozen(beta, cBeta), matrix),
                List.of(new Interface(new FixedTieLine(cBeta, cInterface), new double[] {cBeta}, new double[] {cInterface})),
                Boundary.closed(), Boundary.closed(), TemperatureProgramme.isothermal(1000));
        Snapshot last = new Simulation(problem, SolverSettings.DEFAULT.withTolerance(tolerance)).run(new double[] {end - start},
                Progress.NONE)
                .last();
        assertEquals(0, last.imbalance(), 1e-12);
        return last.contacts().get(0).positionM() / 2 / Math.sqrt(D * end);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANAR, 0.01, 0.005678093332", "PLANAR, 0.1, 0.060313900227", "PLANAR, 0.5, 0.432751599366", "PLANAR, 0.9, 1.930507628402",
        "CYLINDRICAL, 0.01, 0.041533436300", "CYLINDRICAL, 0.1, 0.184623486573", "CYLINDRICAL, 0.5, 0.781061964146",
        "CYLINDRICAL, 0.9, 2.858430025299", "SPHERICAL, 0.01, 0.075513613767", "SPHERICAL, 0.1, 0.282630506491",
        "SPHERICAL, 0.5, 1.038016924054", "SPHERICAL, 0.9, 3.556553588778"})
    void zenerGrowth(Geometry geometry, double omega, double lambda) throws LamellaException {
        double found = growthConstant(geometry, omega, lambda, 200, 2e-4, 1e-5);
        double coarse = growthConstant(geometry, omega, lambda, 100, 4e-4, 1e-5);
        assertEquals(lambda, found, 5e-4 * lambda);
        assertTrue(Math.abs(found - lambda) < 0.3 * Math.abs(coarse - lambda), "errors " + (coarse - lambda) + ", " + (found - lambda));
    }

    /** Beta grows from a surface held at a composition, both phases diffuse (Neumann's solution). */
    private static double stefanConstant(int cells, double tolerance) throws LamellaException {
        double dBeta = 1e-12;
        double dAlpha = 4e-12;
        double g = 4.052709184180e-07;
        double start = 36;
        double end = 3600;
        double s0 = 2 * g * Math.sqrt(start);
        double far = 2 * Math.sqrt(dAlpha * end) * 6;
        double kBeta = g / Math.sqrt(dBeta);
        double kAlpha = g / Math.sqrt(dAlpha);
        FickianPhase beta = new FickianPhase("beta", BINARY, DiffusivityLaw.constant(new double[] {dBeta}));
        FickianPhase alpha = new FickianPhase("alpha", BINARY, DiffusivityLaw.constant(new double[] {dAlpha}));
        Region growing = Region.diffusing(beta, Grid.uniform(cells / 4),
                z -> new double[] {0.06 - 0.02 * erf(z / 2 / Math.sqrt(dBeta * start)) / erf(kBeta)});
        Region matrix = Region.diffusing(alpha, Grid.fineAtLeft(cells, 0.1 / cells),
                z -> new double[] {0.01 + 0.01 * erfc(z / 2 / Math.sqrt(dAlpha * start)) / erfc(kAlpha)});
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.PLANAR, new double[] {0, s0, far}, List.of(growing, matrix),
                List.of(new Interface(new FixedTieLine(0.04, 0.02), new double[] {0.04}, new double[] {0.02})),
                Boundary.composition(0.06), Boundary.closed(), TemperatureProgramme.isothermal(1000));
        Snapshot last = new Simulation(problem, SolverSettings.DEFAULT.withTolerance(tolerance)).run(new double[] {end - start},
                Progress.NONE)
                .last();
        return last.contacts().get(0).positionM();
    }

    @Test
    void stefanGrowthOfTwoDiffusingPhases() throws LamellaException {
        double s = 4.863251021016e-05;
        double coarse = stefanConstant(50, 1e-6) / s - 1;
        double fine = stefanConstant(100, 1e-6) / s - 1;
        double found = stefanConstant(200, 1e-6) / s - 1;
        assertEquals(0, found, 1e-3);
        double order = Math.log((coarse - fine) / (fine - found)) / Math.log(2);
        assertTrue(order >= 1.9, "order " + order + ", errors " + coarse + " " + fine + " " + found);
    }

    @Test
    void secondOrderInTime() throws LamellaException {
        double[] positions = new double[3];
        for (int i = 0; i < 3; i++) {
            positions[i] = constantSteps(20 << i);
        }
        double order = Math.log((positions[0] - positions[1]) / (positions[1] - positions[2])) / Math.log(2);
        assertTrue(order >= 1.9, "order " + order);
    }

    /** Growth of a cylinder from a smooth profile in steps of one length. */
    private static double constantSteps(int steps) throws LamellaException {
        FickianPhase phase = new FickianPhase("phase", BINARY, DiffusivityLaw.constant(new double[] {D}));
        double s0 = 2e-7;
        double far = 2e-6;
        Region matrix = Region.diffusing(phase, Grid.uniform(50),
                r -> new double[] {0.3 - 0.2 * Math.cos(0.5 * Math.PI * (r - s0) / (far - s0))});
        DiffusionProblem problem = new DiffusionProblem(BINARY, Geometry.CYLINDRICAL, new double[] {0, s0, far},
                List.of(Region.frozen(phase, 0.8), matrix),
                List.of(new Interface(new FixedTieLine(0.8, 0.1), new double[] {0.8}, new double[] {0.1})), Boundary.closed(),
                Boundary.closed(), TemperatureProgramme.isothermal(1000));
        return new Simulation(problem, SolverSettings.constantSteps(40.0 / steps)).run(new double[] {40}, Progress.NONE).last().contacts()
                .get(0).positionM();
    }

    @ParameterizedTest
    @CsvSource({"2e-16, -1e-16, -3e-16, 1e-15, 8.9997832716e-10, 0.162201295, 0.0198287675",
        "2.66829e-16, -5.30024e-16, -1.73857e-12, 3.69784e-12, 3.2074345174e-10, 0.1603361494, 0.0202927757"})
    void multicomponentGrowthFromANucleus(double d11, double d12, double d21, double d22, double alpha, double c1, double c2)
            throws LamellaException {
        FickianPhase compound = new FickianPhase("compound", TERNARY, DiffusivityLaw.constant(new double[4]));
        FickianPhase matrix = new FickianPhase("matrix", TERNARY, DiffusivityLaw.constant(new double[] {d11, d12, d21, d22}));
        double end = 1e4;
        double s0 = alpha * Math.sqrt(end) * 1e-4;
        double far = 1e-3;
        double product = 0.1701 * 0.1701 * 0.01803;
        double[] cBeta = {0.672, 0.4015};
        DiffusionProblem problem = new DiffusionProblem(TERNARY, Geometry.PLANAR, new double[] {0, s0, far},
                List.of(Region.frozen(compound, cBeta),
                        Region.diffusing(matrix, Grid.fineAtLeft(200, 2e-10 / far), Region.Profile.uniform(0.19353, 0.03592))),
                List.of(new Interface(new SolubilityProduct(cBeta, new double[] {2, 1}, t -> product), cBeta,
                new double[] {0.1701, 0.01803})),
                Boundary.closed(), Boundary.closed(), TemperatureProgramme.isothermal(1173.15));
        Trajectory way = new Simulation(problem, SolverSettings.DEFAULT).run(new double[] {end / 4, end}, Progress.NONE);
        double early = way.at(end / 4).contacts().get(0).positionM();
        Snapshot.Contact contact = way.last().contacts().get(0);
        double found = (contact.positionM() - early) / (0.5 * Math.sqrt(end));
        assertEquals(alpha, found, 1e-3 * alpha);
        assertEquals(c1, contact.right()[0], 1e-4 * c1);
        assertEquals(c2, contact.right()[1], 1e-3 * c2);
        assertEquals(0, way.last().imbalance(), 1e-12);
    }
}
