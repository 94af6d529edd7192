package org.lamella.eels;

import org.lamella.core.parameter.Parameter;

/**
 * How thickness is found from low losses.
 *
 * @param zeroLossEndEv where the zero-loss peak ends, eV; 0 finds it
 * @param effectiveAtomicNumber Z of the mean free path; 0 for none
 * @param collectionMrad collection semi-angle, mrad; 0 takes that of the file
 * @param beamKev beam energy, keV; 0 takes that of the file
 */
public record ThicknessParameters(
        @Parameter(label = "End of the zero-loss peak", unit = "eV", defaultValue = "0", min = 0, max = 100,
                help = "Energy up to which counts belong to the zero-loss peak; 0 takes the first minimum behind the peak of the sum "
                        + "spectrum.")
        double zeroLossEndEv,
        @Parameter(label = "Effective atomic number", defaultValue = "0", min = 0, max = 99,
                help = "Mean atomic number of the specimen, from which the mean free path follows; 0 gives no thickness in nm.")
        double effectiveAtomicNumber,
        @Parameter(label = "Collection semi-angle", unit = "mrad", defaultValue = "0", min = 0, max = 200,
                help = "Collection semi-angle of the spectrometer; 0 takes that of the file.")
        double collectionMrad,
        @Parameter(label = "Beam energy", unit = "keV", defaultValue = "0", min = 0, max = 3000,
                help = "Energy of the electrons; 0 takes that of the file.")
        double beamKev) {
}
