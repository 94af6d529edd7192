package org.lamella.example.algorithm;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * The pixels of which all others are mixtures, by the successive projection algorithm (Araújo et al., Chemom. Intell. Lab. Syst. 57 (2001)
 * 65; its robustness is shown by Gillis and Vavasis, IEEE Trans. Pattern Anal. Mach. Intell. 36 (2014) 698).
 *
 * <p>The longest spectrum is pure, since mixing shortens; then all spectra are projected onto what is orthogonal to it, and the longest
 * residual is the next. The residuals are never stored: with orthonormal q_1 … q_k spanning the spectra found, |r_i|^2 = |x_i|^2 -
 * sum_k (q_k . x_i)^2, so each round is one pass over the stored counts.
 *
 * @param pixels numbers of the pure pixels in the order found
 * @param spectra their spectra, K x M; shared with the caller
 */
record PurePixels(List<Integer> pixels, double[][] spectra) {

    /** A residual below this share of the longest spectrum's square is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    static PurePixels search(Cube cube, int components, Progress progress) throws LamellaException {
        double[] residuals = squaredNorms(cube, progress);
        double longest = residuals[longest(residuals)];
        List<Integer> pixels = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        List<double[]> spectra = new ArrayList<>();
        for (int k = 0; k < components; k++) {
            int next = longest(residuals);
            if (residuals[next] <= NEGLIGIBLE * longest) {
                break;
            }
            double[] spectrum = spectrum(cube, next);
            pixels.add(next);
            spectra.add(spectrum);
            double[] direction = orthonormal(spectrum, basis);
            basis.add(direction);
            project(cube, direction, residuals, progress.part((double) k / components, (k + 1.0) / components));
            residuals[next] = 0;
        }
        return new PurePixels(pixels, spectra.toArray(double[][]::new));
    }

    private static int longest(double[] residuals) {
        int longest = 0;
        for (int pixel = 1; pixel < residuals.length; pixel++) {
            longest = residuals[pixel] > residuals[longest] ? pixel : longest;
        }
        return longest;
    }

    private static double[] spectrum(Cube cube, int pixel) {
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        int entries = cube.copyRow(pixel, channels, values);
        double[] spectrum = new double[cube.channels()];
        for (int i = 0; i < entries; i++) {
            spectrum[channels[i]] = values[i];
        }
        return spectrum;
    }

    private static double[] squaredNorms(Cube cube, Progress progress) throws LamellaException {
        double[] squares = new double[cube.pixels()];
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int entries = cube.copyRow(pixel, channels, values);
                for (int i = 0; i < entries; i++) {
                    squares[pixel] += values[i] * values[i];
                }
            }
        });
        return squares;
    }

    /** Takes (q . x_i)^2 from every residual. */
    private static void project(Cube cube, double[] direction, double[] residuals, Progress progress) throws LamellaException {
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int entries = cube.copyRow(pixel, channels, values);
                double length = 0;
                for (int i = 0; i < entries; i++) {
                    length += direction[channels[i]] * values[i];
                }
                residuals[pixel] -= length * length;
            }
        });
    }

    /** Modified Gram-Schmidt, twice: once is not enough when the spectra are alike. */
    private static double[] orthonormal(double[] spectrum, List<double[]> basis) {
        double[] direction = spectrum.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] other : basis) {
                double share = dot(direction, other);
                for (int j = 0; j < direction.length; j++) {
                    direction[j] -= share * other[j];
                }
            }
        }
        double norm = Math.sqrt(dot(direction, direction));
        for (int j = 0; j < direction.length; j++) {
            direction[j] /= norm;
        }
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
