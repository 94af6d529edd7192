package org.lamella.preprocessing.internal;

/**
 * Discrete Fourier transform of a power of two, X_k = sum x_j exp(-2 pi i j k / n), in place on separate real and imaginary parts: radix 2,
 * n log2 n multiplications. Immutable; safe for use from several threads.
 */
public final class Fourier {

    private final int n;
    private final double[] cosines;
    private final double[] sines;

    /** A transform. @param n its length, a power of two */
    public Fourier(int n) {
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException(n + " is no power of two");
        }
        this.n = n;
        cosines = new double[n / 2];
        sines = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            cosines[k] = Math.cos(2 * Math.PI * k / n);
            sines[k] = -Math.sin(2 * Math.PI * k / n);
        }
    }

    /** The transform for at least so many points. @param points 1 or more @return the smallest that holds them */
    public static Fourier holding(int points) {
        int highest = Integer.highestOneBit(points);
        return new Fourier(highest == points ? points : 2 * highest);
    }

    /** Its length. @return n */
    public int length() {
        return n;
    }

    /** To frequencies. @param re real parts, n @param im imaginary parts, n */
    public void forward(double[] re, double[] im) {
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < n; half <<= 1) {
            int step = n / (2 * half);
            for (int start = 0; start < n; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int low = start + k;
                    int high = low + half;
                    double c = cosines[k * step];
                    double s = sines[k * step];
                    double oddRe = re[high] * c - im[high] * s;
                    double oddIm = re[high] * s + im[high] * c;
                    re[high] = re[low] - oddRe;
                    im[high] = im[low] - oddIm;
                    re[low] += oddRe;
                    im[low] += oddIm;
                }
            }
        }
    }

    /** Back from frequencies. @param re real parts, n @param im imaginary parts, n */
    public void inverse(double[] re, double[] im) {
        forward(im, re);
        for (int i = 0; i < n; i++) {
            re[i] /= n;
            im[i] /= n;
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
