package org.lamella.decomposition.poisson;

import org.lamella.core.signal.Axis;
import org.lamella.xray.DetectorResponse;

/**
 * Spectra as an energy-dispersive detector can record them: any non-negative spectrum of photons, spread by the detector's width. Channels
 * whose counts differ by chance share the same photons, so much of the noise that free spectra take for structure cannot be fitted.
 */
final class DetectedSpectra implements SpectrumBasis {

    /** Photons are at channel centres; a part's Gaussian is cut where this little of its peak is left. */
    private static final double NEGLIGIBLE = 1e-6;

    private final int size;
    private final int[] first;
    private final double[][] shapes;

    /**
     * A basis.
     *
     * @param axis energy axis, keV or eV
     * @param response width of the detector
     */
    DetectedSpectra(Axis axis, DetectorResponse response) {
        size = axis.size();
        first = new int[size];
        shapes = new double[size][];
        double unitKeV = axis.units().strip().equalsIgnoreCase("eV") ? 1e-3 : 1;
        double reach = Math.sqrt(-2 * Math.log(NEGLIGIBLE));
        for (int part = 0; part < size; part++) {
            double centre = unitKeV * axis.coordinate(part);
            double sigma = response.fwhmKeV(centre) / (2 * Math.sqrt(2 * Math.log(2)));
            first[part] = axis.nearest((centre - reach * sigma) / unitKeV);
            int last = axis.nearest((centre + reach * sigma) / unitKeV);
            shapes[part] = new double[last - first[part] + 1];
            double sum = 0;
            for (int i = 0; i < shapes[part].length; i++) {
                double distance = (unitKeV * axis.coordinate(first[part] + i) - centre) / sigma;
                shapes[part][i] = Math.exp(-0.5 * distance * distance);
                sum += shapes[part][i];
            }
            for (int i = 0; i < shapes[part].length; i++) {
                shapes[part][i] /= sum;
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void expand(double[] amounts, double[] spectrum) {
        java.util.Arrays.fill(spectrum, 0, size, 0);
        for (int part = 0; part < size; part++) {
            double amount = amounts[part];
            double[] shape = shapes[part];
            for (int i = 0, channel = first[part]; i < shape.length; i++, channel++) {
                spectrum[channel] += amount * shape[i];
            }
        }
    }

    @Override
    public void project(double[] channels, double[] parts) {
        for (int part = 0; part < size; part++) {
            double[] shape = shapes[part];
            double sum = 0;
            for (int i = 0, channel = first[part]; i < shape.length; i++, channel++) {
                sum += shape[i] * channels[channel];
            }
            parts[part] = sum;
        }
    }
}
