package org.lamella.quantification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.fit.ModelFitQuantification;
import org.lamella.quantification.tophat.TopHatQuantification;
import org.lamella.quantification.window.WindowQuantification;
import org.lamella.quantification.zeta.ZetaQuantification;

/** How often the truth lies within two standard deviations: 95 % when errors are right; both too small and too large ones fail. */
class CoverageTest {

    private static final int SEEDS = 200;
    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 900, 0.3, 0.01, "keV");

    /** Counts what lies within its error. */
    private static final class Tally {

        private int inside;
        private int all;

        void add(double truth, double value, double sigma) {
            inside += Math.abs(value - truth) <= 2 * sigma ? 1 : 0;
            all++;
        }

        void check() {
            double share = inside / (double) all;
            assertTrue(share >= 0.90 && share <= 0.98, "inside two standard deviations: " + share + " of " + all);
        }
    }

    private static <P extends Record> Composition quantify(Quantification<P> method, Spectrum spectrum, Map<String, String> parameters)
            throws Exception {
        return method.quantify(spectrum, ParameterSchema.of(method.parameterType()).parse(parameters), Progress.NONE);
    }

    private static Tally fractions(SimulatedFilm film, Quantification<?> method, Map<String, String> parameters, int seeds)
            throws Exception {
        double[] expected = film.expected();
        Tally tally = new Tally();
        for (int seed = 0; seed < seeds; seed++) {
            Composition composition = quantify(method, film.spectrum(SimulatedFilm.drawn(expected, seed)), parameters);
            for (Composition.Row row : composition.elements()) {
                tally.add(film.atomicFraction(row.symbol()), row.atomic().value(), row.atomic().sigma());
                tally.add(film.massFraction(row.symbol()), row.mass().value(), row.mass().sigma());
            }
        }
        return tally;
    }

    /** Chromium and copper have no lines in each other's windows. */
    private static SimulatedFilm apart() {
        return SimulatedFilm.of(Map.of("Cr", 30.0, "Cu", 70.0)).massThickness(1e-4).electrons(4e11).axis(AXIS);
    }

    /** An oxide whose lines of oxygen and chromium's L, and manganese and chromium, overlap; it absorbs. */
    private static SimulatedFilm overlapping() {
        return SimulatedFilm.of(Map.of("O", 30.0, "Cr", 40.0, "Mn", 30.0)).massThickness(3e-4).electrons(3e11).axis(AXIS);
    }

    private static final Map<String, String> THICK = Map.of("lines", "O,Cr,Mn", "thickness", "300", "density", "1");

    @Test
    void windows() throws Exception {
        fractions(apart(), new WindowQuantification(), Map.of("lines", "Cr,Cu"), SEEDS).check();
    }

    @Test
    void windowsDrawnAgain() throws Exception {
        fractions(apart(), new WindowQuantification(), Map.of("lines", "Cr,Cu", "bootstrap", "100"), SEEDS).check();
    }

    @Test
    void modelFit() throws Exception {
        fractions(overlapping(), new ModelFitQuantification(), THICK, SEEDS).check();
    }

    @Test
    void modelFitDrawnAgain() throws Exception {
        Map<String, String> parameters = new java.util.HashMap<>(THICK);
        parameters.putAll(Map.of("bootstrap", "30", "calibrate", "false"));
        fractions(overlapping(), new ModelFitQuantification(), parameters, SEEDS).check();
    }

    @Test
    void topHat() throws Exception {
        fractions(overlapping(), new TopHatQuantification(), THICK, SEEDS).check();
    }

    @Test
    void zetaFactors() throws Exception {
        SimulatedFilm film = overlapping();
        double[] expected = film.expected();
        Tally tally = new Tally();
        for (int seed = 0; seed < SEEDS; seed++) {
            Composition composition = quantify(new ZetaQuantification(), film.spectrum(SimulatedFilm.drawn(expected, seed)),
                    Map.of("lines", "O,Cr,Mn", "solid-angle", Double.toString(film.solidAngleSr())));
            for (Composition.Row row : composition.elements()) {
                tally.add(film.massFraction(row.symbol()), row.mass().value(), row.mass().sigma());
            }
            tally.add(300, composition.quantities().get(0).value(), composition.quantities().get(0).sigma());
            for (Composition.Quantity atoms : composition.quantities().subList(1, 4)) {
                tally.add(film.atomsPerNm2(atoms.name().substring(0, atoms.name().indexOf(' '))), atoms.value(), atoms.sigma());
            }
        }
        tally.check();
    }
}
