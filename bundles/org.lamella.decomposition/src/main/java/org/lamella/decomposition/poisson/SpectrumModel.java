package org.lamella.decomposition.poisson;

import java.util.Locale;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.DetectorResponse;

/** What component spectra may be like. */
public enum SpectrumModel {

    /** Every channel is free. */
    FREE,
    /** Photons of any energies, spread by the width of an energy-dispersive detector. */
    DETECTED;

    /** The basis for an image. */
    SpectrumBasis basis(SpectrumImage image) {
        return this == FREE ? new FreeSpectra(image.energyAxis().size()) : new DetectedSpectra(image.energyAxis(), response(image));
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
