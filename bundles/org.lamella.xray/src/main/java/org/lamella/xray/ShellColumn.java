package org.lamella.xray;

import java.util.List;
import org.lamella.core.signal.Axis;

/**
 * A shell of an element as it appears in a spectrum, before and after the top-hat filter.
 *
 * @param element the element
 * @param family the shell
 * @param strongest its strongest line
 * @param emitted photons of the shell that are recorded for each atom, in units of cm²
 * @param filtered the filtered shell for one recorded photon, by channel
 * @param first first channel that differs from zero
 * @param end one past the last
 */
record ShellColumn(Element element, LineFamily family, XrayLine strongest, double emitted, double[] filtered, int first, int end) {

    /** A shell of which less than this share falls into the spectrum tells nothing. */
    private static final double LEAST_SHARE = 0.3;

    /** @return null when the beam does not excite the shell, or the spectrum does not show it */
    static ShellColumn of(Element element, LineFamily family, EmissionModel emission, SiliconDetector detector, DetectorResponse response,
            Axis axisKeV, double fromKeV, TopHatFilter filter) {
        List<XrayLine> lines = XrayLines.lines(element).stream().filter(line -> line.family() == family).toList();
        double toKeV = axisKeV.coordinate(axisKeV.size() - 1.0);
        if (lines.isEmpty() || lines.get(0).energyKeV() < fromKeV || lines.get(0).energyKeV() > toKeV) {
            return null;
        }
        double[] spectrum = new double[axisKeV.size()];
        double all = 0;
        double shown = 0;
        for (Transition transition : XrayLines.transitions(element)) {
            if (transition.vacancy().family() == family) {
                double recorded = emission.crossSectionCm2(transition) * detector.efficiency(transition.energyKeV());
                all += recorded;
                shown += transition.energyKeV() >= fromKeV && transition.energyKeV() <= toKeV ? recorded : 0;
                response.addLineWithEscape(spectrum, axisKeV, transition.energyKeV(), recorded, 1);
            }
        }
        if (!(shown > LEAST_SHARE * all)) {
            return null;
        }
        for (int channel = 0; channel < spectrum.length; channel++) {
            spectrum[channel] /= all;
        }
        double[] filtered = filter.apply(spectrum);
        int first = 0;
        int end = filtered.length;
        while (first < end && filtered[first] == 0) {
            first++;
        }
        while (end > first && filtered[end - 1] == 0) {
            end--;
        }
        return new ShellColumn(element, family, lines.get(0), all, filtered, first, end);
    }

    /** Weighted product with another filtered spectrum. */
    double product(double[] other, double[] weights) {
        double sum = 0;
        for (int channel = first; channel < end; channel++) {
            sum += filtered[channel] * other[channel] * weights[channel];
        }
        return sum;
    }
}
