package org.lamella.quantification;

import java.util.List;
import org.lamella.xray.MassAbsorption;
import org.lamella.xray.ThinFilm;
import org.lamella.xray.XrayLine;

/**
 * Turns counts of lines into masses m_a = w_a I_a / T_a: w_a is the mass that one photon stands for, T_a the share of photons that leave
 * the film. As T depends on the composition, and for a film of unknown thickness on its mass, both are found in turn. Needs no room of its
 * own for each use; for one thread.
 */
final class MassKernel {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-12;

    private final double[] massPerCount;
    private final double[] absorption;
    private final double fixedPath;
    private final double pathPerMass;
    private final double[] present;

    private MassKernel(List<XrayLine> lines, double[] massPerCount, double fixedPath, double pathPerMass) {
        int n = lines.size();
        this.massPerCount = massPerCount;
        this.fixedPath = fixedPath;
        this.pathPerMass = pathPerMass;
        absorption = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                absorption[a * n + b] = MassAbsorption.cm2PerG(lines.get(b).element(), lines.get(a).energyKeV());
            }
        }
        present = new double[n];
    }

    /**
     * For a film of known thickness.
     *
     * @param lines n lines, one an element
     * @param massPerCount w, in any unit
     * @param film the film
     */
    static MassKernel of(List<XrayLine> lines, double[] massPerCount, ThinFilm film) {
        return new MassKernel(lines, massPerCount, film.longestPathGPerCm2(), 0);
    }

    /**
     * For a film whose mass the counts tell.
     *
     * @param lines n lines, one an element
     * @param massPerCount w, kg/m²
     * @param takeOffDeg take-off angle, degrees
     */
    static MassKernel measuring(List<XrayLine> lines, double[] massPerCount, double takeOffDeg) {
        double gPerCm2 = 0.1;
        return new MassKernel(lines, massPerCount, 0, gPerCm2 / Math.sin(Math.toRadians(takeOffDeg)));
    }

    int lines() {
        return massPerCount.length;
    }

    /**
     * The mass that one photon of each line stands for in the film that the counts mean.
     *
     * @param net n net counts
     * @param weights replaced by w_a / T_a
     * @return the sum of all masses; not above zero when the counts mean nothing
     */
    double weigh(double[] net, double[] weights) {
        int n = massPerCount.length;
        System.arraycopy(massPerCount, 0, weights, 0, n);
        double mass = sum(net, weights);
        for (int round = 0; mass > 0 && (fixedPath > 0 || pathPerMass > 0) && round < MOST_ROUNDS; round++) {
            double path = fixedPath + pathPerMass * mass;
            normalise(net, weights);
            double change = 0;
            for (int a = 0; a < n; a++) {
                double mu = 0;
                for (int b = 0; b < n; b++) {
                    mu += absorption[a * n + b] * present[b];
                }
                double weight = massPerCount[a] / ThinFilm.share(mu * path);
                change = Math.max(change, Math.abs(weight - weights[a]) / weight);
                weights[a] = weight;
            }
            mass = sum(net, weights);
            if (change < SETTLED) {
                break;
            }
        }
        return mass;
    }

    private static double sum(double[] net, double[] weights) {
        double sum = 0;
        for (int a = 0; a < weights.length; a++) {
            sum += weights[a] * net[a];
        }
        return sum;
    }

    /** What absorbs: masses that came out negative by chance do not. */
    private void normalise(double[] net, double[] weights) {
        double sum = 0;
        for (int a = 0; a < weights.length; a++) {
            present[a] = Math.max(0, weights[a] * net[a]);
            sum += present[a];
        }
        for (int a = 0; a < weights.length; a++) {
            present[a] /= sum;
        }
    }
}
