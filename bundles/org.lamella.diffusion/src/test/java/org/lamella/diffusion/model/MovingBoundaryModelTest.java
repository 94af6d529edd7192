package org.lamella.diffusion.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Field;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.crosscheck.Instrument;
import org.lamella.diffusion.crosscheck.SimulatedSeries;

class MovingBoundaryModelTest {

    /** Small and quick: a compound grows by its solubility product. */
    private static final String CASE = """
            title: Compound
            elements: [Fe, Cr, N]
            temperature: 1000 K
            phases:
              matrix: {diffusivities: [[2e-16, -1e-16], [-3e-16, 1e-15]], activation: [[0, 0], [0, 0]]}
              compound: {diffusivities: [[0, 0], [0, 0]], mobility: none}
            regions:
              - {phase: compound, length: 10 nm, composition: {unit: u, Cr: 0.672, N: 0.4015}}
              - {phase: matrix, length: 500 nm, cells: 60, composition: {unit: u, Cr: 0.19353, N: 0.03592}}
            interfaces:
              - solubility: {product: 5.2169e-4, exponents: {Cr: 2, N: 1}, enthalpy: 50 kJ/mol, reference: 1000 K}
            times: [10 s, 100 s]
            """;

    @TempDir
    private Path folder;

    private DiffusionResult simulate(Map<String, String> changes) throws LamellaException, IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), CASE);
        Map<String, String> texts = new HashMap<>(changes);
        texts.putIfAbsent("case-file", file.toString());
        return new MovingBoundaryModel().simulate(ParameterSchema.of(MovingBoundaryParameters.class).parse(texts), Progress.NONE);
    }

    private static Profile at(DiffusionResult result, double timeS) {
        return result.profiles().stream().filter(profile -> profile.timeS() == timeS).findFirst().orElseThrow();
    }

    @Test
    void resultHoldsAllThatWasAskedFor() throws LamellaException, IOException {
        DiffusionResult result = simulate(Map.of());
        assertEquals(List.of("Fe", "Cr", "N"), result.elements());
        assertArrayEquals(new double[] {10, 100}, result.profiles().stream().filter(Profile::requested).mapToDouble(Profile::timeS)
                .toArray());
        assertTrue(result.profiles().size() > 10, "profiles between are kept");
        Profile last = at(result, 100);
        for (int p = 0; p < last.distanceNm().length; p++) {
            assertEquals(1, last.massFractions()[0][p] + last.massFractions()[1][p] + last.massFractions()[2][p], 1e-12);
        }
        assertEquals(List.of("u-fraction", "flux", "interdiffusivity"), last.fields().stream().map(Field::name).toList());
        assertEquals("compound", last.phases().get(0));
        int history = result.interfaces().get(0).timesS().length;
        assertEquals(last.interfacesNm()[0], result.interfaces().get(0).positionsNm()[history - 1]);
        assertTrue(result.facts().get("Interface at the end").endsWith("nm"));
    }

    @Test
    void goesOnFromItsOwnState() throws LamellaException, IOException {
        DiffusionResult whole = simulate(Map.of());
        DiffusionResult half = simulate(Map.of("times", "10 s"));
        Path state = Files.writeString(folder.resolve("state.txt"), half.attachments().get(0).text());
        DiffusionResult rest = simulate(Map.of("resume", state.toString()));
        assertEquals(at(whole, 100).interfacesNm()[0], at(rest, 100).interfacesNm()[0], 1e-3);
        LamellaException late = assertThrows(LamellaException.class, () -> simulate(Map.of("resume", state.toString(), "times", "5 s")));
        assertTrue(late.getMessage().contains("ask for later times"), late.getMessage());
        Files.writeString(state, half.attachments().get(0).text().replace("cells ", "cells x "));
        LamellaException damaged = assertThrows(LamellaException.class, () -> simulate(Map.of("resume", state.toString())));
        assertTrue(damaged.getMessage().contains("line "), damaged.getMessage());
    }

    @Test
    void parametersReplaceWhatTheCaseSays() throws LamellaException, IOException {
        DiffusionResult plain = simulate(Map.of());
        DiffusionResult faster = simulate(Map.of("mobility-factor", "4", "times", "25 s"));
        assertEquals(at(plain, 100).interfacesNm()[0], at(faster, 25).interfacesNm()[0], 1e-3);
        assertEquals("spherical", simulate(Map.of("geometry", "spherical")).facts().get("Geometry"));
        assertTrue(simulate(Map.of("temperature", "800")).facts().get("Temperature").startsWith("1073.15 K"));
        assertThrows(LamellaException.class, () -> simulate(Map.of("times", "ten seconds")));
        LamellaException missing = assertThrows(LamellaException.class, () -> simulate(Map.of("case-file", folder.resolve("none")
                .toString())));
        assertTrue(missing.getMessage().contains("no such file; shipped cases are erf-couple"), missing.getMessage());
    }

    @Test
    void drawsTellHowSureAProfileIsAndAreTheSameEveryTime() throws LamellaException, IOException {
        Map<String, String> draws = Map.of("draws", "12", "temperature-sigma", "10", "mobility-sigma", "50", "seed", "4");
        Profile profile = at(simulate(draws), 100);
        assertEquals(0, at(simulate(Map.of()), 100).spread().length);
        int beside = profile.phases().indexOf("matrix");
        double chromium = profile.spread()[1][beside + 10];
        assertTrue(chromium > 1e-4 && chromium < 0.05, "spread " + chromium);
        assertArrayEquals(profile.spread()[1], at(simulate(draws), 100).spread()[1]);
    }

    @Test
    void theRightSimulationIsFoundAmongSeveral() throws LamellaException, IOException {
        DiffusionResult right = simulate(Map.of());
        DiffusionResult wrong = simulate(Map.of("geometry", "spherical"));
        SimulatedSeries series = new SimulatedSeries(right);
        int count = 50;
        double[] distance = new double[count];
        double[][] values = new double[2][count];
        double[][] sigma = new double[2][count];
        double[] measured = new double[3];
        Random random = new Random(8);
        for (int i = 0; i < count; i++) {
            distance[i] = 3 * i;
            new Instrument(2, 0).measure(series.at(60).distanceNm(), series.at(60).massFractions(), distance[i] - 9, measured);
            for (int e = 0; e < 2; e++) {
                sigma[e][i] = e == 0 ? 0.003 : 0.0005;
                values[e][i] = measured[e + 1] + sigma[e][i] * random.nextGaussian();
            }
        }
        MeasuredProfile profile = new MeasuredProfile("line", distance,
                List.of(new MeasuredProfile.Curve("Cr", values[0], sigma[0]), new MeasuredProfile.Curve("N", values[1], sigma[1])));
        ComparisonParameters parameters = ParameterSchema.of(ComparisonParameters.class)
                .parse(Map.of("fit", "position-and-time", "fast-element", "N", "temperature", "900"));
        ComparisonResult result = new LeastSquaresComparison().compare(profile, List.of(wrong, right), parameters, Progress.NONE);
        ComparisonResult.Fit best = result.fits().get(0);
        assertTrue(best.pValue() > 0.01, "p " + best.pValue());
        assertTrue(result.fits().get(1).chiSquared() > 2 * best.chiSquared());
        assertEquals(9, best.values().get(0).value(), 0.5);
        assertTrue(best.values().get(1).low() < 60 && best.values().get(1).high() > 60, best.values().toString());
        assertEquals(1, result.check().size());
        assertEquals(6, result.widths().size());
        ComparisonResult.Curve chromium = result.curves().get(0);
        assertTrue(chromium.low()[20] <= chromium.simulated()[20] && chromium.simulated()[20] <= chromium.high()[20]);
    }

    @Test
    void aMeasurementWithoutErrorsAsksForThem() throws LamellaException, IOException {
        DiffusionResult result = simulate(Map.of());
        double[] none = {Double.NaN, Double.NaN, Double.NaN};
        MeasuredProfile profile = new MeasuredProfile("line", new double[] {0, 50, 100},
                List.of(new MeasuredProfile.Curve("Cr", new double[] {0.15, 0.18, 0.18}, none)));
        ParameterSchema<ComparisonParameters> schema = ParameterSchema.of(ComparisonParameters.class);
        LamellaException asked = assertThrows(LamellaException.class,
                () -> new LeastSquaresComparison().compare(profile, List.of(result), schema.parse(Map.of()), Progress.NONE));
        assertTrue(asked.getMessage().contains("add a column 'Cr sigma'"), asked.getMessage());
        assertEquals(1, new LeastSquaresComparison().compare(profile, List.of(result), schema.parse(Map.of("sigma", "0.5")), Progress.NONE)
                .fits().size());
    }
}
