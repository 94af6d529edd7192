package org.lamella.preprocessing.align;

import java.util.Arrays;
import org.lamella.preprocessing.internal.Fourier;

/**
 * Displacement between two pictures of one size. The phases of their cross spectrum, weighted by a Gaussian, come back as a Gaussian at the
 * displacement (frequencies that drown in noise are left out), whose top is found between pixels by the parabola through the logarithms of
 * three (C. D. Kuglin and D. C. Hines, Proc. IEEE Conf. Cybernetics and Society (1975) 163). Pictures are taken less their means and fade
 * out towards their edges.
 */
final class PhaseCorrelation {

    private static final int ROUNDS = 2;
    /** Frequencies above this, in periods a pixel, show more noise than specimen. */
    private static final double FINE = 0.35;
    /** So many times the noise a frequency must be to count. */
    private static final double FLOORS = 3;

    private final int width;
    private final int height;
    private final Fourier columns;
    private final Fourier rows;
    private final double smoothing;

    /** Pictures of a size. @param width columns @param height rows @param smoothing standard deviation of the Gaussian, pixels */
    PhaseCorrelation(int width, int height, double smoothing) {
        this.width = width;
        this.height = height;
        this.columns = Fourier.holding(width);
        this.rows = Fourier.holding(height);
        this.smoothing = smoothing;
    }

    /** A picture among its frequencies. */
    private record Transform(double[] re, double[] im) {
    }

    /** How far a picture has moved. @param reference picture @param picture the other @return columns and rows that it moved by */
    double[] displacement(double[] reference, double[] picture) {
        Transform a = transform(reference);
        double[] found = displacement(a, transform(picture));
        // what fades out stays in place: the rest of the way is looked for where the picture lies over the reference
        for (int round = 0; round < ROUNDS; round++) {
            int dx = (int) Math.round(found[0]);
            int dy = (int) Math.round(found[1]);
            double[] rest = displacement(a, transform(moved(picture, dx, dy)));
            found[0] = dx + rest[0];
            found[1] = dy + rest[1];
        }
        return found;
    }

    /** A picture moved back by whole pixels; its borders are repeated. */
    private double[] moved(double[] picture, int dx, int dy) {
        double[] moved = new double[picture.length];
        for (int y = 0; y < height; y++) {
            int fromY = Math.max(0, Math.min(height - 1, y + dy));
            for (int x = 0; x < width; x++) {
                moved[y * width + x] = picture[fromY * width + Math.max(0, Math.min(width - 1, x + dx))];
            }
        }
        return moved;
    }

    /** The displacement between two transforms, of which the second is overwritten. */
    private double[] displacement(Transform a, Transform b) {
        int w = columns.length();
        int h = rows.length();
        double floor = crossSpectrum(a, b);
        for (int v = 0; v < h; v++) {
            double fv = (double) Math.min(v, h - v) / h;
            for (int u = 0; u < w; u++) {
                double fu = (double) Math.min(u, w - u) / w;
                int i = v * w + u;
                double size = Math.hypot(b.re[i], b.im[i]);
                double known = size > 0 ? Math.max(0, 1 - FLOORS * floor / size) / size : 0;
                double weight = known * Math.exp(-2 * Math.PI * Math.PI * smoothing * smoothing * (fu * fu + fv * fv));
                b.re[i] *= weight;
                b.im[i] *= weight;
            }
        }
        // the transform of conj(A) B has its peak at the displacement after a transform back
        inTwo(b, false);
        return peak(b.re, w, h);
    }

    /** Puts conj(A) B in the place of B. @return how large it is in the middle at the finest detail, which is mostly noise */
    private double crossSpectrum(Transform a, Transform b) {
        int w = columns.length();
        int h = rows.length();
        double[] finest = new double[w * h];
        int count = 0;
        for (int i = 0; i < finest.length; i++) {
            double re = a.re[i] * b.re[i] + a.im[i] * b.im[i];
            b.im[i] = a.re[i] * b.im[i] - a.im[i] * b.re[i];
            b.re[i] = re;
            double fu = (double) Math.min(i % w, w - i % w) / w;
            double fv = (double) Math.min(i / w, h - i / w) / h;
            if (fu > FINE || fv > FINE) {
                finest[count++] = Math.hypot(re, b.im[i]);
            }
        }
        Arrays.sort(finest, 0, count);
        return finest[count / 2];
    }

    private double[] peak(double[] values, int w, int h) {
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        int x = best % w;
        int y = best / w;
        double dx = top(values[y * w + (x + w - 1) % w], values[best], values[y * w + (x + 1) % w]);
        double dy = top(values[(y + h - 1) % h * w + x], values[best], values[(y + 1) % h * w + x]);
        return new double[] {(x > w / 2 ? x - w : x) + dx, (y > h / 2 ? y - h : y) + dy};
    }

    private static double top(double before, double here, double after) {
        if (!(before > 0) || !(after > 0)) {
            return 0;
        }
        double left = Math.log(before);
        double right = Math.log(after);
        double curvature = left + right - 2 * Math.log(here);
        return curvature < 0 ? Math.max(-0.5, Math.min(0.5, 0.5 * (left - right) / curvature)) : 0;
    }

    private Transform transform(double[] picture) {
        double mean = 0;
        for (double value : picture) {
            mean += value / picture.length;
        }
        int w = columns.length();
        Transform transform = new Transform(new double[w * rows.length()], new double[w * rows.length()]);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                transform.re[y * w + x] = fade(x, width) * fade(y, height) * (picture[y * width + x] - mean);
            }
        }
        inTwo(transform, true);
        return transform;
    }

    /** Hann's window. */
    private static double fade(int place, int size) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (place + 0.5) / size);
    }

    private void inTwo(Transform transform, boolean forward) {
        int w = columns.length();
        int h = rows.length();
        double[] re = new double[w];
        double[] im = new double[w];
        for (int y = 0; y < h; y++) {
            System.arraycopy(transform.re, y * w, re, 0, w);
            System.arraycopy(transform.im, y * w, im, 0, w);
            one(columns, re, im, forward);
            System.arraycopy(re, 0, transform.re, y * w, w);
            System.arraycopy(im, 0, transform.im, y * w, w);
        }
        double[] columnRe = new double[h];
        double[] columnIm = new double[h];
        for (int x = 0; x < w; x++) {
            for (int y = 0; y < h; y++) {
                columnRe[y] = transform.re[y * w + x];
                columnIm[y] = transform.im[y * w + x];
            }
            one(rows, columnRe, columnIm, forward);
            for (int y = 0; y < h; y++) {
                transform.re[y * w + x] = columnRe[y];
                transform.im[y * w + x] = columnIm[y];
            }
        }
    }

    private static void one(Fourier fourier, double[] re, double[] im, boolean forward) {
        if (forward) {
            fourier.forward(re, im);
        } else {
            fourier.inverse(re, im);
        }
    }
}
