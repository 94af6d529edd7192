package org.lamella.quantification.zeta;

import java.util.Locale;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SignalHeader;
import org.lamella.xray.ElectronDose;

/**
 * What a user says of the dose.
 *
 * @param currentNa current of the probe, nA; 0 for that of the file
 * @param timeS time in which the detector counted, s; 0 for that of the file
 */
record DoseEntries(double currentNa, double timeS) {

    static final String CURRENT_HELP = "Current of the probe. 0 takes what the file says.";
    static final String TIME_HELP = "Time in which the detector counted, all pixels and frames together. 0 takes what the file says: of a"
            + " spectrum its live time, of a map the dwell time of its pixels, or else its live time.";

    /**
     * The dose of a spectrum.
     *
     * @param header the measurement
     * @return the dose
     * @throws LamellaException when current or time are not known
     */
    ElectronDose ofSpectrum(SignalHeader header) throws LamellaException {
        Acquisition acquisition = header.acquisition();
        return dose(header, acquisition.liveTimeS().isPresent() ? acquisition.liveTimeS() : acquisition.realTimeS());
    }

    /**
     * The dose of a map, all pixels together.
     *
     * @param header the measurement
     * @param pixels how many it has, which may be fewer than were measured
     * @return the dose
     * @throws LamellaException when current or time are not known
     */
    ElectronDose ofMap(SignalHeader header, int pixels) throws LamellaException {
        OptionalDouble dwell = header.acquisition().dwellTimeS();
        return dwell.isPresent() ? dose(header, OptionalDouble.of(dwell.getAsDouble() * pixels)) : ofSpectrum(header);
    }

    private ElectronDose dose(SignalHeader header, OptionalDouble measuredTimeS) throws LamellaException {
        double current = currentNa > 0 ? currentNa : header.acquisition().beamCurrentNa().orElse(0);
        if (!(current > 0)) {
            throw new LamellaException("The beam current of '" + header.title() + "' is not known; give it in nA.");
        }
        double time = timeS > 0 ? timeS : measuredTimeS.orElse(0);
        if (!(time > 0)) {
            throw new LamellaException("The live time of '" + header.title() + "' is not known; give the time in s.");
        }
        return new ElectronDose(current, time);
    }

    static String text(ElectronDose dose) {
        return String.format(Locale.ROOT, "%.4g electrons, %.4g nA for %.4g s", dose.electrons(), dose.currentNa(), dose.timeS());
    }
}
