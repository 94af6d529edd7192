package org.lamella.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.condition.EqualPotentials;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.FluxTerms;
import org.lamella.diffusion.phase.PhaseState;
import org.lamella.diffusion.phase.ThermodynamicState;

/** Derivatives and the coupled solve. */
class NewtonTest {

    private static final Components COMPONENTS = new Components(List.of("A", "B", "C", "I"), 3, 1);

    private static RegularChemistry phase(double shift, double sensitivity) {
        double[][] interaction = {{0, -8000, 3000, -20000}, {-8000, 0, 5000, 4000}, {3000, 5000, 0, -6000}, {-20000, 4000, -6000, 0}};
        return new RegularChemistry("phase", COMPONENTS, new double[] {-4000 + shift, -5000, -6000 - shift, -30000 + 0.3 * shift},
                interaction,
                new double[] {2e-16, 1e-16, 4e-16, 3e-13}, sensitivity);
    }

    @Test
    void derivativesOfFluxesAreExact() throws LamellaException {
        PhaseState state = phase(0, 2.5).at(1200);
        double[] places = {0.3, 0.2, 0.05, 0.25, 0.4, 0.12};
        FluxTerms terms = fluxes(state, places);
        for (int j = 0; j < 6; j++) {
            double h = 1e-6;
            double[] up = places.clone();
            double[] down = places.clone();
            up[j] += h;
            down[j] -= h;
            FluxTerms above = fluxes(state, up);
            FluxTerms below = fluxes(state, down);
            for (int k = 0; k < 3; k++) {
                double expected = (above.flux[k] - below.flux[k]) / (2 * h);
                double found = j < 3 ? terms.byLeft[k * 3 + j] : terms.byRight[k * 3 + j - 3];
                assertEquals(expected, found, 1e-7 * Math.abs(terms.byLeft[k * 3 + k]), "flux " + k + " by " + j);
            }
        }
    }

    private static FluxTerms fluxes(PhaseState state, double[] places) {
        double[] nodes = new double[2 * state.nodeSize()];
        state.evaluate(places, 0, nodes, 0);
        state.evaluate(places, 3, nodes, state.nodeSize());
        FluxTerms terms = new FluxTerms(3);
        state.flux(nodes, 0, state.nodeSize(), terms);
        return terms;
    }

    @Test
    void aComponentAbsentOnOneSideHasAFiniteFlux() throws LamellaException {
        PhaseState state = phase(0, 0).at(1200);
        FluxTerms absent = fluxes(state, new double[] {0.3, 0, 0, 0.3, 0.01, 1e-3});
        FluxTerms trace = fluxes(state, new double[] {0.3, 1e-10, 1e-10, 0.3, 0.01, 1e-3});
        for (int k = 0; k < 3; k++) {
            assertEquals(trace.flux[k], absent.flux[k], 1e-5 * Math.abs(trace.flux[k]));
            assertTrue(Double.isFinite(absent.byLeft[k * 3 + k]));
        }
    }

    @Test
    void equalPotentialsMakeNoFlux() throws LamellaException {
        // The interstitial component settles where its potential is the same though the metals differ
        ThermodynamicState state = phase(0, 0).at(1200);
        double[] nodes = new double[2 * state.nodeSize()];
        double[] places = {0.3, 0.2, 0.05, 0.25, 0.4, 0.12};
        state.evaluate(places, 0, nodes, 0);
        double low = 1e-3;
        double high = 0.9;
        for (int i = 0; i < 200; i++) {
            places[5] = 0.5 * (low + high);
            state.evaluate(places, 3, nodes, state.nodeSize());
            if (state.potential(nodes, state.nodeSize(), 3) < state.potential(nodes, 0, 3)) {
                low = places[5];
            } else {
                high = places[5];
            }
        }
        FluxTerms terms = fluxes(state, places);
        double drift = terms.flux[0] + terms.flux[1];
        // What is left is the frame's own drift of order of the slow metals, not of the fast interstitial
        assertTrue(Math.abs(terms.flux[2]) < 1e-15 && Math.abs(drift) < 1e-14, "flux " + terms.flux[2]);
    }

    @Test
    void fluxIsTheMatrixTimesTheGradient() throws LamellaException {
        PhaseState state = phase(0, 2.5).at(1200);
        double[] middle = {0.3, 0.2, 0.05};
        double[] d = new double[9];
        state.interdiffusivities(middle, d);
        for (int l = 0; l < 3; l++) {
            double h = 1e-5;
            double[] places = {0.3, 0.2, 0.05, 0.3, 0.2, 0.05};
            places[l] -= h / 2;
            places[3 + l] += h / 2;
            FluxTerms terms = fluxes(state, places);
            for (int k = 0; k < 3; k++) {
                assertEquals(-d[k * 3 + l] * h, terms.flux[k], 1e-6 * Math.abs(d[k * 3 + k] * h));
            }
        }
    }

    /** Three regions, of which the middle one has two moving interfaces, and a held surface at the right: every kind of coupling. */
    @ParameterizedTest
    @EnumSource(Geometry.class)
    void newtonConvergesQuadratically(Geometry geometry) throws LamellaException {
        double[] rich = {0.4, 0.3, 0.1};
        double[] poor = {0.25, 0.35, 0.06};
        EqualPotentials equal = new EqualPotentials(COMPONENTS);
        Region.Profile bent = z -> new double[] {0.3 + 0.05 * Math.sin(3e7 * z), 0.3, 0.06 + 0.02 * Math.cos(5e7 * z)};
        Boundary held = new Boundary.Exchange(List.of(new Boundary.Supply.Fraction(0.28), new Boundary.Supply.Flux(1e-9),
                new Boundary.Supply.Potential(t -> -60000)));
        DiffusionProblem problem = new DiffusionProblem(COMPONENTS, geometry, new double[] {0, 2e-8, 5e-8, 1.1e-7},
                List.of(Region.diffusing(phase(-500, 1), Grid.uniform(3), bent), Region.diffusing(phase(900, 1), Grid.uniform(4), bent),
                        Region.diffusing(phase(-200, 1), Grid.fineAtLeft(4, 0.1), bent)),
                List.of(new Interface(equal, rich, poor), new Interface(equal, poor, rich)), Boundary.closed(), held,
                TemperatureProgramme.isothermal(1200));
        Body body = Body.atStart(problem);
        CoupledEquations equations = body.equations;
        equations.setTemperature(1200);
        Amounts before = body.state.amounts();
        double tau = 0.02;
        double[] solution = body.state.x().clone();
        assertTrue(body.steps.newton().solve(solution, before, tau));
        int size = solution.length;
        int at = equations.layout().leftOf(0);
        double[] sizes = new double[2];
        for (int i = 0; i < 2; i++) {
            double[] x = solution.clone();
            double[] moved = new double[size];
            for (int j = 0; j < size; j++) {
                double scale = j >= at && (j - at) % 7 == 6 ? 1e-8 : 1;
                moved[j] = (i + 1) * 1e-4 * scale * Math.sin(1 + 3.7 * j);
                x[j] += moved[j];
            }
            double[] change = new double[size];
            equations.evaluate(x);
            assertTrue(equations.newtonStep(x, before, tau, change));
            for (int j = 0; j < size; j++) {
                double scale = j >= at && (j - at) % 7 == 6 ? 1e-8 : 1;
                sizes[i] = Math.max(sizes[i], Math.abs(change[j] + moved[j]) / scale);
            }
        }
        // What an exact derivative leaves is of second order in the distance from the solution
        assertEquals(4, sizes[1] / sizes[0], 0.1, "remainders " + sizes[0] + ", " + sizes[1]);
    }
}
