package org.lamella.diffusion.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.MeasuredProfile.Curve;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.crosscheck.ProfileFitter.Fit;
import org.lamella.diffusion.crosscheck.ProfileFitter.Free;
import org.lamella.diffusion.crosscheck.SimulatedSeries.Slice;
import org.lamella.diffusion.model.MovingBoundaryModel;
import org.lamella.diffusion.model.MovingBoundaryParameters;

/** Synthetic measurements of a known simulation: how often the truth lies within the intervals. */
class CoverageTest {

    private static final Instrument PROBE = new Instrument(3, 2);
    private static final double TRUE_TIME_S = 1000;
    private static final double TRUE_POSITION_NM = 57.3;
    private static final int PLACES = 60;
    private static final double SPACING_NM = 5;
    /** Counts that one of mass fraction 1 would have. */
    private static final double COUNTS = 20_000;

    private static SimulatedSeries series;

    @BeforeAll
    static void simulate() throws LamellaException {
        ParameterSchema<MovingBoundaryParameters> schema = ParameterSchema.of(MovingBoundaryParameters.class);
        DiffusionResult result = new MovingBoundaryModel().simulate(schema.parse(Map.of("case-file", "cr2n-p900nmo-spherical",
                "times", "1000 s, 10000 s")), Progress.NONE);
        series = new SimulatedSeries(result);
    }

    /** Counts of each element drawn from Poisson distributions around the truth as the instrument shows it. */
    private static MeasuredProfile measurement(SplittableRandom random, boolean forward) {
        Slice truth = series.at(TRUE_TIME_S);
        double[] distance = new double[PLACES];
        String[] elements = {"Cr", "Mn", "N"};
        double[][] values = new double[elements.length][PLACES];
        double[][] sigma = new double[elements.length][PLACES];
        double[] measured = new double[series.elements().size()];
        for (int i = 0; i < PLACES; i++) {
            distance[i] = SPACING_NM * i;
            PROBE.measure(truth.distanceNm(), truth.massFractions(),
                    forward ? distance[i] - TRUE_POSITION_NM : PLACES * SPACING_NM - distance[i] - TRUE_POSITION_NM, measured);
            for (int e = 0; e < elements.length; e++) {
                double expected = measured[series.elements().indexOf(elements[e])] * COUNTS;
                double counts = poisson(random, expected);
                values[e][i] = counts / COUNTS;
                sigma[e][i] = Math.sqrt(Math.max(expected, 1)) / COUNTS;
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (int e = 0; e < elements.length; e++) {
            curves.add(new Curve(elements[e], values[e], sigma[e]));
        }
        return new MeasuredProfile("line", distance, curves);
    }

    private static double poisson(SplittableRandom random, double mean) {
        if (mean > 500) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void timeLiesWithinItsIntervalAsOftenAsItShould() throws LamellaException {
        SplittableRandom random = new SplittableRandom(2024);
        int runs = 200;
        int timeInside = 0;
        int placeInside = 0;
        double sumP = 0;
        for (int i = 0; i < runs; i++) {
            ProfileFitter fitter = new ProfileFitter(series, measurement(random, true), PROBE);
            Fit fit = fitter.fit(Free.POSITION_AND_TIME, 0, TRUE_TIME_S, List.of(true), Progress.NONE);
            timeInside += fit.timeLowS() <= TRUE_TIME_S && TRUE_TIME_S <= fit.timeHighS() ? 1 : 0;
            placeInside += Math.abs(fit.positionNm() - TRUE_POSITION_NM) <= fit.positionMarginNm() ? 1 : 0;
            sumP += fit.pValue();
        }
        assertTrue(timeInside >= 0.90 * runs && timeInside <= 0.98 * runs, "time " + timeInside + " of " + runs);
        assertTrue(placeInside >= 0.90 * runs && placeInside <= 0.985 * runs, "place " + placeInside + " of " + runs);
        assertEquals(0.5, sumP / runs, 0.06);
    }

    @Test
    void aLineTowardsThePrecipitateIsTurnedRound() throws LamellaException {
        ProfileFitter fitter = new ProfileFitter(series, measurement(new SplittableRandom(5), false), PROBE);
        Fit fit = fitter.fit(Free.POSITION_AND_TIME, 0, TRUE_TIME_S, List.of(true, false), Progress.NONE);
        assertTrue(!fit.forward());
        assertEquals(PLACES * SPACING_NM - TRUE_POSITION_NM, fit.positionNm(), 1);
        assertEquals(TRUE_TIME_S, fit.timeS(), 150);
        assertTrue(fit.pValue() > 0.01);
    }
}
