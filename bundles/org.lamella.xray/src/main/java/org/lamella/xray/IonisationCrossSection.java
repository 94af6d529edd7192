package org.lamella.xray;

import org.lamella.core.ResourceTable;

/**
 * Cross-sections for the ionisation of inner subshells by electrons: the analytical form of D. Bote, F. Salvat, A. Jablonski and
 * C. J. Powell, At. Data Nucl. Data Tables 95 (2009) 871-909, fitted to distorted-wave and plane-wave Born calculations.
 */
final class IonisationCrossSection {

    private static final double BOHR_RADIUS_CM = 5.29177210903e-9;
    private static final double FOUR_PI_A0_SQUARED_CM2 = 4 * Math.PI * BOHR_RADIUS_CM * BOHR_RADIUS_CM;
    private static final double ELECTRON_REST_KEV = 510.99895;
    /** Overvoltage that parts the two forms. */
    private static final double PARTING_OVERVOLTAGE = 16;
    private static final int PARAMETERS = 12;
    private static final double[][][] PARAMETER_TABLE = load();

    private IonisationCrossSection() {
    }

    private static double[][][] load() {
        double[][][] table = new double[Element.LAST + 1][Subshell.values().length][];
        for (String[] row : ResourceTable.rows(IonisationCrossSection.class, "bote-salvat.csv")) {
            double[] parameters = new double[PARAMETERS];
            for (int i = 0; i < PARAMETERS; i++) {
                parameters[i] = Double.parseDouble(row[i + 2]);
            }
            table[Integer.parseInt(row[0])][Subshell.valueOf(row[1]).ordinal()] = parameters;
        }
        return table;
    }

    /**
     * The cross-section of one subshell.
     *
     * @param element the element
     * @param subshell the subshell
     * @param beamEnergyKeV kinetic energy of the electron, keV
     * @return cm² per atom; 0 below the binding energy or when the element has no such subshell
     */
    static double cm2(Element element, Subshell subshell, double beamEnergyKeV) {
        double[] p = PARAMETER_TABLE[element.atomicNumber()][subshell.ordinal()];
        if (p == null) {
            return 0;
        }
        double overvoltage = beamEnergyKeV * 1e3 / p[0];
        if (overvoltage <= 1) {
            return 0;
        }
        return FOUR_PI_A0_SQUARED_CM2 * (overvoltage <= PARTING_OVERVOLTAGE ? low(p, overvoltage) : high(p, overvoltage, beamEnergyKeV));
    }

    /** (U-1)/U² [a1 + a2 U + a3/(1+U) + a4/(1+U)³ + a5/(1+U)⁵]². */
    private static double low(double[] p, double overvoltage) {
        double inverse = 1 / (1 + overvoltage);
        double square = inverse * inverse;
        double fit = p[7] + p[8] * overvoltage + inverse * (p[9] + square * (p[10] + square * p[11]));
        return (overvoltage - 1) * fit * fit / (overvoltage * overvoltage);
    }

    /** A/β² U/(U+b) { [ln X² - β²] (1 + g1/X) + g2 + g3 (1-β²)^(1/4) + g4/X }, X the momentum in units of mc. */
    private static double high(double[] p, double overvoltage, double beamEnergyKeV) {
        double total = beamEnergyKeV + ELECTRON_REST_KEV;
        double momentum = Math.sqrt(beamEnergyKeV * (beamEnergyKeV + 2 * ELECTRON_REST_KEV)) / ELECTRON_REST_KEV;
        double inverseGamma = ELECTRON_REST_KEV / total;
        double betaSquared = 1 - inverseGamma * inverseGamma;
        double fit = (2 * Math.log(momentum) - betaSquared) * (1 + p[3] / momentum) + p[4] + p[5] * Math.sqrt(inverseGamma)
                + p[6] / momentum;
        return p[2] / betaSquared * overvoltage / (overvoltage + p[1]) * fit;
    }
}
