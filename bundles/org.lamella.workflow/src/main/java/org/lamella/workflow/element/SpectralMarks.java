package org.lamella.workflow.element;

import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.xray.Element;

/** Where elements show in the spectra of one signal. */
public interface SpectralMarks {

    /**
     * The marks that suit a signal.
     *
     * @param signal an EDS or EELS signal
     * @param axis energy axis of the spectrum
     * @return empty for signals of other kinds and for axes in another unit than keV or eV
     */
    static Optional<SpectralMarks> of(Signal signal, Axis axis) {
        if (signal.header().kind().isEds()) {
            return EnergyUnit.ofXrays(axis).map(unit -> new LineMarks(unit, signal.header().acquisition().beamEnergyKeV()));
        }
        return signal.header().kind() == SignalKind.EELS ? EnergyUnit.ofLosses(axis).map(EdgeMarks::new) : Optional.empty();
    }

    /**
     * The marks of an element that lie on the energy axis and are strong enough to be seen.
     *
     * @param element the element
     * @return the strongest first
     */
    List<SpectralMark> of(Element element);

    /**
     * The mark by which an element is mapped.
     *
     * @param element the element
     * @return empty when it does not show on the energy axis
     */
    Optional<SpectralMark> main(Element element);

    /**
     * What may be at an energy.
     *
     * @param energy in the units of the axis
     * @return at most ten, the most likely first
     */
    List<SpectralMark> at(double energy);
}
