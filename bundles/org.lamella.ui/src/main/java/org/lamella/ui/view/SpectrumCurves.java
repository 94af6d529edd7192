package org.lamella.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.Signal;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.session.MaskSpectrum;
import org.lamella.workflow.report.AxisLabels;

/** The curves of the spectrum view: counts, and over them those of masks and components stretched to the same height. */
public final class SpectrumCurves {

    /** The zero or strobe peak lies below, in EDS spectra; it must not press the lines of the specimen flat. */
    private static final double EDS_AUTOSCALE_FROM_KEV = 0.15;

    private SpectrumCurves() {
    }

    /**
     * A component to be drawn over the counts.
     *
     * @param number from 0
     * @param result its decomposition
     */
    record Component(int number, DecompositionResult result) {

        double[] values() {
            return result.spectra()[number];
        }
    }

    static ChartData of(LinkedSpectrum spectrum, List<MaskSpectrum> masks, List<Component> components) {
        double autoscaleFrom = autoscaleFrom(spectrum.signal().signal(), spectrum.axis());
        List<Curve> curves = new ArrayList<>();
        double[] energies = spectrum.axis().coordinates();
        curves.add(Curve.of(spectrum.title(), energies, spectrum.values(), Curve.Style.FILLED, 0));
        double highest = highest(energies, spectrum.values(), autoscaleFrom);
        for (MaskSpectrum mask : masks) {
            if (mask.values().length == energies.length) {
                double largest = highest(energies, mask.values(), autoscaleFrom);
                curves.add(Curve.of(mask.mask().name() + ", scaled", energies, scaled(mask.values(), largest == 0 ? 1 : highest / largest),
                        Curve.Style.LINE, 0).in(mask.mask().rgb()));
            }
        }
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            double[] places = component.result().energyAxis().coordinates();
            double[] values = component.values();
            double largest = highest(places, values, autoscaleFrom);
            curves.add(Curve.of("Component " + (component.number() + 1) + ", scaled", places,
                    scaled(values, largest == 0 ? 1 : highest / largest), Curve.Style.LINE, i + 1));
        }
        boolean counts = !spectrum.signal().signal().dataType().isFloating();
        return new ChartData(spectrum.title(), AxisLabels.of(spectrum.axis()), counts ? "Counts" : "Intensity", curves, false,
                autoscaleFrom);
    }

    /**
     * Where an axis begins to carry what the vertical scale should follow: above the noise of the electronics in X-ray spectra.
     *
     * @param signal what the spectrum is of
     * @param axis energies
     * @return in the units of the axis; negative infinity when all of it does
     */
    public static double autoscaleFrom(Signal signal, Axis axis) {
        OptionalDouble unit = EnergyUnits.keV(axis);
        return signal.header().kind().isEds() && unit.isPresent() ? EDS_AUTOSCALE_FROM_KEV / unit.getAsDouble() : Double.NEGATIVE_INFINITY;
    }

    private static double highest(double[] places, double[] values, double from) {
        double highest = 0;
        for (int i = 0; i < values.length; i++) {
            if (places[i] >= from && Double.isFinite(values[i])) {
                highest = Math.max(highest, Math.abs(values[i]));
            }
        }
        return highest;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }
}
