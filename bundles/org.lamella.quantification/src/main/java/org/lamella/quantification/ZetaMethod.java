package org.lamella.quantification;

import java.util.List;
import java.util.function.Supplier;
import org.lamella.core.LamellaException;
import org.lamella.xray.XrayLine;
import org.lamella.xray.ZetaFactors;

/**
 * Composition and mass thickness together, after M. Watanabe and D. B. Williams, J. Microsc. 221 (2006) 89: with the dose D
 * &rho;t = sum_a m_a and C_a = m_a / &rho;t, m_a = &zeta;_a I_a / (D A_a). The share A_a of photons that leave the film follows from
 * &rho;t and the composition, which are found in turn (their equations (9) to (11)). Nothing else needs to be known of the film.
 *
 * <p>Errors are those of counting; factors and dose are taken as exact.
 *
 * @param factors &zeta;-factors
 * @param electrons dose, electrons
 * @param takeOffDeg take-off angle, degrees
 */
public record ZetaMethod(ZetaFactors factors, double electrons, double takeOffDeg) {

    /** Checks. */
    public ZetaMethod {
        if (!(electrons > 0) || !(takeOffDeg > 0) || takeOffDeg > 90) {
            throw new IllegalArgumentException("No film is hit by " + electrons + " electrons and seen at " + takeOffDeg + " degrees");
        }
    }

    /**
     * The composition and mass that counts mean.
     *
     * @param counts net counts, one line an element
     * @return composition, mass thickness and atoms on an area
     * @throws LamellaException when a line has no factor, two lines are of one element, or nothing is above background
     */
    public ZetaEstimate quantify(LineCounts counts) throws LamellaException {
        CliffLorimer.requireOneLineAnElement(counts.lines());
        int n = counts.lines().size();
        double[] weights = new double[n];
        double mass = kernel(counts.lines(), massPerCount(counts.lines())).weigh(counts.net(), weights);
        CliffLorimer.requireSomething(counts, mass);
        double variance = 0;
        double[] atoms = new double[n];
        double[] atomsSigma = new double[n];
        for (int a = 0; a < n; a++) {
            double perCount = weights[a] * ArealDensity.atomsPerNm2(counts.lines().get(a).element());
            atoms[a] = perCount * counts.net()[a];
            atomsSigma[a] = perCount * counts.sigma(a);
            for (int b = 0; b < n; b++) {
                variance += weights[a] * weights[b] * counts.covariance()[a * n + b];
            }
        }
        return new ZetaEstimate(CompositionEstimate.of(counts, weights), mass, Math.sqrt(Math.max(0, variance)), atoms, atomsSigma);
    }

    /**
     * The same for the pixels of a map, each of which got a part of the dose.
     *
     * @param lines one line an element
     * @param width columns
     * @param height rows
     * @return collects pixels
     * @throws LamellaException when a line has no factor or two lines are of one element
     */
    public CompositionMapper mapper(List<XrayLine> lines, int width, int height) throws LamellaException {
        CliffLorimer.requireOneLineAnElement(lines);
        double[] perPixel = massPerCount(lines);
        for (int a = 0; a < perPixel.length; a++) {
            perPixel[a] *= width * height;
        }
        Supplier<MassKernel> kernels = () -> kernel(lines, perPixel);
        return CompositionMapper.absolute(width, height, lines, kernels);
    }

    private MassKernel kernel(List<XrayLine> lines, double[] massPerCount) {
        return MassKernel.measuring(lines, massPerCount, takeOffDeg);
    }

    private double[] massPerCount(List<XrayLine> lines) throws LamellaException {
        double[] perCount = new double[lines.size()];
        for (int a = 0; a < perCount.length; a++) {
            perCount[a] = factors.of(lines.get(a)) / electrons;
        }
        return perCount;
    }
}
