package org.lamella.decomposition.poisson;

import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.DetectorResponse;

/** What component spectra may be like. */
public enum SpectrumModel {

    /** Every channel is free. */
    FREE,
    /** Photons of any energies, spread by the width of an energy-dispersive detector. */
    DETECTED;

    /** The basis for an image; one without an EDS detector can only have free spectra. */
    SpectrumBasis basis(SpectrumImage image) throws LamellaException {
        if (this == FREE) {
            return new FreeSpectra(image.energyAxis().size());
        }
        String units = image.energyAxis().units().strip();
        if (image.header().kind() == SignalKind.EELS || !units.equalsIgnoreCase("keV") && !units.equalsIgnoreCase("eV")) {
            throw new LamellaException("'" + image.title() + "' is no EDS map with energies in keV or eV, so nothing is known of the width"
                    + " of its lines; choose free spectra, or PSNMF by the Poisson likelihood alone.");
        }
        return new DetectedSpectra(image.energyAxis(), response(image));
    }

    private static DetectorResponse response(SpectrumImage image) {
        return image.header().acquisition().resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
