package org.lamella.xray;

import java.util.List;

/**
 * The efficiency of a windowless silicon detector: photons must cross the dead layer and stop in the sensitive volume,
 * exp(-&mu; d) (1 - exp(-&mu; t)). &mu; is the photoelectric absorption of silicon (Elam, Ravel and Sieber 2002).
 *
 * @param deadLayerUm silicon in front of the sensitive volume, or another layer by its equivalent, &micro;m
 * @param thicknessMm sensitive thickness, mm
 */
public record SiliconDetector(double deadLayerUm, double thicknessMm) {

    private static final double DENSITY_G_PER_CM3 = 2.329;
    private static final double[] LOG_ENERGY_EV;
    private static final double[] LOG_COEFFICIENT;

    static {
        List<String[]> rows = ResourceTable.rows("silicon.csv");
        LOG_ENERGY_EV = rows.stream().mapToDouble(row -> Math.log(Double.parseDouble(row[0]))).toArray();
        LOG_COEFFICIENT = rows.stream().mapToDouble(row -> Math.log(Double.parseDouble(row[1]))).toArray();
    }

    /** Checks. */
    public SiliconDetector {
        if (!(deadLayerUm >= 0) || !(thicknessMm > 0)) {
            throw new IllegalArgumentException("No detector has a dead layer of " + deadLayerUm + " um and a thickness of " + thicknessMm
                    + " mm");
        }
    }

    /**
     * The share of the photons that reach the detector and are recorded.
     *
     * @param energyKeV photon energy, 0.1 to 100 keV; energies outside are taken as the nearer end
     * @return 0 to 1
     */
    public double efficiency(double energyKeV) {
        double perCm = absorptionCm2PerG(energyKeV) * DENSITY_G_PER_CM3;
        return Math.exp(-perCm * 1e-4 * deadLayerUm) * -Math.expm1(-perCm * 0.1 * thicknessMm);
    }

    private static double absorptionCm2PerG(double energyKeV) {
        double x = Math.log(1e3 * energyKeV);
        int last = LOG_ENERGY_EV.length - 1;
        x = Math.max(LOG_ENERGY_EV[0], Math.min(LOG_ENERGY_EV[last], x));
        int i = 1;
        while (i < last && LOG_ENERGY_EV[i] < x) {
            i++;
        }
        double share = (x - LOG_ENERGY_EV[i - 1]) / (LOG_ENERGY_EV[i] - LOG_ENERGY_EV[i - 1]);
        return Math.exp(LOG_COEFFICIENT[i - 1] + share * (LOG_COEFFICIENT[i] - LOG_COEFFICIENT[i - 1]));
    }
}
