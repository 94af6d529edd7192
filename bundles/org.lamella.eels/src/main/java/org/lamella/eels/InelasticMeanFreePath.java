package org.lamella.eels;

/**
 * The mean free path of inelastic scattering by T. Malis, S. C. Cheng and R. F. Egerton, EELS log-ratio technique for specimen-thickness
 * measurement in the TEM, J. Electron Microsc. Tech. 8 (1988) 193-200: lambda = 106 F E0 / (Em ln(2 beta E0 / Em)) nm, with
 * F = (1 + E0 / 1022) / (1 + E0 / 511)^2, Em = 7.6 Z^0.36 eV, E0 in keV and beta in mrad. Its authors found it good to 20 % for collection
 * angles up to about 15 mrad.
 */
public final class InelasticMeanFreePath {

    private static final double ELECTRON_REST_KEV = 511;

    private InelasticMeanFreePath() {
    }

    /**
     * The mean free path.
     *
     * @param effectiveAtomicNumber Z, above 0
     * @param beamEnergyKeV energy of the electrons, keV
     * @param collectionMrad collection semi-angle, mrad
     * @return lambda, nm; not a number where the formula has no value, for angles below a few tenths of a milliradian
     */
    public static double nm(double effectiveAtomicNumber, double beamEnergyKeV, double collectionMrad) {
        double relative = beamEnergyKeV / ELECTRON_REST_KEV;
        double relativistic = (1 + relative / 2) / ((1 + relative) * (1 + relative));
        double meanLossEv = 7.6 * Math.pow(effectiveAtomicNumber, 0.36);
        double logarithm = Math.log(2 * collectionMrad * beamEnergyKeV / meanLossEv);
        return logarithm > 0 ? 106 * relativistic * beamEnergyKeV / (meanLossEv * logarithm) : Double.NaN;
    }
}
