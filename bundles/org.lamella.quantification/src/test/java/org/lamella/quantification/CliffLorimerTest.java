package org.lamella.quantification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.xray.ComputedKFactors;
import org.lamella.xray.Element;
import org.lamella.xray.KFactorTable;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

class CliffLorimerTest {

    private static final XrayLine FE = XrayLines.find("Fe_Ka").orElseThrow();
    private static final XrayLine PT = XrayLines.find("Pt_La").orElseThrow();
    private static final XrayLine O = XrayLines.find("O_Ka").orElseThrow();

    private static LineCounts counts(List<XrayLine> lines, double... net) {
        return LineCounts.independent(lines, net, new double[net.length], net);
    }

    private static KFactorTable factors(String text) throws LamellaException {
        return KFactorTable.parse(text);
    }

    /** exSpy's worked example: 2754 and 15090 counts are 15.41 at% of iron with these factors. */
    @Test
    void atomicFractionsAreThoseOfTheWorkedExample() throws Exception {
        CompositionEstimate estimate = new CliffLorimer(factors("Fe_Ka:1.450226, Pt_La:5.075602"), ThinFilm.TRANSPARENT)
                .quantify(counts(List.of(FE, PT), 2754, 15090));
        assertEquals(0.15409296644670983, estimate.atomic().values()[0], 1e-6);
        assertEquals(0.0495617604780727, estimate.mass().values()[0], 1e-6);
        assertEquals(1, estimate.atomic().values()[0] + estimate.atomic().values()[1], 1e-12);
    }

    @Test
    void errorsAreThoseOfRepeatedCounting() throws Exception {
        CliffLorimer method = new CliffLorimer(factors("Fe_Ka:1.2, Pt_La:5, O_Ka:2"), ThinFilm.TRANSPARENT);
        List<XrayLine> lines = List.of(FE, PT, O);
        double[] means = {4000, 1500, 900};
        CompositionEstimate expected = method.quantify(counts(lines, means));
        Random random = new Random(3);
        int draws = 4000;
        double[] squares = new double[3];
        for (int draw = 0; draw < draws; draw++) {
            double[] net = new double[3];
            for (int i = 0; i < 3; i++) {
                net[i] = means[i] + Math.sqrt(means[i]) * random.nextGaussian();
            }
            CompositionEstimate estimate = method.quantify(LineCounts.independent(lines, net, new double[3], means));
            for (int i = 0; i < 3; i++) {
                double difference = estimate.atomic().values()[i] - expected.atomic().values()[i];
                squares[i] += difference * difference / draws;
            }
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(Math.sqrt(squares[i]), expected.atomic().sigma(i), 0.05 * expected.atomic().sigma(i));
        }
    }

    @Test
    void soFewCountsOfOneElementScatterByTheirSquareRoot() throws Exception {
        CompositionEstimate estimate = new CliffLorimer(factors("Fe_Ka:1, Pt_La:5"), ThinFilm.TRANSPARENT)
                .quantify(counts(List.of(FE, PT), 100, 1_000_000));
        double fraction = estimate.atomic().values()[0];
        assertEquals(fraction / Math.sqrt(100), estimate.atomic().sigma(0), 0.01 * fraction / 10);
    }

    /** A film of which photons of oxygen are absorbed gives the same composition as a thin one when the counts are what it lets out. */
    @Test
    void absorptionInTheFilmIsUndone() throws Exception {
        Map<Element, Double> truth = Map.of(Element.of("Fe"), 0.7, Element.of("O"), 0.3);
        ThinFilm film = new ThinFilm(150, 5.2, 20);
        KFactorTable factors = factors("Fe_Ka:1.2, O_Ka:2");
        double iron = 0.7 / 1.2 * film.transmission(truth, FE.energyKeV());
        double oxygen = 0.3 / 2 * film.transmission(truth, O.energyKeV());
        assertTrue(oxygen * 1.2 / (iron * 2) < 0.9 * 0.3 / 0.7, "the film absorbs");
        CompositionEstimate estimate = new CliffLorimer(factors, film).quantify(counts(List.of(FE, O), 1e6 * iron, 1e6 * oxygen));
        assertEquals(0.7, estimate.mass().values()[0], 1e-9);
    }

    @Test
    void thinLayersLetNearlyAllOut() throws Exception {
        Map<Element, Double> oxide = Map.of(Element.of("Fe"), 0.7, Element.of("O"), 0.3);
        assertEquals(1, ThinFilm.TRANSPARENT.transmission(oxide, 0.5), 0);
        ThinFilm thin = new ThinFilm(1e-6, 5, 30);
        assertEquals(1, thin.transmission(oxide, 0.5), 1e-6);
        assertTrue(new ThinFilm(1e6, 5, 30).transmission(oxide, 0.5) < 1e-3);
    }

    @Test
    void whatCannotBeQuantifiedIsRefused() throws Exception {
        CliffLorimer method = new CliffLorimer(factors("Fe_Ka:1, Pt_La:5"), ThinFilm.TRANSPARENT);
        assertMessage("no k-factor of O_Ka", () -> method.quantify(counts(List.of(FE, O), 10, 10)));
        assertMessage("two elements", () -> method.quantify(counts(List.of(FE), 10)));
        assertMessage("nothing to quantify", () -> method.quantify(counts(List.of(FE, PT), 0, 0)));
        XrayLine beta = XrayLines.find("Fe_Kb").orElseThrow();
        assertMessage("Fe is measured by two lines", () -> new CliffLorimer(factors("Fe_Ka:1, Fe_Kb:9"), ThinFilm.TRANSPARENT)
                .quantify(counts(List.of(FE, beta), 10, 10)));
        CliffLorimer slow = new CliffLorimer(new ComputedKFactors(5, new SiliconDetector(0.1, 0.5)), ThinFilm.TRANSPARENT);
        assertMessage("A beam of 5.0 keV makes no photons of Fe_Ka", () -> slow.quantify(counts(List.of(FE, O), 10, 10)));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(LamellaException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
