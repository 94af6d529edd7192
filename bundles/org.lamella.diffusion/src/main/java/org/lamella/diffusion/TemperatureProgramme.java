package org.lamella.diffusion;

import java.util.Arrays;

/**
 * Temperature over time: straight lines between given points, constant before the first and after the last.
 *
 * @param timesS times, s, rising; shared, not copied
 * @param temperaturesK temperatures, K; shared, not copied
 */
public record TemperatureProgramme(double[] timesS, double[] temperaturesK) {

    /** Checks the points. */
    public TemperatureProgramme {
        if (timesS.length == 0 || timesS.length != temperaturesK.length) {
            throw new IllegalArgumentException(timesS.length + " times and " + temperaturesK.length + " temperatures");
        }
        for (int i = 0; i < timesS.length; i++) {
            if (!(temperaturesK[i] > 0) || i > 0 && !(timesS[i] > timesS[i - 1])) {
                throw new IllegalArgumentException("No temperature programme: " + Arrays.toString(timesS) + " s, "
                        + Arrays.toString(temperaturesK) + " K");
            }
        }
    }

    /**
     * The same temperature at all times.
     *
     * @param temperatureK K
     * @return the programme
     */
    public static TemperatureProgramme isothermal(double temperatureK) {
        return new TemperatureProgramme(new double[] {0}, new double[] {temperatureK});
    }

    /**
     * The temperature at a time.
     *
     * @param timeS s
     * @return K
     */
    public double at(double timeS) {
        int last = timesS.length - 1;
        if (timeS <= timesS[0]) {
            return temperaturesK[0];
        }
        if (timeS >= timesS[last]) {
            return temperaturesK[last];
        }
        int after = 1;
        while (timesS[after] < timeS) {
            after++;
        }
        double share = (timeS - timesS[after - 1]) / (timesS[after] - timesS[after - 1]);
        return temperaturesK[after - 1] + share * (temperaturesK[after] - temperaturesK[after - 1]);
    }

    /**
     * The next time at which the slope changes.
     *
     * @param timeS s
     * @return s, infinite when there is none
     */
    double nextBend(double timeS) {
        for (double bend : timesS) {
            if (bend > timeS) {
                return bend;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
