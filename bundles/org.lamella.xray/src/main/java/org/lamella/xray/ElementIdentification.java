package org.lamella.xray;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Spectrum;

/**
 * Finds which elements are in a spectrum. A top-hat filter (Schamber 1977) takes out the background; then shell after shell of all elements
 * is added to a weighted least-squares fit, the one that explains most of what is left first, as long as it is clear of noise. A shell goes
 * again when later ones explain its counts, or when a harder shell of the same element is missing that must be there too: an L line
 * without its K line is another element. Escape peaks belong to their lines; sum peaks are fitted as what they are. Energies and widths are
 * those of the strongest elements found.
 */
public final class ElementIdentification {

    /** Clear of noise: with some hundred shells to choose from, chance alone reaches four standard deviations now and then. */
    private static final double CLEAR_SIGMA = 5;
    /** Lines are known to this share of their counts only: position, width and shape of strong ones leave something behind. */
    private static final double SHAPE_ERROR = 0.015;
    /** Shells this clear tell the energies. */
    private static final double CALIBRATING_SIGMA = 20;
    private static final int CALIBRATING_SHELLS = 14;
    private static final int MOST_SHELLS = 60;
    private static final double FILTER_ENERGY_KEV = 3;
    /** Steps of offset in keV, gain and resolution in eV, first coarse, then fine. */
    private static final double[][] STEPS = {{0.01, 0.002, 10}, {0.004, 0.0007, 4}};
    private static final int MOST_STEPS = 5;

    private final List<IdentifiedElement> elements;
    private final double offsetKeV;
    private final boolean sumPeaks;

    private ElementIdentification(List<IdentifiedElement> elements, double offsetKeV, boolean sumPeaks) {
        this.elements = List.copyOf(elements);
        this.offsetKeV = offsetKeV;
        this.sumPeaks = sumPeaks;
    }

    /**
     * Identifies.
     *
     * @param spectrum counts by channel, on a uniform axis in keV or eV
     * @param beamEnergyKeV beam energy, keV
     * @param progress cancellation
     * @return what was found
     * @throws LamellaException when the spectrum is no spectrum of counts by energy, or when cancelled
     */
    public static ElementIdentification of(Spectrum spectrum, double beamEnergyKeV, Progress progress) throws LamellaException {
        double[] counts = spectrum.values().toDoubles();
        Axis axis = inKeV(spectrum);
        double sum = 0;
        for (double count : counts) {
            if (!(count >= 0) || Double.isInfinite(count)) {
                throw new LamellaException("'" + spectrum.title() + "' has the value " + count + ", so it holds no counts; identify"
                        + " elements before anything is subtracted.");
            }
            sum += count;
        }
        if (!(sum > 0)) {
            throw new LamellaException("'" + spectrum.title() + "' is empty; there is nothing to identify.");
        }
        DetectorResponse stored = spectrum.header().acquisition().resolutionMnKaEv().stream().filter(DetectorResponse::isPlausible)
                .mapToObj(DetectorResponse::new).findFirst().orElse(DetectorResponse.TYPICAL);
        // one filter for all, so that what they explain can be compared
        TopHatFilter filter = TopHatFilter.of(stored.fwhmKeV(FILTER_ENERGY_KEV), axis.scale());
        Calibration calibration = new Calibration(0, 1, stored.resolutionMnKaEv(), filter);
        for (double[] steps : STEPS) {
            for (int quantity = 0; quantity < steps.length; quantity++) {
                progress.checkCancelled();
                calibration = better(counts, axis, beamEnergyKeV, calibration, quantity, steps[quantity]);
            }
        }
        ElementSearch search = calibration.search(counts, axis, beamEnergyKeV, SHAPE_ERROR);
        search.run(CLEAR_SIGMA, MOST_SHELLS);
        progress.checkCancelled();
        return new ElementIdentification(search.elements(), calibration.offsetKeV, search.hasSumPeaks());
    }

    /** Energies and widths at which a spectrum is searched. */
    private record Calibration(double offsetKeV, double gain, double resolutionMnKaEv, TopHatFilter filter) {

        Calibration plus(int quantity, double change) {
            return switch (quantity) {
                case 0 -> new Calibration(offsetKeV + change, gain, resolutionMnKaEv, filter);
                case 1 -> new Calibration(offsetKeV, gain + change, resolutionMnKaEv, filter);
                default -> new Calibration(offsetKeV, gain, Math.max(60, resolutionMnKaEv + change), filter);
            };
        }

        ElementSearch search(double[] counts, Axis axis, double beamEnergyKeV, double shapeError) {
            Axis corrected = Axis.uniform(axis.name(), AxisRole.SIGNAL, axis.size(), axis.coordinate(0) + offsetKeV, axis.scale() * gain,
                    "keV");
            return new ElementSearch(counts, corrected, beamEnergyKeV, new DetectorResponse(resolutionMnKaEv),
                    filter, shapeError);
        }

        /** How much of the spectrum its strongest elements explain. */
        double explained(double[] counts, Axis axis, double beamEnergyKeV) {
            ElementSearch search = search(counts, axis, beamEnergyKeV, 0);
            search.run(CALIBRATING_SIGMA, CALIBRATING_SHELLS);
            return search.explained();
        }
    }

    /** Goes uphill in steps of one quantity, then to the top of the parabola through the last three places. */
    private static Calibration better(double[] counts, Axis axis, double beamEnergyKeV, Calibration start, int quantity, double step) {
        Calibration best = start;
        double here = best.explained(counts, axis, beamEnergyKeV);
        double ahead = best.plus(quantity, step).explained(counts, axis, beamEnergyKeV);
        double behind = best.plus(quantity, -step).explained(counts, axis, beamEnergyKeV);
        double direction = ahead >= behind ? step : -step;
        if (direction < 0) {
            double swap = ahead;
            ahead = behind;
            behind = swap;
        }
        for (int walked = 0; walked < MOST_STEPS && ahead > here; walked++) {
            best = best.plus(quantity, direction);
            behind = here;
            here = ahead;
            ahead = best.plus(quantity, direction).explained(counts, axis, beamEnergyKeV);
        }
        double curvature = behind - 2 * here + ahead;
        double move = curvature < 0 ? 0.5 * (behind - ahead) / curvature : 0;
        return best.plus(quantity, direction * Math.max(-0.5, Math.min(0.5, move)));
    }

    private static Axis inKeV(Spectrum spectrum) throws LamellaException {
        try {
            EnergyScale scale = EnergyScale.of(spectrum.axis());
            if (!spectrum.axis().isUniform()) {
                throw new LamellaException("The channels of '" + spectrum.title() + "' differ in width; rebin it to equal ones first.");
            }
            return Axis.uniform("Energy", AxisRole.SIGNAL, spectrum.axis().size(), scale.energyKeV(0),
                    spectrum.axis().scale() * scale.unitKeV(), "keV");
        } catch (IllegalArgumentException otherUnit) {
            throw new LamellaException("X-ray lines cannot be found in '" + spectrum.title() + "': " + otherUnit.getMessage()
                    + "; calibrate the axis first.", otherUnit);
        }
    }

    /** What was found. @return the clearest first */
    public List<IdentifiedElement> elements() {
        return elements;
    }

    /** By how much the energies of the axis were too low. @return keV */
    public double offsetKeV() {
        return offsetKeV;
    }

    /** Whether pairs of photons recorded as one are clear of noise. @return true when they are */
    public boolean hasSumPeaks() {
        return sumPeaks;
    }
}
